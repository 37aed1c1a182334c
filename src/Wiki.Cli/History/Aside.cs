namespace Wiki.Cli.History;

/// <summary>
/// Work that mostly waits for another process. It gets a thread of its own: one of those that tasks share would be missing while it waits, and those
/// who wait for its answers may hold all the others, so that everything stands still until the runtime adds one.
/// </summary>
internal static class Aside
{
    public static Task Run(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public static Task<T> Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}

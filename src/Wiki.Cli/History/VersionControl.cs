namespace Wiki.Cli.History;

/// <summary>What version control can be asked about a content folder, and by whom. The repository is looked for once.</summary>
/// <param name="content">The content folder.</param>
/// <param name="untrusted">Folders in which no program is to be found, beside the repository's own.</param>
/// <param name="stop">Set when somebody wants the process to end.</param>
internal sealed class VersionControl(string content, IReadOnlyCollection<string> untrusted, CancellationToken stop)
{
    private readonly Lazy<GitRepository?> repository = new(() => GitRepository.Find(content));

    /// <summary>The content folder.</summary>
    public string Content => content;

    /// <summary>Null where the content lies in none; a <see cref="GitFailure"/> where it lies in one that is not to be asked.</summary>
    public GitRepository? Repository => repository.Value;

    /// <summary>
    /// How long git may say nothing: longer than it takes to walk the largest known histories, shorter than people wait for a word.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where programs are looked for.</summary>
    public string? SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>To be disposed of when the question is answered.</summary>
    public Git Ask(GitRepository repository) => new(repository, GitProgram.Find(SearchPath, [.. untrusted, repository.Top]), Patience, stop);
}

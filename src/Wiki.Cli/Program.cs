using Wiki.Cli;
using Wiki.Cli.Commands;
using Wiki.Cli.Reports;

// Whatever gets past a command, in whichever thread, is told as a command's failure is; otherwise .NET would print a stack trace and abort.
AppDomain.CurrentDomain.UnhandledException += (_, thrown) => Environment.Exit(FailureReport.WriteLast((Exception)thrown.ExceptionObject));
StandardStreams.Reserve();
using var interruption = new Interruption();
using var terminal = Terminal.OfProcess(interruption.Token);
var code = WikiCommand.Run(args, terminal);
return interruption.ExitCode ?? code;

using Wiki.Cli;
using Wiki.Cli.Commands;

StandardStreams.Reserve();
using var interruption = new Interruption();
using var terminal = Terminal.OfProcess(interruption.Token);
var code = WikiCommand.Run(args, terminal);
return interruption.ExitCode ?? code;

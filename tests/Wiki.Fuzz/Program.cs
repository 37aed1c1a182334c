using System.Runtime.Loader;
using Wiki.Fuzz;

// The code under test is loaded a second time, with a counter at each branch; this program moves over to that copy of itself.
if (AssemblyLoadContext.GetLoadContext(typeof(CountedCode).Assembly) == AssemblyLoadContext.Default) return CountedCode.Run(args);
return CommandLine.Run(args);

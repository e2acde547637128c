using BenchmarkDotNet.Running;
using Mgmt.Bench.Language;

if (args is ["language"])
{
    // Policies are built on the deep stack that they have in the program.
    var thread = new Thread(LanguageBench.Run, 256 * 1024 * 1024);
    thread.Start();
    thread.Join();
    return 0;
}

return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any(static summary => summary.HasCriticalValidationErrors) ? 1 : 0;

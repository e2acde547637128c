using BenchmarkDotNet.Running;

return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any(static summary => summary.HasCriticalValidationErrors) ? 1 : 0;

using System.Runtime.Versioning;

// Each test measures a program that reacts within milliseconds: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: SupportedOSPlatform("linux")]

using Mgmt.Model;

namespace Mgmt.Functions.Tests.Golang;

public sealed class GolangProcessTests
{
    private readonly HostCalls _host = new();

    // The kernel says the same in a file: real, effective, saved, and the file system's.
    [Theory]
    [InlineData("os.getuid", "Uid:", 1)]
    [InlineData("os.geteuid", "Uid:", 2)]
    [InlineData("os.getgid", "Gid:", 1)]
    [InlineData("os.getegid", "Gid:", 2)]
    [InlineData("os.getpid", "Pid:", 1)]
    [InlineData("os.getppid", "PPid:", 1)]
    public void Identity_OfThisProcess_IsTheKernels(string name, string field, int column)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        Assert.Equal(line.Split('\t')[column], _host.Call(name).ToString());
    }

    [Fact]
    public void Host_OfThisProcess_IsTheKernels()
    {
        Assert.Equal(File.ReadAllText("/proc/sys/kernel/hostname").TrimEnd('\n'), _host.Text("os.hostname"));
        Assert.Equal(Environment.SystemPageSize, _host.Call("os.getpagesize").AsInt);
        Assert.Equal("/usr/bin/mgmt", _host.Text("os.executable"));
    }

    [Fact]
    public void Runtime_OfThisProcess_IsPlausible()
    {
        Assert.InRange(_host.Call("runtime.num_cpu").AsInt, 1, 100_000);
        Assert.InRange(_host.Call("runtime.num_goroutine").AsInt, 2, 100_000);
        Assert.Equal(Environment.ProcessorCount, _host.Call("runtime.gomaxprocs", Value.Int(3)).AsInt);
        Assert.Equal(0, _host.Call("runtime.num_cgo_call").AsInt);
        Assert.Contains(".NET", _host.Text("runtime.version"), StringComparison.Ordinal);
        Assert.Equal("", _host.Text("runtime.goroot"));
        Assert.Equal("/go", new HostCalls(("GOROOT", "/go")).Text("runtime.goroot"));
        Assert.Equal(2, _host.Call("runtime.stack", Value.Str("ab"), Value.True).AsInt);
        Assert.InRange(_host.Call("runtime.stack", Value.Str(new string('x', 1_000_000)), Value.False).AsInt, 10, 999_999);
    }

    [Theory]
    [InlineData("math/rand.int_63_n", "invalid argument to Int63n")]
    [InlineData("math/rand.intn", "invalid argument to Intn")]
    public void Random_RangeThatIsEmpty_Fails(string name, string message)
    {
        Assert.Equal(message, _host.Failure(name, Value.Int(0)));
        Assert.Equal(message, _host.Failure(name, Value.Int(long.MinValue)));
        Assert.InRange(_host.Call(name, Value.Int(long.MaxValue)).AsInt, 0, long.MaxValue - 1);
    }

    [Theory]
    [InlineData("math/rand.float_64", 0.5, 0.05, 0, 1)]
    [InlineData("math/rand.exp_float_64", 1, 0.2, 0, 100)]
    [InlineData("math/rand.norm_float_64", 0, 0.2, -40, 40)]
    public void Random_ManyFloats_HaveTheirMean(string name, double mean, double tolerance, double low, double high)
    {
        // Six standard deviations of the mean of so many are well within the tolerance.
        var samples = Enumerable.Range(0, 10_000).Select(_ => _host.Call(name).AsFloat).ToList();
        Assert.All(samples, x => Assert.InRange(x, low, high));
        Assert.InRange(samples.Average(), mean - tolerance, mean + tolerance);
    }

    [Fact]
    public void Random_ManyInts_AreInRangeAndDiffer()
    {
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => _host.Call("math/rand.int").AsInt).Distinct().Count(static n => n >= 0));
        Assert.Equal([0L, 1L, 2L], Enumerable.Range(0, 1000).Select(_ => _host.Call("math/rand.intn", Value.Int(3)).AsInt).Distinct().Order());
        Assert.Equal(4, _host.Call("math/rand.read", Value.Str("abcd")).AsInt);
    }

    [Fact]
    public void MkdirTemp_AnyArguments_Fails() =>
        Assert.Equal("golang/os.mkdir_temp is not available in this build", _host.Failure("os.mkdir_temp", Value.Str(""), Value.Str("x")));
}

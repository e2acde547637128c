using System.Collections.Concurrent;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Policies.Catalogue;
using Mgmt.Signals;
using Mgmt.Testing;

namespace Mgmt.Functions.Tests;

public sealed class WorldLibraryTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly SignalSources _signals;
    private readonly Dictionary<string, SourceFunction> _functions;

    public WorldLibraryTests()
    {
        _signals = new(new PolicyClock(_time), new NoWatcher());
        _functions = WorldLibrary.All(_signals).Cast<SourceFunction>().ToDictionary(static f => f.Name, StringComparer.Ordinal);
    }

    [Fact]
    public void Load_ZeroArguments_YieldsAStructOfTheDeclaredType()
    {
        using var sink = new Sink();
        using var subscription = _functions["sys.load"].Subscribe([], sink);

        var reading = sink.Next();
        var declared = (StructType)_functions["sys.load"].Signatures[0].Result;
        Assert.Equal(declared.FieldNames, reading.Value.AsStruct.Names.ToArray());
        Assert.All(reading.Value.AsStruct.Values.ToArray(), static v => Assert.True(v.AsFloat >= 0));
    }

    [Fact]
    public void Now_ReadsTheWallClock()
    {
        using var sink = new Sink();
        using var subscription = _functions["datetime.now"].Subscribe([], sink);

        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds(), sink.Next().Value.AsInt);
    }

    [Fact]
    public void ReadFile_MissingFile_IsMissingWithAReasonThatNamesIt()
    {
        using var sink = new Sink();
        using var subscription = _functions["os.readfile"].Subscribe([Value.Str("/nowhere/at/all")], sink);

        var reading = sink.Next();
        Assert.False(reading.HasValue);
        Assert.Contains("/nowhere/at/all", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Disk_Root_YieldsRatiosWithinRange()
    {
        using var sink = new Sink();
        using var subscription = _functions["disk.usage"].Subscribe([Value.Str("/"), Value.Int(60_000)], sink);

        Assert.InRange(sink.Next().Value.AsStruct["used_ratio"].AsFloat, 0, 1);
    }

    [Fact]
    public void All_EachFunction_HasDocExampleAndAModule() => Assert.All(_functions.Values, static f =>
    {
        Assert.NotEmpty(f.Doc);
        Assert.NotEmpty(f.Example);
        Assert.Contains(".", f.Name, StringComparison.Ordinal);
    });

    public void Dispose() => _signals.Dispose();

    private sealed class Sink : ISourceSink, IDisposable
    {
        private readonly BlockingCollection<Reading<Value>> _readings = [];

        public void Post(Reading<Value> reading) => _readings.Add(reading);

        public Reading<Value> Next() => _readings.TryTake(out var reading, TimeSpan.FromSeconds(30)) ? reading : throw new TimeoutException("no reading came");

        public void Dispose() => _readings.Dispose();
    }

    private sealed class NoWatcher : IPathWatcher
    {
        public IPathWatch Watch(ReadOnlySpan<byte> path, PathWatchScope scope, Action changed) => new NoWatch();

        public void Dispose()
        {
        }

        private sealed class NoWatch : IPathWatch
        {
            public string? PollReason => null;

            public void Dispose()
            {
            }
        }
    }
}

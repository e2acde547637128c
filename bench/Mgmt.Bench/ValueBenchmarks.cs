using BenchmarkDotNet.Attributes;
using Mgmt.Model;

namespace Mgmt.Bench;

/// <summary>What the cutoff by equality costs: every node of a policy compares its new value with its old one.</summary>
[MemoryDiagnoser]
public class ValueBenchmarks
{
    private Value _list;
    private Value _sameList;
    private Str _text = Str.Empty;
    private Str _sameText = Str.Empty;

    [Params(16, 4096)]
    public int Size { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _text = new string('a', Size);
        _sameText = new string('a', Size);
        _list = Numbers();
        _sameList = Numbers();
    }

    [Benchmark]
    public bool EqualStrings() => _text.Equals(_sameText);

    [Benchmark]
    public bool EqualLists() => _list.Equals(_sameList);

    private Value Numbers() => Value.List([.. Enumerable.Range(0, Size).Select(static i => Value.Int(i))]);
}

using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Bench.Language;

/// <summary>The module <c>inputs</c>, whose only function reads what the benchmark posts under a number.</summary>
internal sealed class BenchInputs
{
    private readonly Dictionary<long, ISourceSink> _sinks = [];

    public FunctionDefinition Function => new SourceFunction("inputs.number", "func(id int) int", Subscribe, "A benchmark's input.", "");

    public void Post(long id, long value, Instant now) => _sinks[id].Post(Reading<Value>.Of(Value.Int(value), now));

    private Ended Subscribe(Value[] arguments, ISourceSink sink)
    {
        _sinks[arguments[0].AsInt] = sink;
        sink.Post(Reading<Value>.Of(Value.Int(0), default));
        return new();
    }

    private sealed class Ended : IDisposable
    {
        public void Dispose()
        {
        }
    }
}

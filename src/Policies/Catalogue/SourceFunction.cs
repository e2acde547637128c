using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>Where a source posts what it reads.</summary>
/// <threadsafety>Safe from any thread; never blocks.</threadsafety>
public interface ISourceSink
{
    /// <summary>A new reading; a missing one makes the call fail, catchably, with its reason.</summary>
    void Post(Reading<Value> reading);
}

/// <summary>Starts reading for one call.</summary>
/// <param name="arguments">The arguments, which the callee may keep.</param>
/// <param name="sink">Where readings go, also before the call returns.</param>
/// <returns>Disposed when nobody needs it any more, or an argument has changed.</returns>
public delegate IDisposable SourceSubscription(Value[] arguments, ISourceSink sink);

/// <summary>A function that reads the world and has a new value whenever that says so.</summary>
public sealed class SourceFunction : FunctionDefinition
{
    /// <summary>A source with one signature, as text.</summary>
    public SourceFunction(string name, string signature, SourceSubscription subscribe, string doc, string example)
        : this(name, [signature], subscribe, doc, example)
    {
    }

    /// <summary>A source with several signatures, as text.</summary>
    public SourceFunction(string name, IReadOnlyList<string> signatures, SourceSubscription subscribe, string doc, string example)
        : base(name, [.. signatures.Select(static s => (FuncType)Type.Parse(s))], doc, example) =>
        Subscribe = subscribe;

    /// <summary>Starts reading for one call. Called on the runtime's thread; must not block.</summary>
    public SourceSubscription Subscribe { get; }
}

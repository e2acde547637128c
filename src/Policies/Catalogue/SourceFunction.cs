using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>Where a source posts what it reads.</summary>
/// <threadsafety>Safe from any thread; never blocks.</threadsafety>
public interface ISourceSink
{
    /// <summary>A new reading; a missing one makes the call fail, catchably, with its reason.</summary>
    void Post(Reading<Value> reading);

    /// <summary>The call fails from now on, until a reading is posted.</summary>
    void Fail(FunctionFailedException failure);
}

/// <summary>Starts reading for one call.</summary>
/// <param name="arguments">The arguments, which the callee may keep.</param>
/// <param name="sink">Where readings go, also before the call returns.</param>
/// <returns>Disposed when nobody needs it any more, or an argument has changed.</returns>
public delegate IDisposable SourceSubscription(Value[] arguments, ISourceSink sink);

/// <summary>A function that reads the world and has a new value whenever that says so.</summary>
public sealed class SourceFunction : FunctionDefinition
{
    private readonly Func<FuncType, SourceSubscription> _open;

    /// <summary>A source with one signature, as text.</summary>
    public SourceFunction(string name, string signature, SourceSubscription subscribe, string doc, string example)
        : this(name, [signature], subscribe, doc, example)
    {
    }

    /// <summary>A source with several signatures, as text.</summary>
    public SourceFunction(string name, IReadOnlyList<string> signatures, SourceSubscription subscribe, string doc, string example)
        : this(name, signatures, _ => subscribe, doc, example)
    {
    }

    /// <summary>A source that is opened once for each call: with the signature that inference found, and a memory of its own.</summary>
    public SourceFunction(string name, IReadOnlyList<string> signatures, Func<FuncType, SourceSubscription> open, string doc, string example)
        : base(name, [.. signatures.Select(static s => (FuncType)Type.Parse(s))], doc, example)
    {
        _open = open;
        IsCatchable = true;
    }

    /// <summary>
    /// What starts reading for one call, first and whenever its arguments change. Called on the runtime's thread, and must
    /// not block. It may throw <see cref="FunctionFailedException"/>.
    /// </summary>
    /// <param name="resolved">The signature that inference found.</param>
    public SourceSubscription Open(FuncType resolved) => _open(resolved);
}

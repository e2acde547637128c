using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

internal sealed class FakeResource(FakeKind kind, ResourceSpec spec) : IResource
{
    private ResourceSpec _spec = spec;
    private readonly FakeScript _script = kind.Script(spec.Name.ToString());

    public IVertexEvents? Events { get; private set; }

    public IReadOnlyDictionary<string, Value> Sent { get; private set; } = new Dictionary<string, Value>(StringComparer.Ordinal);

    private string Name => _spec.Name.ToString();

    public string Wanted => kind.Content.Of(_spec).ToString();

    public async ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation)
    {
        kind.Note("watch", _spec);
        Events = events;
        if (_script.Watching is { } watching)
        {
            await watching(cancellation);
        }
    }

    public bool TryUpdate(ResourceSpec next)
    {
        if (!_script.UpdatesInPlace)
        {
            return false;
        }

        kind.Note("update", next);
        _spec = next;
        return true;
    }

    public async ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        kind.Note("check", _spec);
        _script.Checks.Add(context);
        if (_script.Checking is { } checking)
        {
            await checking(context, cancellation);
        }

        var actual = kind.Is(Name);
        var differs = _script.AlwaysDiffers || !string.Equals(actual, Wanted, StringComparison.Ordinal);
        return differs ? new Difference("content", actual, Wanted)
            : context.Refresh ? new Difference("refresh", "owed", "done")
            : null;
    }

    public async ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation)
    {
        kind.Note("apply", _spec);
        if (_script.Applying is { } applying)
        {
            await applying(cancellation);
        }

        kind.Make(Name, Wanted);
        if (_script.Sends is { } sends)
        {
            Sent = new Dictionary<string, Value>(StringComparer.Ordinal) { ["out"] = Value.Str(sends) };
        }
    }

    public void Interrupt() => _script.Interrupted?.Invoke();

    public async ValueTask CloseAsync()
    {
        kind.Note("close", _spec);
        if (_script.Closing is { } closing)
        {
            await closing();
        }
    }
}

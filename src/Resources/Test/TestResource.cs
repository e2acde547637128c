using System.Collections.Immutable;
using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Test;

internal sealed class TestResource(TimeProvider time, ResourceSpec spec) : IResource
{
    private ResourceSpec _spec = spec;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Value> Sent { get; private set; } = ImmutableDictionary<string, Value>.Empty;

    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next)
    {
        if (next.Name != _spec.Name || TestSchema.CompareFail.Of(next))
        {
            return false;
        }

        _spec = next;
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        if (TestSchema.WaitForError.Of(_spec) is > 0 and var milliseconds)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)), time, cancellation);
            throw new InvalidOperationException($"`waitforerror` is {milliseconds}, so that this fails; leave it out");
        }

        if (MissingField() is { } name)
        {
            throw new InvalidOperationException($"`expectrecv` names `{name}`, which has no value; send one to it");
        }

        Sent = ImmutableDictionary.CreateRange<string, Value>(
            StringComparer.Ordinal,
            [
                new(TestSchema.Hello.Name, Value.Str(TestSchema.SendValue.Of(_spec))),
                new(TestSchema.Answer.Name, Value.Int(TestSchema.TheAnswer)),
            ]);
        return null;
    }

    /// <inheritdoc/>
    public ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask CloseAsync() => ValueTask.CompletedTask;

    private Str? MissingField()
    {
        var expected = TestSchema.ExpectRecv.Of(_spec);
        if (expected.IsNone)
        {
            return null;
        }

        foreach (var name in expected.AsList.Items)
        {
            if (_spec.Schema.Find(name.AsStr.ToString()) is not { } field || !field.IsSet(_spec))
            {
                return name.AsStr;
            }
        }

        return null;
    }
}

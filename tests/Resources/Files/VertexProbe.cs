using Mgmt.Engine;

namespace Mgmt.Resources.Tests.Files;

/// <summary>Remembers what a watch reports.</summary>
internal sealed class VertexProbe : IVertexEvents
{
    private TaskCompletionSource _changed = New();

    public List<string> Polls { get; } = [];

    public void Changed() => _changed.TrySetResult();

    public void Lost(Exception cause) => _changed.TrySetException(cause);

    public void Poll(TimeSpan period, string reason) => Polls.Add(reason);

    /// <summary>Does <paramref name="action"/> and waits for the change that it makes.</summary>
    public async Task AfterAsync(Action action)
    {
        _changed = New();
        action();
        await _changed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

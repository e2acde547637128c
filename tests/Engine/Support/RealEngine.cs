using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>An engine on its own threads, in real time.</summary>
internal sealed class RealEngine : IAsyncDisposable
{
    private readonly TaskCompletionSource _writtenOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<ConvergenceReport> _converged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ResourceGraph _graph = ResourceGraph.Empty;

    public RealEngine(EngineOptions? options = null)
    {
        Observer.OnConverged = report =>
        {
            if (report is not null)
            {
                _converged.TrySetResult(report);
            }
        };
        Observer.OnWrittenOff = () => _writtenOff.TrySetResult();
        var kinds = new Dictionary<string, IResourceKind>(StringComparer.Ordinal) { [Kind.Schema.Name] = Kind };
        Engine = new(kinds, new(TimeProvider.System), Journal, (options ?? new()) with { ConvergedTimeout = TimeSpan.Zero }, Observer);
    }

    public FakeKind Kind { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public RecordingObserver Observer { get; } = new();

    public ResourceEngine Engine { get; }

    public Task WrittenOff => _writtenOff.Task;

    public void Submit(ResourceGraph graph)
    {
        _converged = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Submit(graph, GraphDelta.Between(_graph, graph));
        _graph = graph;
    }

    public Task<ConvergenceReport> ConvergedAsync() => _converged.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}

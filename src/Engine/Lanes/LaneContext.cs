namespace Mgmt.Engine.Lanes;

/// <summary>Brings the continuations of a job that awaits back to a lane.</summary>
internal sealed class LaneContext(ILanes lanes, LaneWork owner) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => lanes.Start(new Continuation(this, d, state));

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("a lane's context posts; it does not send");

    public override SynchronizationContext CreateCopy() => this;

    private sealed class Continuation(LaneContext context, SendOrPostCallback callback, object? state) : LaneWork
    {
        private LaneContext Context { get; } = context;

        public override string Description => Context.Owner.Description;

        public override void Run()
        {
            SetSynchronizationContext(Context);
            callback(state);
        }
    }

    private LaneWork Owner { get; } = owner;
}

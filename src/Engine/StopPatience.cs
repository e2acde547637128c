namespace Mgmt.Engine;

/// <summary>What is done about work that still runs while the engine stops; each stage follows the one before it.</summary>
public enum StopStage
{
    /// <summary>Changes that are under way may end, checks are cancelled, and nothing new is started.</summary>
    Finish,

    /// <summary>Everything that runs is cancelled.</summary>
    Cancel,

    /// <summary>What did not heed its cancellation is interrupted.</summary>
    Interrupt,

    /// <summary>What still runs is left behind.</summary>
    Abandon,
}

/// <summary>How long each stage of stopping lasts, unless nothing runs any more.</summary>
/// <param name="Finish">How long changes may go on; zero cancels it at once, null waits until <see cref="ResourceEngine.Hasten"/> is called.</param>
/// <param name="Cancel">How long work may take to heed its cancellation; null waits likewise.</param>
/// <param name="Interrupt">How long work may take to heed its interrupt.</param>
public sealed record StopPatience(TimeSpan? Finish, TimeSpan? Cancel, TimeSpan Interrupt)
{
    private static readonly TimeSpan Stage = TimeSpan.FromSeconds(15);

    /// <summary>As somebody at a terminal asks: each stage but the last until asked again.</summary>
    public static StopPatience ByHand { get; } = new(null, null, Stage);

    /// <summary>As a service manager asks: 15 s a stage.</summary>
    public static StopPatience BySignal { get; } = new(Stage, Stage, Stage);

    /// <summary>Cancels at once, and is over after <paramref name="timeout"/>.</summary>
    public static StopPatience Within(TimeSpan timeout) => new(TimeSpan.Zero, timeout / 2, timeout / 2);
}

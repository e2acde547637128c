namespace Mgmt.Model;

/// <summary>What hosts share: strings by key, exported resources. One host alone has a world of its own.</summary>
public interface IWorld
{
    /// <summary>The string stored under <paramref name="key"/>, now and whenever it changes; null when there is none.</summary>
    IObservable<Str?> WatchString(Str key);

    /// <summary>Stores <paramref name="value"/> under <paramref name="key"/>, or removes it for null.</summary>
    ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation);
}

namespace Mgmt.Model;

/// <summary>What the <c>value</c> resources of this host hold: any value by key, the way back from resources to functions.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface ILocalValues
{
    /// <summary>The value stored under <paramref name="key"/>, now and whenever it changes; none while there is none.</summary>
    IObservable<Value> Watch(Str key);

    /// <summary>Stores <paramref name="value"/> under <paramref name="key"/>, or removes it for none.</summary>
    /// <exception cref="ArgumentException">It is or contains a function, which cannot be stored.</exception>
    void Set(Str key, Value value);
}

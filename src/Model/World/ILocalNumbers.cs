namespace Mgmt.Model;

/// <summary>Small numbers that this host hands out once and for all.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface ILocalNumbers
{
    /// <summary>The number of <paramref name="uid"/> in <paramref name="pool"/>: 1 or more, its own in that pool, and the same whenever it is asked for.</summary>
    long NumberOf(Str pool, Str uid);
}

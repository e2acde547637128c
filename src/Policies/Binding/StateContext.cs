using System.Text;

namespace Mgmt.Policies.Binding;

/// <summary>
/// Where in the program something is bound: the bind, resource, functions and classes around it. Names the calls that carry state, the
/// same in every run. Its text is made when it is asked for, as most places have no such call.
/// </summary>
/// <param name="parent">What is around it; null for the program.</param>
/// <param name="name">Its own name there.</param>
internal sealed class StateContext(StateContext? parent, string name)
{
    private readonly Dictionary<string, StateContext> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What is called <paramref name="inner"/> in here.</summary>
    public StateContext In(string inner)
    {
        if (!_inner.TryGetValue(inner, out var found))
        {
            _inner[inner] = found = new(this, inner);
        }

        return found;
    }

    /// <summary>The name of the next one here that is called <paramref name="called"/>: that, with a number behind it from the second time on.</summary>
    public StateName Next(string called)
    {
        var count = _counts.GetValueOrDefault(called);
        _counts[called] = count + 1;
        return new(this, called, count);
    }

    /// <summary>What is named <paramref name="name"/>, in here.</summary>
    public StateContext In(StateName name) => In(name.Local);

    /// <summary>The names on the way here, each with a slash behind it.</summary>
    public override string ToString()
    {
        var names = new Stack<string>();
        for (var context = this; context is { Parent: not null }; context = context.Parent)
        {
            names.Push(context.Name);
        }

        return names.Aggregate(new StringBuilder(), static (text, n) => text.Append(n).Append('/')).ToString();
    }

    private StateContext? Parent { get; } = parent;

    private string Name { get; } = name;
}

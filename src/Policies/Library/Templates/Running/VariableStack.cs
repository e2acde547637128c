namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>The variables of the templates that are running, the innermost scope on top. A template sees its own alone.</summary>
internal sealed class VariableStack
{
    private readonly List<(string Name, Datum Datum)> _variables = [];
    private int _bottom;

    /// <summary>How many there are.</summary>
    public int Mark => _variables.Count;

    /// <summary>Begins a template: <c>$</c> is <paramref name="dot"/>. Gives what <see cref="Leave"/> wants back.</summary>
    public int Enter(Datum dot)
    {
        var outer = _bottom;
        _bottom = _variables.Count;
        Declare("$", dot);
        return outer;
    }

    /// <summary>Ends a template.</summary>
    public void Leave(int outer)
    {
        Release(_bottom);
        _bottom = outer;
    }

    /// <summary>Forgets what was declared since there were <paramref name="mark"/>.</summary>
    public void Release(int mark) => _variables.RemoveRange(mark, _variables.Count - mark);

    /// <summary>A new variable in the scope in hand.</summary>
    public void Declare(string name, Datum datum) => _variables.Add((name, datum));

    /// <summary>Changes the variable that is <paramref name="depth"/> below the top, from 1.</summary>
    public void SetTop(int depth, Datum datum) => _variables[^depth] = (_variables[^depth].Name, datum);

    /// <summary>Changes the innermost variable of that name; false when there is none.</summary>
    public bool TrySet(string name, Datum datum)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            return false;
        }

        _variables[index] = (name, datum);
        return true;
    }

    /// <summary>Reads the innermost variable of that name.</summary>
    public bool TryGet(string name, out Datum datum)
    {
        var index = IndexOf(name);
        datum = index < 0 ? Datum.Nothing : _variables[index].Datum;
        return index >= 0;
    }

    private int IndexOf(string name)
    {
        for (var i = _variables.Count - 1; i >= _bottom; i--)
        {
            if (_variables[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

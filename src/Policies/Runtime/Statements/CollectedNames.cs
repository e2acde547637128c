using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Which exports a <c>collect</c> asks for: those of a name, of any of several names, or of a name and a host.</summary>
internal sealed class CollectedNames
{
    private readonly HashSet<Str> _names = [];
    private readonly HashSet<(Str Name, Str Host)> _ofHosts = [];

    public CollectedNames(Value names)
    {
        if (names.Kind == ValueKind.Str)
        {
            _names.Add(names.AsStr);
            return;
        }

        foreach (var item in names.AsList.Items)
        {
            if (item.Kind == ValueKind.Str)
            {
                _names.Add(item.AsStr);
            }
            else
            {
                _ofHosts.Add((item.AsStruct[0].AsStr, item.AsStruct[1].AsStr));
            }
        }
    }

    public bool Contains(Str name, Str host) => _names.Contains(name) || _ofHosts.Contains((name, host));
}

using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Network;

/// <summary>Finds the name of a host by its hardware addresses.</summary>
internal static class HostnameMapper
{
    /// <summary>The name in <paramref name="names"/>, by hardware address in any case, with colons or dashes, of the host that has <paramref name="addresses"/>; empty when there is none.</summary>
    /// <exception cref="FunctionFailedException">There are several different names.</exception>
    public static Str Find(MapValue names, IEnumerable<Str> addresses)
    {
        var own = addresses.Select(Normal).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new SortedSet<Str>();
        foreach (var (address, name) in names.Entries)
        {
            if (own.Contains(Normal(address.AsStr)))
            {
                found.Add(name.AsStr);
            }
        }

        return found.Count <= 1
            ? found.FirstOrDefault() ?? Str.Empty
            : throw new FunctionFailedException($"this host has several names: {string.Join(", ", found)}");
    }

    private static string Normal(Str address) => address.ToString().Replace('-', ':');
}

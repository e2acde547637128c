using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Net;

namespace Mgmt.Policies.Library;

/// <summary>Finds the name of a host by its hardware addresses.</summary>
public static class HostnameMapper
{
    /// <summary>The name in <paramref name="names"/>, by hardware address in any form, of the host that has <paramref name="addresses"/>; empty when there is none.</summary>
    /// <exception cref="FunctionFailedException">There are several different names.</exception>
    public static Str Find(MapValue names, IEnumerable<Str> addresses)
    {
        var own = addresses.Select(Normal).ToHashSet(StringComparer.Ordinal);
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

    private static string Normal(Str address)
    {
        var text = address.ToString().ToLowerInvariant();
        return MacAddress.Octets(text) is { } octets ? string.Join(':', octets) : text;
    }
}

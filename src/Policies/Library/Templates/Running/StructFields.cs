using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>The fields of structs as templates see them: keys of a map, their first letter upper case, in ascending order.</summary>
internal static class StructFields
{
    /// <summary>The name of a field as templates write it.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Where the field that templates call <paramref name="title"/> stands, or -1.</summary>
    public static int Find(StructValue record, string title)
    {
        var names = record.Names;
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (name.Length == title.Length && char.ToUpperInvariant(name[0]) == title[0] && name.AsSpan(1).SequenceEqual(title.AsSpan(1)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the fields stand, in ascending order of their names.</summary>
    public static int[] Order(StructValue record)
    {
        var names = record.Names.ToArray();
        var order = new int[names.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(names, order, StringComparer.Ordinal);
        return order;
    }
}

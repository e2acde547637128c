using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>The kernel's list of modules, <c>/proc/modules</c>: a line each, the name first.</summary>
internal static class LoadedModules
{
    /// <summary>Whether <paramref name="module"/> is in <paramref name="list"/>. In names, a dash is an underscore.</summary>
    public static bool Contains(ReadOnlySpan<byte> list, Str module)
    {
        var wanted = module.Span.ToArray();
        wanted.AsSpan().Replace((byte)'-', (byte)'_');
        foreach (var range in list.Split((byte)'\n'))
        {
            var line = list[range];
            var space = line.IndexOf((byte)' ');
            if (space > 0 && line[..space].SequenceEqual(wanted))
            {
                return true;
            }
        }

        return false;
    }
}

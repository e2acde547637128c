using System.Text;

namespace Mgmt.Functions.Os;

/// <summary>What the file <c>os-release</c> says: a name, <c>=</c> and a value a line, quoted as for a shell.</summary>
internal sealed class OsRelease
{
    private static readonly string[] Files = ["/etc/os-release", "/usr/lib/os-release"];

    private readonly Dictionary<string, string> _values;

    private OsRelease(Dictionary<string, string> values) => _values = values;

    /// <summary>The family by the distribution's own name or those it says it is like; empty for one that is none of them.</summary>
    public string Family
    {
        get
        {
            foreach (var name in (string[])[this["ID"], .. this["ID_LIKE"].Split(' ')])
            {
                switch (name)
                {
                    case "redhat" or "rhel" or "fedora" or "centos":
                        return "redhat";
                    case "debian" or "ubuntu":
                        return "debian";
                    case "arch" or "archlinux":
                        return "archlinux";
                }
            }

            return "";
        }
    }

    /// <summary>The value called <paramref name="name"/>; empty when there is none.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>What this host's file says; nothing when there is none.</summary>
    public static OsRelease Read()
    {
        foreach (var file in Files)
        {
            try
            {
                return Parse(File.ReadAllText(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return Parse("");
    }

    /// <summary>What <paramref name="text"/> says.</summary>
    public static OsRelease Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !line.StartsWith('#'))
            {
                values[line[..equals].Trim()] = Unquote(line[(equals + 1)..].Trim());
            }
        }

        return new(values);
    }

    private static string Unquote(string value)
    {
        if (value.Length < 2 || value[0] is not ('"' or '\'') || value[^1] != value[0])
        {
            return value;
        }

        if (value[0] == '\'')
        {
            return value[1..^1];
        }

        var result = new StringBuilder();
        for (var i = 1; i < value.Length - 1; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length - 1)
            {
                i++;
            }

            result.Append(value[i]);
        }

        return result.ToString();
    }
}

using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Sysctl;

/// <summary>What is wrong with a definition of a <c>sysctl</c>. It looks at this host.</summary>
internal static class SysctlValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Name(spec.Name.ToString()),
        Value(SysctlSchema.Value.Of(spec).ToString()),
        SysctlSchema.Runtime.Of(spec) || SysctlSchema.Persist.Of(spec) ? null : "neither `runtime` nor `persist` is set, so that there is nothing to do; set one",
        File(SysctlSchema.Path.Of(spec).ToString()));

    private static string? Name(string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal) || name.Split('.').Any(static part => part is "" or ".."))
        {
            return $"the name `{name}` is no key; write one with dots, e.g. `vm.swappiness`";
        }

        return Path.Exists("/proc/sys/" + Swapped(name)) ? null : $"the kernel of this host has no `{name}`; see `sysctl -a` for those that it has, or load the module";
    }

    // A slash in a key stands for a dot in a name, e.g. of an interface.
    private static string Swapped(string name) => string.Create(name.Length, name, static (span, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            span[i] = text[i] switch
            {
                '.' => '/',
                '/' => '.',
                var c => c,
            };
        }
    });

    private static string? Value(string value) =>
        value.Trim().Length == 0 ? "`value` is empty; give one"
        : value.Trim().Length != value.Length ? $"`value` is `{value}`; remove the space around it"
        : null;

    private static string? File(string path) =>
        path.Length == 0 || (path[0] == '/' && path.EndsWith(".conf", StringComparison.Ordinal))
            ? null
            : $"`path` is `{path}`; it must be an absolute path that ends in `.conf`";
}

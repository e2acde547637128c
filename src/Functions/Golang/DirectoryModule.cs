using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Functions.Golang;

/// <summary>The part of <c>golang/os</c> about directories that have a purpose.</summary>
internal static class DirectoryModule
{
    public static IEnumerable<FunctionDefinition> All(IReadOnlyDictionary<Str, Str> environment) =>
    [
        new ImpureFunction("golang/os.getwd", "func() str", static _ => Value.Str(HostPaths.WorkingDirectory()), "The directory that relative paths start from, as it is at the first call.", """os.getwd() != "" # true"""),
        new UnavailableFunction("golang/os.mkdir_temp", "func(dir str, pattern str) str", "A new temporary directory. Functions change nothing in the world here, so this one always fails; `local.vardir` has a directory for a policy's own use."),
        new PureFunction("golang/os.temp_dir", "func() str", _ => Value.Str(Variable(environment, "TMPDIR") ?? "/tmp"), "The directory for temporary files: `$TMPDIR`, or /tmp.", """os.temp_dir() != "" # true"""),
        new PureFunction("golang/os.user_cache_dir", "func() str", _ => Value.Str(InHome(environment, "XDG_CACHE_HOME", "/.cache")), "The directory for data that can be had again: `$XDG_CACHE_HOME`, or .cache in the home directory. Fails when neither variable is set.", """os.user_cache_dir() != "" # true"""),
        new PureFunction("golang/os.user_config_dir", "func() str", _ => Value.Str(InHome(environment, "XDG_CONFIG_HOME", "/.config")), "The directory for settings: `$XDG_CONFIG_HOME`, or .config in the home directory. Fails when neither variable is set.", """os.user_config_dir() != "" # true"""),
        new PureFunction("golang/os.user_home_dir", "func() str", _ => Value.Str(Variable(environment, "HOME") ?? throw new FunctionFailedException("$HOME is not defined")), "The home directory: `$HOME`. Fails when that is not set.", """os.user_home_dir() != "" # true"""),
    ];

    private static Str InHome(IReadOnlyDictionary<Str, Str> environment, string variable, string inHome)
    {
        if (Variable(environment, variable) is { } directory)
        {
            return SlashPaths.IsAbsolute(directory) ? directory : throw new FunctionFailedException($"path in ${variable} is relative");
        }

        return Variable(environment, "HOME") is { } home
            ? Str.Concat(home, inHome)
            : throw new FunctionFailedException($"neither ${variable} nor $HOME are defined");
    }

    // One that is set to nothing counts as not set.
    private static Str? Variable(IReadOnlyDictionary<Str, Str> environment, Str name) =>
        environment.TryGetValue(name, out var value) && !value.IsEmpty ? value : null;
}

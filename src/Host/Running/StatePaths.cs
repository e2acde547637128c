namespace Mgmt.Host.Running;

/// <summary>Where state is kept.</summary>
public static class StatePaths
{
    /// <summary>
    /// The prefix unless one is given: <c>MGMT_PREFIX</c>, <c>STATE_DIRECTORY</c>, <c>/var/lib/mgmt</c> for root, else a folder
    /// of the user's own.
    /// </summary>
    public static string Default()
    {
        foreach (var variable in (ReadOnlySpan<string>)["MGMT_PREFIX", "STATE_DIRECTORY"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
            {
                return given.Split(':')[0];
            }
        }

        if (string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            return "/var/lib/mgmt";
        }

        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetEnvironmentVariable("HOME");
        return Path.Combine(string.IsNullOrEmpty(cache) ? Path.Combine(home ?? "/tmp", ".cache") : cache, "mgmt");
    }

    /// <summary>Where the appliance that works with <paramref name="prefix"/> listens for the commands of its host.</summary>
    public static string Socket(string prefix) => Path.Combine(Path.GetFullPath(prefix), "run", "api.sock");
}

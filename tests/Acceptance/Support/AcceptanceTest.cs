using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>
/// A test with a folder of its own and programs of its own; afterwards the programs are ended, the folder is removed, and
/// what they printed goes to the test's output.
/// </summary>
public abstract class AcceptanceTest(ITestOutputHelper output) : IDisposable
{
    private readonly List<Appliance> _started = [];

    /// <summary>The test's own folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("mgmt-acceptance-").FullName;

    /// <summary>Where the appliance keeps its state.</summary>
    protected string Prefix => PathOf("state");

    /// <summary>Where measurements are told.</summary>
    protected ITestOutputHelper Report { get; } = output;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what the test started.</summary>
    protected virtual void Dispose(bool disposing)
    {
        foreach (var appliance in _started)
        {
            appliance.End();
            Report.WriteLine(appliance.ToString());
            appliance.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A path in the test's folder.</summary>
    protected string PathOf(string relative) => Path.Combine(Folder, relative);

    /// <summary>Writes a file in the test's folder, as an editor saves it: a policy ends its last line.</summary>
    /// <returns>Its path.</returns>
    protected string Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        World.Replace(path, relative.EndsWith(".mcl", StringComparison.Ordinal) && !text.EndsWith('\n') ? text + "\n" : text);
        return path;
    }

    /// <summary>Runs a policy continuously, and waits until it serves its metrics.</summary>
    private protected Appliance Run(string policy, params string[] options)
    {
        var port = Appliance.FreePort();
        return Healthy(Start(Programs.Shipped, ["run", policy, "--prefix", Prefix, "--listen", $"127.0.0.1:{port}", .. options], port));
    }

    /// <summary>
    /// Runs a policy continuously in namespaces of its own, which <paramref name="unshare"/> names as options of that
    /// program; <paramref name="setup"/> is run by the shell in them first. What it mounts ends with the program.
    /// </summary>
    private protected Appliance RunConfined(string unshare, string setup, string policy, params string[] options)
    {
        var port = Appliance.FreePort();
        return Healthy(Start(
            "/usr/bin/unshare",
            [unshare, "/bin/sh", "-ec", setup + "\nexec \"$@\"", "sh", Programs.Shipped, "run", policy, "--prefix", Prefix, "--listen", $"127.0.0.1:{port}", .. options],
            port));
    }

    /// <summary>Runs a policy until it has settled.</summary>
    private protected Appliance RunOnce(string policy, params string[] options) =>
        Start(Programs.Shipped, ["run", policy, "--prefix", Prefix, "--listen", "none", "--converged-timeout", "0", .. options]);

    /// <summary>Runs any command.</summary>
    private protected Appliance Mgmt(params string[] arguments) => Start(Programs.Shipped, arguments);

    /// <summary>Runs any program under test, in the test's folder unless another is given.</summary>
    private protected Appliance Start(string program, IReadOnlyList<string> arguments, int? port = null, string? input = null, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var appliance = Appliance.Start(program, arguments, folder ?? Folder, port, input, environment);
        _started.Add(appliance);
        return appliance;
    }

    private static Appliance Healthy(Appliance appliance)
    {
        Until.Holds(() => appliance.HasExited || IsHealthy(appliance), () => $"/healthz\n{appliance}");
        Assert.False(appliance.HasExited, appliance.ToString());
        return appliance;
    }

    private static bool IsHealthy(Appliance appliance)
    {
        try
        {
            return appliance.Get("healthz").StartsWith("ok", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

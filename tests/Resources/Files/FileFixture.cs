using System.Diagnostics;
using System.Text;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Resources.Files;

namespace Mgmt.Resources.Tests.Files;

/// <summary>A directory of a test's own, and the kind on the real file system.</summary>
internal sealed class FileFixture : IDisposable
{
    private static readonly Permit Permit = (Permit)Activator.CreateInstance(typeof(Permit), nonPublic: true)!;
    private readonly DirectorySyncer _syncer = new();
    private readonly InotifyTree _watcher;

    public FileFixture()
    {
        var names = new TemporaryNames();
        _watcher = new InotifyTree(names);
        Kind = FileKind.Create(_watcher, new FileOperations(names), _syncer, new AccountNames());
    }

    public IResourceKind Kind { get; }

    public string Root { get; } = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public static void Shell(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-ec", script]) { UseShellExecute = false })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, script);
    }

    public static ResourceSpec Spec(Str path, params (string Field, Value Value)[] fields)
    {
        var spec = ResourceSpec.Create(FileSchema.Schema, path);
        foreach (var (field, value) in fields)
        {
            spec = spec.With(FileSchema.Schema.Find(field)!, value);
        }

        return spec;
    }

    public static Value Text(string text) => Value.Str(text);

    public static Difference? Check(IResource resource) =>
        resource.CheckAsync(new CheckContext(CheckCause.Change, Refresh: false, Noop: false), default).AsTask().GetAwaiter().GetResult();

    public static void Apply(IResource resource, Difference difference) =>
        resource.ApplyAsync(difference, Permit, default).AsTask().GetAwaiter().GetResult();

    public IResource Open(string name, params (string Field, Value Value)[] fields) => Open(Spec(this[name], fields));

    public IResource Open(ResourceSpec spec)
    {
        Assert.Empty(Kind.Validate(spec));
        return Kind.Open(spec);
    }

    /// <summary>Repairs once; the text of the difference. Nothing must differ afterwards.</summary>
    public string Repair(IResource resource)
    {
        var difference = Check(resource);
        Assert.NotNull(difference);
        var text = difference.ToString();
        Assert.Equal(text, Check(resource)!.ToString());
        Apply(resource, difference);
        Assert.Null(Check(resource));
        return text.Replace(Root, "ROOT", StringComparison.Ordinal);
    }

    public string Repair(string name, params (string Field, Value Value)[] fields) => Repair(Open(name, fields));

    public string Stat(string name, string format)
    {
        using var process = Process.Start(new ProcessStartInfo("stat", ["-c", format, this[name]]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    public byte[] Bytes(string name) => Encoding.UTF8.GetBytes(this[name]);

    public void Dispose()
    {
        _watcher.Dispose();
        _syncer.Dispose();
        Shell($"rm -rf '{Root}'");
    }
}

using Mgmt.Model;

namespace Mgmt.Host.Sources;

/// <summary>Where a policy comes from: a file, a folder, standard input, or the argument itself.</summary>
public sealed class PolicySource
{
    private readonly Func<ISourceTree> _open;

    private PolicySource(string name, string display, string entry, string? root, Func<ISourceTree> open)
    {
        Name = name;
        Display = display;
        Entry = entry;
        Root = root;
        _open = open;
    }

    /// <summary>The key of its last good version: its absolute path, where it has one.</summary>
    public string Name { get; }

    /// <summary>What reports call it: as it was given.</summary>
    public string Display { get; }

    /// <summary>The top-level file, or a folder (empty for the root), relative to the root.</summary>
    public string Entry { get; }

    /// <summary>The directory that its files lie in; null when it has none to watch.</summary>
    public string? Root { get; }

    /// <summary>
    /// What <paramref name="argument"/> means: <c>-</c> is standard input; one without newline, space or brace is a path; any
    /// other is code.
    /// </summary>
    /// <param name="argument">As given on the command line.</param>
    /// <param name="standardInput">Read whole when asked for.</param>
    /// <exception cref="NoSuchPolicyException">It looks like a path, and nothing is there.</exception>
    public static PolicySource Resolve(string argument, Stream standardInput)
    {
        if (argument.Length == 0)
        {
            throw new NoSuchPolicyException("the policy is empty: name a .mcl file or a folder, or give - or code");
        }

        if (argument == "-")
        {
            using var buffer = new MemoryStream();
            standardInput.CopyTo(buffer);
            return Code("<stdin>", buffer.ToArray());
        }

        if (argument.AsSpan().IndexOfAny('\n', ' ', '{') >= 0)
        {
            return Code("<code>", System.Text.Encoding.UTF8.GetBytes(argument + "\n"));
        }

        var full = Path.GetFullPath(argument);
        if (Directory.Exists(full))
        {
            return Disk(full, argument, argument.TrimEnd('/'), "");
        }

        if (!File.Exists(full))
        {
            throw new NoSuchPolicyException($"no such policy: {argument}");
        }

        var folder = Path.GetDirectoryName(full)!;
        var display = Path.GetDirectoryName(argument) ?? "";
        return Path.GetFileName(full) == "metadata.yaml" ? Disk(folder, argument, display, "") : Disk(folder, argument, display, Path.GetFileName(full));
    }

    /// <summary>Why the top-level file cannot be read now, in one line; null when it can.</summary>
    public string? Refusal()
    {
        if (Root is null)
        {
            return null;
        }

        var candidates = Entry.Length > 0 ? [Entry] : (string[])["metadata.yaml", "main.mcl"];
        if (Array.Find(candidates, c => new FileInfo(Path.Combine(Root, c)) is { } file && (file.Exists || file.LinkTarget is not null)) is not { } found)
        {
            return $"no policy in {Display}: it has neither a metadata.yaml nor a main.mcl";
        }

        try
        {
            using var file = File.OpenRead(Path.Combine(Root, found));
            file.ReadByte();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot read {Display}: {FileFault.Describe(e)}";
        }
    }

    /// <summary>The files as they are now.</summary>
    public ISourceTree Open() => _open();

    /// <summary>A policy whose files are all at hand.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="entry">The top-level file, or empty for the folder that holds them all.</param>
    /// <param name="files">The files, by their path in the policy's folder.</param>
    internal static PolicySource InMemory(string name, string entry, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(name, name, entry, null, () => new MemorySourceTree("", files));

    private static PolicySource Disk(string root, string argument, string display, string entry) =>
        new(entry.Length == 0 ? root : Path.Combine(root, entry), argument, entry, root, () => new DiskSourceTree(root, display));

    private static PolicySource Code(string name, byte[] bytes)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [name] = bytes };
        return InMemory(name, name, files);
    }
}

/// <summary>There is nothing where a policy should be.</summary>
/// <param name="message">What is wrong with what was asked for, in one line.</param>
public sealed class NoSuchPolicyException(string message) : Exception(message)
{
    /// <summary>The code of the diagnostic that says so.</summary>
    internal const string Code = "MCL2001";

    /// <summary>The same as a diagnostic, for programs.</summary>
    public Diagnostic Diagnostic => new(Code, Stage.Scope, Severity.Error, Message, Span: null);
}

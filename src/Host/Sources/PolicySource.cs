using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;

namespace Mgmt.Host.Sources;

/// <summary>Where a policy comes from: a file, a folder, standard input, or the argument itself.</summary>
public sealed class PolicySource
{
    private const string InputName = "<stdin>";

    private readonly Func<ISourceTree> _open;

    private PolicySource(PolicyForm form, string name, string display, string entry, string? root, Func<ISourceTree> open)
    {
        Form = form;
        Name = name;
        Display = display;
        Entry = entry;
        Root = root;
        _open = open;
    }

    /// <summary>What it is written in.</summary>
    public PolicyForm Form { get; }

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
            return Code(PolicyForm.Language, InputName, ReadAll(standardInput));
        }

        if (argument.AsSpan().IndexOfAny('\n', ' ', '{') >= 0)
        {
            return Code(PolicyForm.Language, "<code>", System.Text.Encoding.UTF8.GetBytes(argument + "\n"));
        }

        var full = Path.GetFullPath(argument);
        if (Directory.Exists(full))
        {
            return Disk(PolicyForm.Language, full, argument, argument.TrimEnd('/'), "");
        }

        if (!File.Exists(full))
        {
            throw new NoSuchPolicyException($"no such policy: {argument}");
        }

        return FileOnDisk(PolicyForm.Language, full, argument, Path.GetFileName(full) == "metadata.yaml" ? "" : Path.GetFileName(full));
    }

    /// <summary>What <paramref name="argument"/> means as a graph in YAML: <c>-</c> is standard input, any other is the path of a file.</summary>
    /// <param name="argument">As given on the command line.</param>
    /// <param name="standardInput">Read whole when asked for.</param>
    /// <exception cref="NoSuchPolicyException">There is no such file.</exception>
    public static PolicySource ResolveGraph(string argument, Stream standardInput)
    {
        if (argument == "-")
        {
            return Code(PolicyForm.Graph, InputName, ReadAll(standardInput));
        }

        var full = argument.Length == 0 ? "" : Path.GetFullPath(argument);
        return File.Exists(full) ? FileOnDisk(PolicyForm.Graph, full, argument, Path.GetFileName(full))
            : Directory.Exists(full) ? throw new NoSuchPolicyException($"{argument} is a folder: name a YAML file")
            : throw new NoSuchPolicyException(argument.Length == 0 ? "the graph is empty: name a YAML file, or give -" : $"no such graph: {argument}");
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

    /// <summary>Compiles the files in <paramref name="tree"/>.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="catalogue">What the policy can name.</param>
    /// <param name="modulePath">Where remote imports are looked up last, relative to the root, with a trailing slash.</param>
    internal CompilationResult Compile(ISourceTree tree, PolicyCatalogue catalogue, string modulePath) => Form == PolicyForm.Graph
        ? YamlGraphCompiler.Compile(tree, Entry, catalogue)
        : PolicyCompiler.Compile(tree, Entry, catalogue, modulePath);

    /// <summary>A policy whose files are all at hand.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="entry">The top-level file, or empty for the folder that holds them all.</param>
    /// <param name="files">The files, by their path in the policy's folder.</param>
    internal static PolicySource InMemory(string name, string entry, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        InMemory(PolicyForm.Language, name, entry, files);

    private static PolicySource InMemory(PolicyForm form, string name, string entry, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(form, name, name, entry, null, () => new MemorySourceTree("", files));

    private static PolicySource FileOnDisk(PolicyForm form, string path, string argument, string entry) =>
        Disk(form, Path.GetDirectoryName(path)!, argument, Path.GetDirectoryName(argument) ?? "", entry);

    private static PolicySource Disk(PolicyForm form, string root, string argument, string display, string entry) =>
        new(form, entry.Length == 0 ? root : Path.Combine(root, entry), argument, entry, root, () => new DiskSourceTree(root, display));

    private static PolicySource Code(PolicyForm form, string name, byte[] bytes)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [name] = bytes };
        return InMemory(form, name, name, files);
    }

    private static byte[] ReadAll(Stream input)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
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

using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Opens what a file should contain.</summary>
internal sealed class ContentOpener(FileOperations operations)
{
    private const int FragmentLimit = 256 * 1024 * 1024;

    /// <summary>The content that <paramref name="plan"/> wants, null when it says nothing of it. Disposable where it is a file.</summary>
    /// <exception cref="MissingFileException">The source or a fragment does not exist.</exception>
    public IFileContent? Open(FilePlan plan) =>
        plan.Content is { } content ? new BytesContent(content.Memory)
        : plan.Fragments.Count > 0 ? new BytesContent(Join(plan.Fragments))
        : plan.Source.IsEmpty || plan.IsLink ? null
        : OpenFile(FilePath.From(plan.Source.Span), "source");

    /// <summary>The content of the file at <paramref name="path"/>, which the field <paramref name="field"/> names.</summary>
    public SourceFileContent OpenFile(FilePath path, string field)
    {
        using var location = operations.Locate(path, followLast: true);
        return location?.TryStatus() is null
            ? throw new MissingFileException($"`{field}`: {path} does not exist")
            : location.OpenContent();
    }

    private byte[] Join(IReadOnlyList<Str> fragments)
    {
        using var joined = new MemoryStream();
        foreach (var fragment in fragments)
        {
            if (EffectivePath.IsDirectory(fragment))
            {
                AppendDirectory(joined, FilePath.From(EffectivePath.Trim(fragment).Span));
            }
            else
            {
                Append(joined, FilePath.From(fragment.Span));
            }
        }

        return joined.ToArray();
    }

    private void AppendDirectory(MemoryStream joined, FilePath path)
    {
        using var location = operations.Locate(path, followLast: true);
        if (location?.TryStatus() is null)
        {
            throw new MissingFileException($"`fragments`: {path} does not exist");
        }

        foreach (var entry in location.List().OrderBy(static e => Str.From(e.Name.Span)))
        {
            if (entry.Type != FileType.Directory && !operations.IsOwnTemporary(entry.Name.Span))
            {
                Append(joined, path.Append(entry.Name.Span));
            }
        }
    }

    private void Append(MemoryStream joined, FilePath path)
    {
        using var content = OpenFile(path, "fragments");
        if (joined.Length + content.Length > FragmentLimit)
        {
            throw new InvalidDataException($"`fragments`: together they are larger than {FragmentLimit} bytes, the most that is joined");
        }

        var bytes = new byte[content.Length];
        joined.Write(bytes, 0, content.Read(0, bytes));
    }
}

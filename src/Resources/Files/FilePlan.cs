using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>What a valid definition wants, ready for use.</summary>
internal sealed class FilePlan
{
    public FilePlan(ResourceSpec spec)
    {
        var path = EffectivePath.Of(spec);
        Path = FilePath.From(EffectivePath.Trim(path).Span);
        Directory = Str.From(Path.Span[..(Path.Span.LastIndexOf((byte)'/') + 1)]);
        IsDirectory = EffectivePath.IsDirectory(path);
        State = FileSchema.State.Of(spec).Span switch
        {
            var s when s.SequenceEqual("exists"u8) => FileState.Exists,
            var s when s.SequenceEqual("absent"u8) => FileState.Absent,
            _ => FileState.Undefined,
        };
        Content = FileSchema.Content.Of(spec);
        Source = FileSchema.Source.Of(spec);
        Fragments = FileSchema.Fragments.Of(spec);
        Owner = FileSchema.Owner.Of(spec);
        Group = FileSchema.Group.Of(spec);
        Mode = ModeParser.Parse(FileSchema.Mode.Of(spec));
        Recurse = FileSchema.Recurse.Of(spec);
        Force = FileSchema.Force.Of(spec);
        Purge = FileSchema.Purge.Of(spec);
        IsLink = FileSchema.Symlink.Of(spec);
        Label = FileSchema.Selinux.Of(spec);
    }

    /// <summary>The path, without a slash at its end.</summary>
    public FilePath Path { get; }

    /// <summary>The directory that the path is in, as it is spelled.</summary>
    public Str Directory { get; }

    public bool IsDirectory { get; }

    public FileState State { get; }

    public Str? Content { get; }

    public Str Source { get; }

    public IReadOnlyList<Str> Fragments { get; }

    public Str Owner { get; }

    public Str Group { get; }

    public ModeChange? Mode { get; }

    public bool Recurse { get; }

    public bool Force { get; }

    public bool Purge { get; }

    public bool IsLink { get; }

    public Str? Label { get; }

    /// <summary>True when something is said of a file that has to be there.</summary>
    public bool SaysAnything =>
        Content is not null || !Source.IsEmpty || Fragments.Count > 0 || !Owner.IsEmpty || !Group.IsEmpty || Mode is not null || Label is not null;

    /// <summary>True when the same places are watched, so that the resource can go on in place.</summary>
    public bool WatchesSameAs(FilePlan other) =>
        Path.Span.SequenceEqual(other.Path.Span)
        && IsDirectory == other.IsDirectory
        && IsLink == other.IsLink
        && Recurse == other.Recurse
        && Source == other.Source
        && Fragments.SequenceEqual(other.Fragments);
}

using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>What is wrong with a definition of a <c>file</c>.</summary>
internal static class FileValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => [.. Paths(spec), .. Contents(spec), .. Links(spec), .. Attributes(spec)];

    private static IEnumerable<string> Paths(ResourceSpec spec)
    {
        var path = EffectivePath.Of(spec);
        if (!EffectivePath.IsAbsolute(path))
        {
            yield return $"the path `{path}` is not absolute; begin it with a slash";
        }

        if (path.Span.Contains((byte)0))
        {
            yield return "`path`: a path cannot contain a zero byte";
        }

        if (FileSchema.Dirname.Of(spec) is { IsEmpty: false } dirname && !EffectivePath.IsDirectory(dirname))
        {
            yield return $"`dirname`: `{dirname}` has to end in a slash";
        }

        if (FileSchema.Basename.Of(spec) is { IsEmpty: false } basename && EffectivePath.IsAbsolute(basename))
        {
            yield return $"`basename`: `{basename}` must not begin with a slash";
        }

        var state = FileSchema.State.Of(spec);
        if (state.ToString() is not ("" or "exists" or "absent"))
        {
            yield return $"`state`: `{state}` is neither `exists` nor `absent`";
        }
    }

    private static IEnumerable<string> Contents(ResourceSpec spec)
    {
        var isDirectory = EffectivePath.IsDirectory(EffectivePath.Of(spec));
        var isLink = FileSchema.Symlink.Of(spec);
        var recurse = FileSchema.Recurse.Of(spec);
        var purge = FileSchema.Purge.Of(spec);
        var source = FileSchema.Source.Of(spec);
        var hasContent = FileSchema.Content.IsSet(spec);
        var fragments = FileSchema.Fragments.Of(spec);
        string[] given = [.. Names((hasContent, "content"), (!source.IsEmpty, "source"), (fragments.Count > 0, "fragments"))];
        if (given.Length > 1)
        {
            yield return $"{string.Join(" and ", given)} exclude each other; keep one";
        }

        if (FileSchema.State.Of(spec) == "absent")
        {
            foreach (var name in given.Concat(Names((FileSchema.Selinux.IsSet(spec), "selinux"))))
            {
                yield return $"{name} says nothing about a file that is to be absent; remove it";
            }
        }

        if (isDirectory && (hasContent || fragments.Count > 0))
        {
            yield return "a directory has neither `content` nor `fragments`; remove the slash at the end of the path, or the field";
        }

        if (purge && (hasContent || fragments.Count > 0))
        {
            yield return "`purge` excludes `content` and `fragments`";
        }

        if (purge && !recurse)
        {
            yield return "`purge` needs `recurse => true`";
        }

        if (!source.IsEmpty && !isLink)
        {
            foreach (var fault in Source(source, isDirectory, recurse))
            {
                yield return fault;
            }
        }

        foreach (var fault in Fragments(EffectivePath.Of(spec), fragments))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Source(Str source, bool isDirectory, bool recurse)
    {
        if (source.Span.Contains((byte)0))
        {
            yield return "`source`: a path cannot contain a zero byte";
        }

        if (EffectivePath.IsDirectory(source) != isDirectory)
        {
            yield return "`source` and the path have to be both directories, with a slash at the end, or both files";
        }
        else if (isDirectory && !recurse)
        {
            yield return "copying a directory needs `recurse => true`";
        }
        else if (!isDirectory && recurse)
        {
            yield return "`recurse` cannot copy a single file; remove it";
        }
    }

    private static IEnumerable<string> Fragments(Str path, IReadOnlyList<Str> fragments)
    {
        foreach (var fragment in fragments)
        {
            if (!EffectivePath.IsAbsolute(fragment) || fragment.Span.Contains((byte)0))
            {
                yield return $"`fragments`: `{fragment}` is no absolute path";
            }
            else if (EffectivePath.IsDirectory(fragment) && path.Span.StartsWith(fragment.Span))
            {
                yield return $"`fragments`: the file is inside a frag (`{fragment}`), so that it would contain itself";
            }
        }
    }

    private static IEnumerable<string> Links(ResourceSpec spec)
    {
        if (!FileSchema.Symlink.Of(spec))
        {
            yield break;
        }

        if (EffectivePath.IsDirectory(EffectivePath.Of(spec)))
        {
            yield return "a symbolic link is no directory; remove the slash at the end of the path";
        }

        if (FileSchema.Source.Of(spec).IsEmpty && FileSchema.State.Of(spec) == "exists")
        {
            yield return "`symlink` needs `source`: where the link leads";
        }

        foreach (var name in Names(
            (FileSchema.Content.IsSet(spec), "content"),
            (FileSchema.Fragments.Of(spec).Count > 0, "fragments"),
            (FileSchema.Recurse.Of(spec), "recurse"),
            (FileSchema.Purge.Of(spec), "purge")))
        {
            yield return $"`symlink` excludes {name}";
        }
    }

    private static IEnumerable<string> Attributes(ResourceSpec spec)
    {
        if (FileSchema.Mode.Of(spec) is { IsEmpty: false } mode && ModeParser.Parse(mode) is null)
        {
            yield return $"`mode`: `{mode}` is neither octal (`0644`) nor an assignment (`u=rw,go=r`)";
        }
    }

    private static IEnumerable<string> Names(params (bool Given, string Name)[] fields) =>
        fields.Where(static f => f.Given).Select(static f => $"`{f.Name}`");
}

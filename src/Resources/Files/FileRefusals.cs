using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>What a definition may state, but no file can be made to be. It is told when the resource runs.</summary>
internal static class FileRefusals
{
    /// <summary>Why <paramref name="spec"/> cannot run; null when it can.</summary>
    public static Exception? Of(ResourceSpec spec)
    {
        if (spec.Meta.Reverse)
        {
            return new UnavailableException("`Meta:reverse` of a file", "leave it out");
        }

        var isLink = FileSchema.Symlink.Of(spec);
        if (isLink && (!FileSchema.Mode.Of(spec).IsEmpty || FileSchema.Selinux.IsSet(spec)))
        {
            return new UnavailableException("`mode` or `selinux` of a symbolic link", "set it on what the link leads to");
        }

        var source = FileSchema.Source.Of(spec);
        if (!isLink && !source.IsEmpty && !EffectivePath.IsAbsolute(source))
        {
            return new ObstructedPathException($"`source` is `{source}`, which is no absolute path; begin it with a slash");
        }

        return FileSchema.State.Of(spec) == "absent" && EffectivePath.Trim(EffectivePath.Of(spec)) == "/"
            ? new ObstructedPathException("the root directory cannot be absent; name another path")
            : null;
    }
}

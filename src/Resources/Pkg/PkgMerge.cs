using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>Makes one package of two statements of it: <c>installed</c> and <c>newest</c> are both kept by <c>newest</c>.</summary>
internal static class PkgMerge
{
    public static ResourceMerge Of(ResourceSpec first, ResourceSpec second)
    {
        Field<bool>[] flags = [PkgSchema.AllowDowngrade, PkgSchema.AllowUntrusted, PkgSchema.AllowNonFree, PkgSchema.AllowUnsupported];
        foreach (var flag in flags)
        {
            if (flag.Of(first) != flag.Of(second))
            {
                return new(null, Differs(flag, first, second));
            }
        }

        var (one, other) = (PkgSchema.State.Of(first), PkgSchema.State.Of(second));
        return one == other || (IsKeptByNewest(one) && other == "newest") ? new(second, "")
            : one == "newest" && IsKeptByNewest(other) ? new(first, "")
            : new(null, Differs(PkgSchema.State, first, second));
    }

    private static bool IsKeptByNewest(Str state) => state == "installed" || state == "newest";

    private static string Differs(Field field, ResourceSpec first, ResourceSpec second) =>
        $"{field.Name} differs: {ValuePrinter.Plain(first.Effective(field.Index))} != {ValuePrinter.Plain(second.Effective(field.Index))}";
}

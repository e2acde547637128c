using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>The module <c>golang/path</c>, and of <c>golang/path/filepath</c> what does not ask the file system.</summary>
internal static class PathModules
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        .. Common("golang/path", "path"),
        .. Common("golang/path/filepath", "filepath"),
        new PureFunction("golang/path/filepath.from_slash", "func(path str) str", static a => a[0], "The same path: the separator of this system is a slash.", """filepath.from_slash("a/b") # "a/b" """),
        new PureFunction("golang/path/filepath.has_prefix", "func(p str, prefix str) bool", static a => Value.Bool(a[0].AsStr.Span.StartsWith(a[1].AsStr.Span)), "Whether the text p begins with prefix, without regard to where an element ends.", """filepath.has_prefix("/usr/bin", "/us") # true"""),
        new PureFunction("golang/path/filepath.is_local", "func(path str) bool", static a => Value.Bool(SlashPaths.IsLocal(a[0].AsStr)), "Whether the path, as text, stays below the directory that it starts from: relative, not empty, and without `..` that leads out.", """filepath.is_local("a/../b") # true"""),
        new PureFunction("golang/path/filepath.localize", "func(path str) str", static a => Value.Str(SlashPaths.Localize(a[0].AsStr)), "The path as this system writes it. Fails unless it is relative, without empty, `.` and `..` elements, and UTF-8.", """filepath.localize("a/b") # "a/b" """),
        new PureFunction("golang/path/filepath.rel", "func(basepath str, targpath str) str", static a => Value.Str(SlashPaths.Relative(a[0].AsStr, a[1].AsStr)), "The path that leads from basepath to targpath. Fails when only one of them is absolute, or when the way back is not known.", """filepath.rel("/a", "/a/b/c") # "b/c" """),
        new PureFunction("golang/path/filepath.to_slash", "func(path str) str", static a => a[0], "The same path: the separator of this system is a slash.", """filepath.to_slash("a/b") # "a/b" """),
        new PureFunction("golang/path/filepath.volume_name", "func(path str) str", static _ => Value.Str(Str.Empty), "The empty text: paths of this system have no volume.", """filepath.volume_name("/a") # "" """),
    ];

    private static IEnumerable<FunctionDefinition> Common(string module, string alias) =>
    [
        new PureFunction(module + ".base", "func(path str) str", static a => Value.Str(SlashPaths.Base(a[0].AsStr)), "The last element of the path; `.` for an empty one.", $"""{alias}.base("/a/b") # "b" """),
        new PureFunction(module + ".clean", "func(path str) str", static a => Value.Str(SlashPaths.Clean(a[0].AsStr)), "The shortest path that is the same as text: without double slashes, `.`, and elements before `..`.", $"""{alias}.clean("a//b/../c/.") # "a/c" """),
        new PureFunction(module + ".dir", "func(path str) str", static a => Value.Str(SlashPaths.Directory(a[0].AsStr)), "All but the last element of the path, cleaned; `.` when there is nothing else.", $"""{alias}.dir("/a/b/c") # "/a/b" """),
        new PureFunction(module + ".ext", "func(path str) str", static a => Value.Str(SlashPaths.Extension(a[0].AsStr)), "The last element from its last dot on; empty when it has none.", $"""{alias}.ext("a/b.tar.gz") # ".gz" """),
        new PureFunction(module + ".is_abs", "func(path str) bool", static a => Value.Bool(SlashPaths.IsAbsolute(a[0].AsStr)), "Whether the path begins at the root.", $"""{alias}.is_abs("/a") # true"""),
        new PureFunction(module + ".join", "func(elem []str) str", static a => Value.Str(Join(a[0].AsList)), "The elements that are not empty with slashes between them, cleaned.", $"""{alias}.join(["a", "b/../c"]) # "a/c" """),
        new PureFunction(module + ".match", "func(pattern str, name str) bool", static a => Value.Bool(PathPattern.Parse(a[0].AsStr.Span).Matches(a[1].AsStr.Span)), "Whether the whole name fits the pattern: `*` any text and `?` any character without a slash, `[a-z]` and `[^a-z]` one character, a backslash before one that is meant literally. Fails for a malformed pattern.", $"""{alias}.match("*.mcl", "main.mcl") # true"""),
    ];

    private static Str Join(ListValue elements)
    {
        var parts = new Str[elements.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = elements[i].AsStr;
        }

        return SlashPaths.Join(parts);
    }
}

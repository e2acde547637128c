using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Line;

/// <summary>What is wrong with a definition of a <c>line</c>.</summary>
internal static class LineValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        File(LineSchema.File.Of(spec)),
        Word.Fault(spec, LineSchema.State, "exists", "absent"));

    private static string? File(Str file) =>
        !PathText.IsAbsolute(file) && file.Span is not [(byte)'~', ..] ? $"`file` is `{file}`; begin it with a slash or `~`"
        : PathText.IsDirectory(file) ? $"`file` is `{file}`, which is a directory; remove the slash at its end"
        : null;
}

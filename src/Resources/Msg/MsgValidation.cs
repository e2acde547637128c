using System.Buffers;
using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Msg;

/// <summary>What is wrong with a definition of a <c>msg</c>.</summary>
internal static class MsgValidation
{
    private static readonly SearchValues<byte> OfNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        Word.Fault(spec, MsgSchema.Priority, "Emerg", "Alert", "Crit", "Err", "Warning", "Notice", "Info", "Debug"),
        .. MsgSchema.FieldMap.Of(spec).Keys.Where(static n => !IsName(n.Span)).Order()
            .Select(static n => $"`fields` has the name `{n}`; a name has letters, digits and `_`, and does not begin with `_`"),
    ]);

    private static bool IsName(ReadOnlySpan<byte> name) => !name.IsEmpty && name[0] != '_' && !name.ContainsAnyExcept(OfNames);
}

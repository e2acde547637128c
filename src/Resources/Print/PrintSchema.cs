using Mgmt.Model;

namespace Mgmt.Resources.Print;

/// <summary>The field table of <c>print</c>.</summary>
internal static class PrintSchema
{
    public static readonly Field<Str> Msg = Fields.Str("msg", "What to print.", flags: FieldFlags.Receivable | FieldFlags.InPlace);

    public static readonly Field<bool> RefreshOnly = Fields.Bool("refresh_only", "Print on a notification only, not at the start nor when `msg` changes.", flags: FieldFlags.InPlace);

    public static readonly KindSchema Schema = new(
        "print",
        KindTraits.AutoGroup | KindTraits.Refresh | KindTraits.Receive | KindTraits.Observer | KindTraits.EventLike,
        "A message: printed at the start, when it changes, and on a notification. It is printed in noop too.",
        [Msg, RefreshOnly])
    {
        Example = """
            print "hello" {
            	msg => "hello, world",
            }
            """,
    };
}

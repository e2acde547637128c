using Mgmt.Model;

namespace Mgmt.Resources.Msg;

/// <summary>The field table of <c>msg</c>.</summary>
internal static class MsgSchema
{
    public static readonly Field<Str> Body = Fields.Str("body", "The message.");

    public static readonly Field<Str> Priority = Fields.Str("priority", "`Emerg`, `Alert`, `Crit`, `Err`, `Warning`, `Notice`, `Info` or `Debug`.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyDictionary<Str, Str>> FieldMap = Fields.StrMap("fields", "Further fields for the journal; names have letters, digits and `_`, and do not begin with `_`.");

    public static readonly Field<bool> Journal = Fields.Bool("journal", "Whether it goes to systemd's journal, too.");

    public static readonly Field<bool> Syslog = Fields.Bool("syslog", "Whether it goes to syslog, too.");

    public static readonly KindSchema Schema = new(
        "msg",
        KindTraits.Refresh | KindTraits.Observer | KindTraits.EventLike,
        "A message to the log, once, and again on a notification. It is sent in noop too.",
        [Body, Priority, FieldMap, Journal, Syslog])
    {
        IsAvailable = false,
        Example = """
            msg "deployed" {
            	body => "version 7 is in place",
            	priority => "Notice",
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:email</c>.</summary>
internal static class NotifyEmailSchema
{
    public static readonly Field<IReadOnlyList<Str>> To = Fields.StrList("to", "The addresses that it goes to.", FieldFlags.Required);

    public static readonly Field<Str> From = Fields.Str("from", "The address that it comes from; empty for the appliance's user at this host.");

    public static readonly Field<Str> Server = Fields.Str("server", "The mail server: `HOST:PORT`.", "localhost:25");

    public static readonly Field<Str> Username = Fields.Str("username", "Who authenticates; empty for nobody.");

    public static readonly Field<Str> Password = Fields.Str("password", "The password.", flags: FieldFlags.Secret);

    public static readonly NotifierFields Common = new();

    public static readonly KindSchema Schema = new(
        "notify:email",
        KindTraits.Observer,
        "Where alerts go: mail. It changes nothing, and acts in noop too.",
        [To, From, Server, Username, Password, .. Common.All])
    {
        IsAvailable = false,
        Example = """
            notify:email "on call" {
            	to => ["oncall@example.org"],
            }
            """,
    };
}

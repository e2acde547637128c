using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:alertmanager</c>.</summary>
internal static class NotifyAlertmanagerSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "The `http` or `https` URL of the Alertmanager.", flags: FieldFlags.Required);

    public static readonly NotifierFields Common = new();

    public static readonly KindSchema Schema = new(
        "notify:alertmanager",
        KindTraits.Observer,
        "Where alerts go: an Alertmanager. It changes nothing, and acts in noop too.",
        [Url, .. Common.All])
    {
        IsAvailable = false,
        Example = """
            notify:alertmanager "am1" {
            	url => "http://127.0.0.1:9093",
            }
            """,
    };
}

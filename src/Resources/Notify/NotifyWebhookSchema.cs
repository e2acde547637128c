using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:webhook</c>.</summary>
internal static class NotifyWebhookSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "The `http` or `https` URL that they are posted to.", flags: FieldFlags.Required);

    public static readonly NotifierFields Common = new();

    public static readonly KindSchema Schema = new(
        "notify:webhook",
        KindTraits.Observer,
        "Where alerts go: a URL. It changes nothing, and acts in noop too.",
        [Url, .. Common.All])
    {
        IsAvailable = false,
        Example = """
            notify:webhook "chat" {
            	url => "https://chat.example.org/hooks/mgmt",
            	min_severity => "warning",
            }
            """,
    };
}

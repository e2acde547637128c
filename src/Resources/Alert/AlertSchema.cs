using Mgmt.Model;

namespace Mgmt.Resources.Alert;

/// <summary>The field table of <c>alert</c>.</summary>
internal static class AlertSchema
{
    public static readonly Field<bool> When = Fields.Bool("when", "The condition.");

    public static readonly Field<Str> Severity = Fields.Str("severity", "`info`, `warning` or `critical`.", "warning");

    public static readonly Field<Str> Summary = Fields.Str("summary", "What is wrong, in a few words.");

    public static readonly Field<Str> Description = Fields.Str("description", "What is wrong, and what to do.");

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Labels = Fields.StrMap("labels", "What notifiers and silences match it by.");

    public static readonly Field<long> Hold = Fields.Int("hold", "Milliseconds that the condition has to hold before it fires.");

    public static readonly Field<long> Keep = Fields.Int("keep", "Milliseconds that the condition has to be gone before it ends.");

    public static readonly Field<Str> Runbook = Fields.Str("runbook", "The URL of what to do.");

    public static readonly KindSchema Schema = new(
        "alert",
        KindTraits.Observer,
        "An alert: fires while its condition holds. It changes nothing, and acts in noop too.",
        [When, Severity, Summary, Description, Labels, Hold, Keep, Runbook])
    {
        IsAvailable = false,
        Example = """
            alert "disk is filling up" {
            	when => false,
            	severity => "critical",
            	summary => "less than a tenth of the disk is free",
            	labels => {"team" => "storage"},
            	hold => 300000,
            }
            """,
    };
}

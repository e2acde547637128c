using Mgmt.Model;

namespace Mgmt.Policies.Library.Text;

/// <summary>Reads truth values as Go's <c>strconv.ParseBool</c> does.</summary>
internal static class BoolParser
{
    /// <summary>Reads <c>1 t T true True TRUE</c> or <c>0 f F false False FALSE</c>; false for anything else.</summary>
    public static bool TryParse(Str text, out bool value)
    {
        value = text.ToString() is "1" or "t" or "T" or "true" or "True" or "TRUE";
        return value || text.ToString() is "0" or "f" or "F" or "false" or "False" or "FALSE";
    }
}

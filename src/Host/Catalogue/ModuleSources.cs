namespace Mgmt.Host.Catalogue;

/// <summary>What modules of the catalogue hold that is written in the language itself.</summary>
internal static class ModuleSources
{
    /// <summary>The text of each such module, by its name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All =>
    [
        new("example", "# A class that a policy can include from a module; it states nothing.\nclass test1 {\n}\n"),
    ];
}

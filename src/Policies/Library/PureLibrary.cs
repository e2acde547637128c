using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Policies.Library;

/// <summary>Every function that does not touch the world.</summary>
public static class PureLibrary
{
    /// <summary>The functions, in no particular order, which tell times in UTC.</summary>
    public static IEnumerable<FunctionDefinition> All => In(TimeZoneInfo.Utc);

    /// <summary>The functions, in no particular order, which tell times in <paramref name="zone"/>.</summary>
    public static IEnumerable<FunctionDefinition> In(TimeZoneInfo zone) => CatalogueLibrary.Compose(
    [
        .. CoreFunctions.All,
        .. ConvertFunctions.All,
        .. DatetimeFunctions.In(zone),
        .. EncodingFunctions.All,
        .. ExampleFunctions.All,
        .. FmtFunctions.All,
        .. FreshnessFunctions.All,
        .. GolangLibrary.All,
        .. HigherOrderFunction.All,
        .. IterFunctions.All,
        .. ListFunctions.All,
        .. MapFunctions.All,
        .. MathFunctions.All,
        .. NetFunctions.All,
        .. RegexpFunctions.All,
        .. StringsFunctions.All,
        .. TemporalFunctions.All,
    ]);
}

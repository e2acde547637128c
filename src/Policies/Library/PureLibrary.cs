using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Policies.Library;

/// <summary>Every function that does not touch the world.</summary>
public static class PureLibrary
{
    /// <summary>The functions, in no particular order.</summary>
    public static IEnumerable<FunctionDefinition> All => CatalogueLibrary.Compose(
    [
        .. CoreFunctions.All,
        .. ConvertFunctions.All,
        .. DatetimeFunctions.All,
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

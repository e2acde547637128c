using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

public sealed class MetaParameterNamesTests
{
    [Fact]
    public void MetaParameters_Known_AreThoseOfTheModel()
    {
        var model = typeof(MetaParameters).GetProperties()
            .Where(static p => p.CanWrite)
            .Select(static p => p.Name.ToLowerInvariant())
            .Order(StringComparer.Ordinal);

        Assert.Equal(string.Join(' ', model), string.Join(' ', ResourceChecks.MetaParameters.Order(StringComparer.Ordinal)));
    }
}

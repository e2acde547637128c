using Mgmt.Model;

namespace Mgmt.Resources.Exit;

/// <summary>What is wrong with a definition of an <c>exit</c>.</summary>
internal static class ExitValidation
{
    private const long Greatest = 125;

    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        if (ExitSchema.Code.Of(spec) is > Greatest and var code)
        {
            yield return $"`code` is {code}; the greatest exit code is {Greatest}";
        }
    }
}

using Mgmt.Model;

namespace Mgmt.Resources.Exit;

/// <summary>The field table of <c>exit</c>.</summary>
internal static class ExitSchema
{
    public static readonly Field<long> Code = Fields.Sized("code", "uint64", "The exit code, 0 to 125.");

    public static readonly KindSchema Schema = new(
        "exit",
        KindTraits.None,
        "The end of the run, with an exit code.",
        [Code])
    {
        IsAvailable = false,
        Example = """
            exit "done" {
            	code => 0,
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Password;

/// <summary>The field table of <c>password</c>.</summary>
internal static class PasswordSchema
{
    public static readonly Field<long> Length = Fields.Sized("length", "uint16", "The number of characters.", 64);

    public static readonly Field<bool> Saved = Fields.Bool("saved", "Whether it is kept in clear, so that it can be sent again after a restart.");

    public static readonly Field<bool> CheckRecovery = Fields.Bool("check_recovery", "Whether a kept password of another length is replaced.");

    public static readonly Field<Str?> SentPassword = Fields.OptionalStr("password", "The password.", FieldFlags.Secret);

    public static readonly KindSchema Schema = new(
        "password",
        KindTraits.Refresh | KindTraits.Send | KindTraits.EventLike,
        "A random password, made once and kept.",
        [Length, Saved, CheckRecovery],
        [SentPassword])
    {
        IsAvailable = false,
        Example = """
            password "database" {
            	length => 32,
            }
            """,
    };
}

using System.Security.Cryptography;

namespace Mgmt.Model;

/// <summary>The values of fields as reports show them.</summary>
public static class SecretText
{
    /// <summary>The text of <paramref name="value"/>; a digest when <paramref name="field"/> is secret.</summary>
    public static string Of(Field field, Value value)
    {
        if (value.IsNone)
        {
            return "unset";
        }

        return (field.Flags & FieldFlags.Secret) == FieldFlags.None ? ValuePrinter.Plain(value) : Digest(value);
    }

    /// <summary>A short digest that tells two secrets apart and gives neither away.</summary>
    public static string Digest(Value value)
    {
        var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ValuePrinter.Canonical(value)));
        return "secret:" + Convert.ToHexStringLower(hash.AsSpan(0, 6));
    }
}

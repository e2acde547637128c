using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Text;

/// <summary>Byte strings as text of one char a byte, for what reads ASCII alone: bytes that are not UTF-8 survive.</summary>
internal static class ByteText
{
    /// <summary>The chars of <paramref name="text"/>, U+0000 to U+00FF.</summary>
    public static string Chars(Str text) => Encoding.Latin1.GetString(text.Span);

    /// <summary>The bytes that <paramref name="chars"/> stand for.</summary>
    public static Str Bytes(string chars) => Str.Adopt(Encoding.Latin1.GetBytes(chars));
}

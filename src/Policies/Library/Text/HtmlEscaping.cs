namespace Mgmt.Policies.Library.Text;

/// <summary>Text for HTML, as Go escapes it.</summary>
internal static class HtmlEscaping
{
    /// <summary>Adds <paramref name="text"/> to <paramref name="output"/>, with <c>&lt; &gt; &amp; ' "</c> as references.</summary>
    public static void Append(ByteBuilder output, ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            switch (value)
            {
                case (byte)'&':
                    output.Append("&amp;"u8);
                    break;
                case (byte)'\'':
                    output.Append("&#39;"u8);
                    break;
                case (byte)'<':
                    output.Append("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Append("&gt;"u8);
                    break;
                case (byte)'"':
                    output.Append("&#34;"u8);
                    break;
                default:
                    output.Append(value);
                    break;
            }
        }
    }
}

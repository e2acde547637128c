namespace Mgmt.Policies.Library.Text;

/// <summary>Which characters stay as they are between quotes.</summary>
internal enum QuoteStyle
{
    /// <summary>The printable ones.</summary>
    Printable,

    /// <summary>The printable ones of ASCII.</summary>
    Ascii,

    /// <summary>The printable ones and every kind of space between words.</summary>
    Graphic,
}

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>What stands between the percent sign and the verb.</summary>
internal record struct VerbFlags
{
    /// <summary><c>#</c>: the alternate form.</summary>
    public bool Sharp { get; set; }

    /// <summary><c>%#v</c>: as Go source.</summary>
    public bool IsSource { get; set; }

    /// <summary><c>+</c>: a sign always; ASCII only in quotes.</summary>
    public bool Plus { get; set; }

    /// <summary><c>-</c>: padding on the right.</summary>
    public bool Minus { get; set; }

    /// <summary>A blank in the place of the plus sign; blanks between hexadecimal bytes.</summary>
    public bool Space { get; set; }

    /// <summary><c>0</c>: zeros for padding on the left.</summary>
    public bool Zero { get; set; }

    /// <summary>The least number of characters, if any.</summary>
    public int? Width { get; set; }

    /// <summary>The precision, if any.</summary>
    public int? Precision { get; set; }
}

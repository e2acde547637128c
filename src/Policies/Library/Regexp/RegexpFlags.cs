namespace Mgmt.Policies.Library.Regexp;

/// <summary>What <c>(?ims)</c> switches.</summary>
[Flags]
internal enum RegexpFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>i</c>: case does not matter.</summary>
    IgnoreCase = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> are about lines.</summary>
    Lines = 2,

    /// <summary><c>s</c>: <c>.</c> takes a newline too.</summary>
    DotTakesNewline = 4,

    /// <summary><c>U</c>: repeats are lazy, which changes no answer.</summary>
    Lazy = 8,
}

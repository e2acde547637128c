namespace Mgmt.Model;

/// <summary>What a <see cref="Value"/> holds.</summary>
public enum ValueKind
{
    /// <summary>Nothing: the default of <see cref="Value"/>, never a value of the language.</summary>
    None = 0,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A signed 64-bit integer; arithmetic wraps.</summary>
    Int,

    /// <summary>A 64-bit float.</summary>
    Float,

    /// <summary>Bytes, see <see cref="Model.Str"/>.</summary>
    Str,

    /// <summary>An ordered list.</summary>
    List,

    /// <summary>A map with hashable keys.</summary>
    Map,

    /// <summary>A struct: named fields in a fixed order.</summary>
    Struct,

    /// <summary>A function value.</summary>
    Func,
}

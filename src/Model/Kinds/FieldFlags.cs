namespace Mgmt.Model;

/// <summary>What is special about a field of a kind.</summary>
[Flags]
public enum FieldFlags
{
    /// <summary>Nothing: unset means the default.</summary>
    None = 0,

    /// <summary>Unset is different from any value it could be set to.</summary>
    Optional = 1,

    /// <summary>Appears as a digest in every difference, journal row, plan and metric.</summary>
    Secret = 2,

    /// <summary>May be set by a value received along an edge.</summary>
    Receivable = 4,

    /// <summary>Must be set.</summary>
    Required = 8,

    /// <summary>A difference in this field alone can be taken over by the running vertex.</summary>
    InPlace = 16,
}

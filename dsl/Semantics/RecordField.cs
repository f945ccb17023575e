namespace DutyDsl.Semantics;

/// <summary>What of a record a condition reads.</summary>
public enum RecordField
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>The quantity.</summary>
    Quantity,

    /// <summary>The target's id.</summary>
    Target,

    /// <summary>The case.</summary>
    Case,
}

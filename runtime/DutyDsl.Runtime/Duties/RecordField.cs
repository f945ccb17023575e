namespace DutyDsl.Duties;

/// <summary>What of a record a condition reads.</summary>
public enum RecordField : byte
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

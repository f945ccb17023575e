namespace DutyDsl.Duties;

/// <summary>How two values are compared.</summary>
public enum Comparison : byte
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Greater or equal.</summary>
    AtLeast,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>Greater.</summary>
    MoreThan,

    /// <summary>Less.</summary>
    LessThan,
}

namespace DutyDsl.Semantics;

/// <summary>Which records an interval's grace lets count as made on the deadline.</summary>
public enum GraceKind
{
    /// <summary>Later ones.</summary>
    Late,

    /// <summary>Earlier ones.</summary>
    Early,

    /// <summary>Both.</summary>
    EitherSide,
}

namespace DutyDsl.Duties;

/// <summary>Which records a grace lets count as made on the deadline.</summary>
public enum GraceKind : byte
{
    /// <summary>Later ones.</summary>
    Late,

    /// <summary>Earlier ones.</summary>
    Early,

    /// <summary>Both.</summary>
    EitherSide,
}

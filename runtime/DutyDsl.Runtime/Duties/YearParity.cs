namespace DutyDsl.Duties;

/// <summary>Which years a yearly date falls in.</summary>
public enum YearParity : byte
{
    /// <summary>Each year.</summary>
    Every,

    /// <summary>Even years.</summary>
    Even,

    /// <summary>Odd years.</summary>
    Odd,
}

namespace DutyDsl.Verdicts;

/// <summary>Why a record that looks like the act did not count.</summary>
public enum NearMissReason : byte
{
    /// <summary>It is before or after the days that count.</summary>
    OutsideWindow,

    /// <summary>A condition of the clause is false for it.</summary>
    ConditionFalse,

    /// <summary>A condition of the clause reads a field that is empty.</summary>
    ConditionOpen,

    /// <summary>It is towards another target, or towards none.</summary>
    OtherTarget,

    /// <summary>Its value was already counted.</summary>
    NotDistinct,

    /// <summary>It is a wider activity than the clause asks for.</summary>
    WiderActivity,

    /// <summary>It went to another recipient.</summary>
    OtherRecipient,
}

namespace DutyDsl.Verdicts;

/// <summary>What an accountability rule leads to: always a possibility for a person to decide, never a decision.</summary>
public enum OutcomeKind : byte
{
    /// <summary>A rule whose conditions the facts leave undecided.</summary>
    Open,

    /// <summary>A ground arose and stands.</summary>
    Ground,

    /// <summary>A ground arose and a defence let it fall.</summary>
    Exempted,

    /// <summary>A ground stands and a defence takes the sanction away.</summary>
    Excused,

    /// <summary>The range of sanctions for a ground.</summary>
    Sanction,

    /// <summary>A circumstance that weighs for a heavier sanction.</summary>
    Aggravated,

    /// <summary>A circumstance that weighs for a lighter sanction.</summary>
    Mitigated,

    /// <summary>Acts are barred for a time.</summary>
    Barred,

    /// <summary>A barred act was done.</summary>
    BarBroken,

    /// <summary>The case goes to another body.</summary>
    Referred,

    /// <summary>A commendation.</summary>
    Commended,

    /// <summary>The tenure ended before the evaluation date and no rule reaches past its end.</summary>
    Closed,
}

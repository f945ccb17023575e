namespace DutyDsl.Semantics;

/// <summary>The outcomes of accountability an example can expect.</summary>
public enum ExampleOutcome
{
    /// <summary>A rule the facts leave undecided.</summary>
    Open,

    /// <summary>A ground arose and stands.</summary>
    Ground,

    /// <summary>A ground fell by a defence.</summary>
    Exempted,

    /// <summary>A ground stands without a sanction.</summary>
    Excused,

    /// <summary>A range of sanctions applies.</summary>
    Sanction,

    /// <summary>A circumstance weighs for a heavier sanction.</summary>
    Aggravated,

    /// <summary>A circumstance weighs for a lighter sanction.</summary>
    Mitigated,

    /// <summary>Acts are barred.</summary>
    Barred,

    /// <summary>A barred act was done.</summary>
    BarBroken,

    /// <summary>The case goes to another body.</summary>
    Referred,

    /// <summary>A commendation.</summary>
    Commended,

    /// <summary>The tenure ended and no rule reaches past its end.</summary>
    Closed,
}

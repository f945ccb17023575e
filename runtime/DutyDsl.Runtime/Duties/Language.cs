namespace DutyDsl.Duties;

/// <summary>The languages of explanations and reports.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

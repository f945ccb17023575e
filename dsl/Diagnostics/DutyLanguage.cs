namespace DutyDsl.Diagnostics;

/// <summary>The languages of messages and reports.</summary>
public enum DutyLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

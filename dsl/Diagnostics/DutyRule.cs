namespace DutyDsl.Diagnostics;

/// <summary>One entry of the catalogue of findings.</summary>
/// <param name="Id"><c>DUTYnnnn</c>.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="TitleEnglish">A short title.</param>
/// <param name="TitleChinese">The same in Chinese.</param>
/// <param name="MessageEnglish">The message; <c>{0}</c>, <c>{1}</c> … stand for the arguments.</param>
/// <param name="MessageChinese">The same in Chinese, with the same arguments.</param>
public sealed record DutyRule(
    string Id,
    DutySeverity Severity,
    string TitleEnglish,
    string TitleChinese,
    string MessageEnglish,
    string MessageChinese)
{
    /// <summary>The help page, relative to the project's root.</summary>
    public string HelpPage => $"docs/rules/{Id}.md";
}

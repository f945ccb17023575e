using DutyDsl.Diagnostics;

namespace DutyDsl.Tool.Messages;

/// <summary>One text of the catalogue in both languages.</summary>
internal readonly record struct Phrase(string English, string Chinese)
{
    public string In(DutyLanguage language) => language == DutyLanguage.Chinese ? Chinese : English;
}

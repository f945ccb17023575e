namespace DutyDsl.Semantics;

/// <summary>One text in English and Chinese; the language that was not given is empty.</summary>
/// <param name="English">The text without Han characters.</param>
/// <param name="Chinese">The text with Han characters.</param>
public readonly record struct BilingualText(string English, string Chinese)
{
    /// <summary>No text in either language.</summary>
    public static BilingualText Empty { get; } = new("", "");

    /// <summary>Whether neither language has a text.</summary>
    public bool IsEmpty => English.Length == 0 && Chinese.Length == 0;
}

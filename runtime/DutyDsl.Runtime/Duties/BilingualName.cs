namespace DutyDsl.Duties;

/// <summary>A name or text in English and Chinese; one of the two may be empty.</summary>
public readonly record struct BilingualName(string English, string Chinese)
{
    /// <summary>The text in the language asked for, else in the other one.</summary>
    public string In(Language language) => language == Language.Chinese
        ? (Chinese.Length > 0 ? Chinese : English)
        : (English.Length > 0 ? English : Chinese);

    /// <summary>The English text, else the Chinese one.</summary>
    public override string ToString() => In(Language.English);
}

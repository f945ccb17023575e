namespace DutyDsl.Facts;

/// <summary>Gives each distinct text one position.</summary>
internal sealed class Interner
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts => texts;

    public int Intern(ReadOnlySpan<char> text)
    {
        var lookup = positions.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var position))
            return position;
        var copy = text.ToString();
        position = texts.Count;
        positions.Add(copy, position);
        texts.Add(copy);
        return position;
    }
}

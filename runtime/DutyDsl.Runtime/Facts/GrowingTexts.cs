using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DutyDsl.Facts;

/// <summary>Distinct texts in the order they came. The table has room behind the last, which no position leads to.</summary>
internal sealed class GrowingTexts
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private string[] texts = [];

    public GrowingTexts(IEnumerable<string> first)
    {
        foreach (var text in first)
            Intern(text);
    }

    /// <summary>The texts by position.</summary>
    public ImmutableArray<string> Table => ImmutableCollectionsMarshal.AsImmutableArray(texts);

    public int Intern(string text)
    {
        if (positions.TryGetValue(text, out var position))
            return position;
        position = positions.Count;
        if (position == texts.Length)
            Array.Resize(ref texts, Math.Max(16, position * 2));
        texts[position] = text;
        positions.Add(text, position);
        return position;
    }
}

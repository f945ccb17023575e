namespace DutyDsl.Text;

/// <summary>Where lines begin, by the five line ends C# knows: CR LF and CR, LF, U+0085, U+2028, U+2029.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [0];

    public LineIndex(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length == 0)
                continue;
            i += length - 1;
            starts.Add(i + 1);
        }
    }

    /// <summary>How many characters the line end at <paramref name="offset"/> has; zero when none begins there.</summary>
    public static int LengthAt(string text, int offset) => text[offset] switch
    {
        '\r' => offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1,
        '\n' or '\u0085' or '\u2028' or '\u2029' => 1,
        _ => 0,
    };

    public LinePosition PositionOf(int offset)
    {
        var line = starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - starts[line]);
    }
}

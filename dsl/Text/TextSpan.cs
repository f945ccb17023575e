namespace DutyDsl.Text;

/// <summary>A run of characters of a file, in UTF-16 units.</summary>
/// <param name="Start">The first character's offset.</param>
/// <param name="Length">How many characters; zero marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from the start of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    public static TextSpan Covering(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);
}

using DutyDsl.Text;

namespace DutyDsl.Diagnostics;

/// <summary>A place in a .duty file.</summary>
/// <param name="Path">The file, as the host named it.</param>
/// <param name="Span">The characters meant.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end, exclusive.</param>
public sealed record SourceLocation(string Path, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary><c>path(line,column)</c> counted from one, as compilers print it.</summary>
    public override string ToString() => $"{Path}({Start.Line + 1},{Start.Column + 1})";
}

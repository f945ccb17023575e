using System.Text;

namespace DutyDsl.Generator.Emit;

/// <summary>Writes lines with indentation; line ends are LF on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>One line at the current depth; an empty one has no trailing space.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>A line and the brace that opens its block.</summary>
    public SourceWriter Open(string head)
    {
        Line(head).Line("{");
        depth++;
        return this;
    }

    /// <summary>The brace that closes the innermost block.</summary>
    public SourceWriter Close(string end = "}")
    {
        depth--;
        return Line(end);
    }

    /// <summary>Goes one step in.</summary>
    public SourceWriter Indent()
    {
        depth++;
        return this;
    }

    /// <summary>Goes one step out.</summary>
    public SourceWriter Outdent()
    {
        depth--;
        return this;
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => text.ToString();
}

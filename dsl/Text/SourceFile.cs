using System.Text;
using DutyDsl.Diagnostics;

namespace DutyDsl.Text;

/// <summary>One .duty file as a host hands it over: its name, its characters and where its lines begin.</summary>
public sealed class SourceFile
{
    /// <summary>The largest file that is read, in bytes (and in characters, for text a host has decoded): 8 MB.</summary>
    public const int LargestSize = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly LineIndex lines;

    private SourceFile(string path, string text, SourceFault fault, string faultDetail)
    {
        Path = path;
        Text = text;
        Fault = fault;
        FaultDetail = faultDetail;
        lines = new LineIndex(text);
    }

    /// <summary>The file's name as diagnostics show it.</summary>
    public string Path { get; }

    /// <summary>The characters; empty when the file could not be read.</summary>
    public string Text { get; }

    /// <summary>Why the file could not be read, if it could not.</summary>
    internal SourceFault Fault { get; }

    /// <summary>What the message about the fault names: a size, the offset of a byte, an encoding.</summary>
    internal string FaultDetail { get; }

    /// <summary>A file whose text the host has already decoded.</summary>
    public static SourceFile FromText(string path, string text)
    {
        if (text.Length > LargestSize)
            return TooLarge(path, text.Length);
        return new SourceFile(path, text.StartsWith("\uFEFF", StringComparison.Ordinal) ? text.Substring(1) : text, SourceFault.None, "");
    }

    /// <summary>
    /// A file as it lies on disk: UTF-8, with or without a byte order mark. Bytes in another encoding or a file that
    /// is too large give a file without text whose compilation reports why.
    /// </summary>
    public static SourceFile FromBytes(string path, byte[] bytes)
    {
        if (bytes.Length > LargestSize)
            return TooLarge(path, bytes.Length);
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
            return new SourceFile(path, "", SourceFault.Utf16, "");
        var start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return new SourceFile(path, Strict.GetString(bytes, start, bytes.Length - start), SourceFault.None, "");
        }
        catch (DecoderFallbackException)
        {
            var offset = Utf8.FirstInvalidByte(bytes, start);
            return new SourceFile(path, "", SourceFault.NotUtf8, offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The line and column of the character at <paramref name="offset"/>.</summary>
    public LinePosition PositionOf(int offset) => lines.PositionOf(offset);

    /// <summary>Where <paramref name="span"/> lies.</summary>
    public SourceLocation LocationOf(TextSpan span) => new(Path, span, PositionOf(span.Start), PositionOf(span.End));

    private static SourceFile TooLarge(string path, int size) =>
        new(path, "", SourceFault.TooLarge, size.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

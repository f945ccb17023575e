using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DutyDsl.Tool.Hosting;

/// <summary>The standard streams as UTF-8 with <c>\n</c>, buffered; a reader that has gone is an error, not silence.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter OpenOutput() => Writer(OutputStream());

    public static TextWriter OpenError() => Writer(Console.OpenStandardError(), autoFlush: true);

    public static TextReader OpenInput() => new StreamReader(Console.OpenStandardInput(), Utf8);

    /// <summary>Lets go of a writer whose stream takes nothing any more.</summary>
    public static void Abandon(TextWriter writer)
    {
        if (writer is StreamWriter stream)
            (stream.BaseStream as ClosableStream)?.Close(discard: true);
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush = false) =>
        new(new ClosableStream(stream), Utf8, bufferSize: 32 * 1024) { AutoFlush = autoFlush, NewLine = "\n" };

    // The console's own stream swallows a broken pipe, so that a cut-off report would end with exit code 0. On a file
    // it is the right one: it writes at the position shared with other processes.
    private static Stream OutputStream()
    {
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            var handle = new SafeFileHandle(1, ownsHandle: false);
            var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
    }
}

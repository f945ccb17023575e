using System.Text;

namespace DutyDsl.Tool.Hosting;

/// <summary>UTF-8 bytes in, characters out: lets a writer of bytes write to the text output without holding it all.</summary>
internal sealed class TextWriterStream(TextWriter output) : Stream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] characters = new char[8192];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            decoder.Convert(buffer, characters, flush: false, out var used, out var made, out _);
            output.Write(characters, 0, made);
            buffer = buffer[used..];
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

namespace DutyDsl.Tool.Hosting;

/// <summary>A stream to write to that can be told to take the rest and drop it.</summary>
internal sealed class ClosableStream(Stream inner) : Stream
{
    private bool discarding;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Close(bool discard) => discarding = discard;

    public override void Flush()
    {
        if (!discarding)
            inner.Flush();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (discarding)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (UnauthorizedAccessException fault)
        {
            // What a stream that was closed before the process began answers.
            throw new IOException(fault.InnerException?.Message ?? fault.Message, fault);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

namespace DutyDsl.Data.Ingest;

/// <summary>Adds up the bytes of the files read and tells them, at most once a megabyte.</summary>
internal sealed class ProgressOfFiles(IProgress<ReadProgress>? listener, long total)
{
    private long earlier;
    private long told;

    public void Tell(long bytesOfFile)
    {
        if (bytesOfFile == told)
            return;
        told = bytesOfFile;
        listener?.Report(new ReadProgress(earlier + bytesOfFile, total));
    }

    public void EndFile(long bytesOfFile)
    {
        Tell(bytesOfFile);
        earlier += bytesOfFile;
        told = 0;
    }
}

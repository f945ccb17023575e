using System.Diagnostics;
using System.Globalization;
using DutyDsl.Data;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Hosting;

/// <summary>One line on the terminal that says how far reading is, shown only when the work takes a while and gone at its end.</summary>
internal sealed class ProgressLine(CommandHost host) : IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan last;
    private bool shown;

    public void Report(ReadProgress value)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed < Patience || elapsed - last < Pace || value.BytesTotal == 0)
            return;
        last = elapsed;
        shown = true;
        var percent = (value.BytesRead * 100 / value.BytesTotal).ToString(CultureInfo.InvariantCulture);
        host.Error.Write("\r" + host.Say(Texts.Reading(percent)));
    }

    public void Dispose()
    {
        if (shown)
            host.Error.Write("\r\u001b[K");
    }
}

using DutyDsl.Verdicts;

namespace DutyDsl.Examples;

/// <summary>A verdict in a window: from the first to the last day, or the one that holds the first.</summary>
internal sealed record ExpectedVerdict(Verdict Verdict, DateOnly First, DateOnly? Last, string Text)
{
    public bool Overlaps(in Finding finding) => finding.Start <= (Last ?? First).DayNumber && First.DayNumber <= finding.End;

    public bool IsWindowOf(in Finding finding) => Last is { } last
        ? finding.Start == First.DayNumber && finding.End == last.DayNumber
        : finding.Start <= First.DayNumber && First.DayNumber <= finding.End;
}

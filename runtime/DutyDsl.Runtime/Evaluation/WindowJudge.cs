using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>The verdict of a window: what every completion of the facts agrees on, else undetermined.</summary>
internal static class WindowJudge
{
    public static Verdict Judge(Series series, in Window window, in Tally tally, int asOf)
    {
        if (series.Clause.IsOpen)
            return Verdict.Unassessed;
        if (!series.IsCertain || window.AskedOfSure is null)
            return Verdict.Undetermined;
        var excused = window.Possible.IsWithin(series.Excused.Sure) ? Truth.True
            : !window.Sure.IsWithin(series.Excused.Possible) ? Truth.False
            : Truth.Unknown;
        Verdict? only = null;
        var agreed = Collect(window.AskedOfSure, tally, asOf > window.Sure.Last, excused, ref only);
        // The two ends bound everything in between.
        if (agreed && !ReferenceEquals(window.Sure, window.Possible))
        {
            agreed = Collect(window.AskedOfSure, tally, asOf > window.Possible.Last, excused, ref only)
                && Collect(window.AskedOfPossible!, tally, asOf > window.Sure.Last, excused, ref only)
                && Collect(window.AskedOfPossible!, tally, asOf > window.Possible.Last, excused, ref only);
        }

        return agreed ? only ?? Verdict.Undetermined : Verdict.Undetermined;
    }

    private static bool Collect(Requirement asked, in Tally tally, bool over, Truth excused, ref Verdict? only)
    {
        var low = asked.Zone(tally.Least);
        var high = tally.Unlimited ? (asked.HasMaximum ? 1 : 0) : asked.Zone(tally.Most);
        for (var zone = low; zone <= high; zone++)
        {
            if (zone == 0 && low != 0 && high != 0 && !asked.CanBeSatisfied)
                continue;
            var verdict = asked.Of(zone, over);
            if (verdict == Verdict.Breached && excused != Truth.False)
            {
                if (excused == Truth.Unknown)
                    return false;
                verdict = Verdict.Excused;
            }

            if (only is { } other && other != verdict)
                return false;
            only = verdict;
        }

        return true;
    }
}

using DutyDsl.Facts;

namespace DutyDsl.Benchmarks;

/// <summary>One verdict of the twin.</summary>
public readonly record struct TwinFinding(int Subject, int Target, int Start, byte Clause, byte Verdict, int Count);

/// <summary>
/// The three duties written by hand for this data and no other: one tenure for each subject, the two years known, flat
/// arrays, one pass over the records and one over the counters. It makes the same full list of verdicts.
/// </summary>
public sealed class Twin
{
    private static readonly int First = new DateOnly(2022, 1, 1).DayNumber;

    private readonly int[] from;
    private readonly int[] to;
    private readonly int[] parent;
    private readonly byte[] kind;
    private readonly int[] quarterStarts = [.. Enumerable.Range(0, 12).Select(i => new DateOnly(2021, 6, 1).AddMonths(-2 + (i * 3)).DayNumber)];
    private readonly int[] monthStarts = [.. Enumerable.Range(0, 32).Select(i => new DateOnly(2021, 6, 1).AddMonths(i).DayNumber)];
    private readonly int[] pairStarts = [.. Enumerable.Range(0, 4).Select(i => new DateOnly(2018 + (2 * i), 1, 1).DayNumber)];
    private readonly byte[] quarterOf = new byte[730];
    private readonly byte[] monthOf = new byte[730];
    private readonly int[] firstChild;
    private readonly int[] children;

    public Twin(Ledger ledger)
    {
        from = ledger.Tenures.From.ToArray();
        to = ledger.Tenures.To.ToArray();
        parent = ledger.Tenures.Parent.ToArray();
        kind = new byte[from.Length];
        firstChild = new int[from.Length + 1];
        for (var s = 0; s < kind.Length; s++)
        {
            kind[s] = ledger.Tenures.Facet(2)[s] == 1 ? (byte)(1 + ledger.Tenures.Facet(1)[s]) : ledger.Tenures.Facet(1)[s] == 0 ? (byte)3 : (byte)4;
            if (parent[s] >= 0)
                firstChild[parent[s] + 1]++;
        }

        for (var s = 0; s < kind.Length; s++)
            firstChild[s + 1] += firstChild[s];
        children = new int[firstChild[^1]];
        var next = firstChild.ToArray();
        for (var s = 0; s < kind.Length; s++)
        {
            if (parent[s] >= 0)
                children[next[parent[s]]++] = s;
        }

        for (var day = 0; day < 730; day++)
        {
            var date = DateOnly.FromDayNumber(First + day);
            monthOf[day] = (byte)(((date.Year - 2022) * 12) + date.Month - 1);
            quarterOf[day] = (byte)(monthOf[day] / 3);
        }
    }

    public TwinFinding[] Run(RecordTable records, int asOf, out int count)
    {
        var lines = new byte[from.Length * 32];
        var carried = new Dictionary<int, int>();
        Count(records, lines, carried);
        var findings = new TwinFinding[from.Length * 20];
        count = 0;
        for (var s = 0; s < kind.Length; s++)
        {
            if (kind[s] == 1)
                Judge(findings, ref count, lines, carried, s, -1, from[s], to[s], quarterStarts, 3, 0, asOf);
        }

        for (var s = 0; s < kind.Length; s++)
        {
            if (kind[s] == 2)
                Judge(findings, ref count, lines, carried, s, -1, from[s], to[s], monthStarts, 7, 1, asOf);
        }

        for (var s = 0; s < kind.Length; s++)
        {
            if (kind[s] != 3)
                continue;
            for (var c = firstChild[s]; c < firstChild[s + 1]; c++)
            {
                var t = children[c];
                Judge(findings, ref count, lines, carried, s, t, Math.Max(from[s], from[t]), Math.Min(to[s], to[t]), pairStarts, 2, 2, asOf);
            }
        }

        return findings;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private void Count(RecordTable records, byte[] lines, Dictionary<int, int> carried)
    {
        var subjects = records.Subject.Span;
        var activities = records.Activity.Span;
        var days = records.Day.Span;
        var targets = records.Target.Span;
        for (var i = 0; i < subjects.Length; i++)
        {
            var s = subjects[i];
            var day = days[i];
            if (day < from[s] || day > to[s])
                continue;
            int slot;
            switch (activities[i])
            {
                case 0 when kind[s] == 1:
                    slot = (s * 32) + quarterOf[day - First];
                    break;
                case 1 when kind[s] == 2:
                    slot = (s * 32) + monthOf[day - First];
                    break;
                case 2 when kind[s] == 3 && targets[i] is var t && t >= 0 && parent[t] == s && day >= from[t] && day <= to[t]:
                    slot = t * 32;
                    break;
                default:
                    continue;
            }

            if (++lines[slot] == 0)
                carried[slot] = carried.GetValueOrDefault(slot) + 256;
        }
    }

    // Only whole periods bind; the counters begin with the period numbered `counted`.
    private static void Judge(
        TwinFinding[] findings, ref int count, byte[] lines, Dictionary<int, int> carried,
        int subject, int target, int from, int to, int[] starts, int counted, byte clause, int asOf)
    {
        for (var p = 0; p + 1 < starts.Length; p++)
        {
            if (starts[p] > asOf || starts[p] > to)
                break;
            if (starts[p] < from || starts[p + 1] - 1 > to)
                continue;
            var actual = 0;
            if (p >= counted)
            {
                var slot = ((target < 0 ? subject : target) * 32) + p - counted;
                actual = lines[slot];
                if (carried.Count > 0)
                    actual += carried.GetValueOrDefault(slot);
            }

            var verdict = actual >= 1 ? (byte)1 : asOf > starts[p + 1] - 1 ? (byte)2 : (byte)3;
            findings[count++] = new TwinFinding(subject, target, starts[p], clause, verdict, actual);
        }
    }
}

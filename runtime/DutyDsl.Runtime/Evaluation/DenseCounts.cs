using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Counters of plain clauses, filled record by record: two reads find the tenure, one the period, one byte is raised.
/// A counter that runs over carries into a side table. Nothing is allocated for a record that does not carry.
/// </summary>
internal sealed class DenseCounts
{
    private const int Far = 32;
    private const int Near = 16;

    private readonly DenseLayout layout;
    private readonly int[] firstTenure;
    private readonly TenureLine[] lines;

    // The line of each subject's only tenure; of a subject with none or several only a mark to look further.
    private readonly HotLine[] hot;
    private readonly int roles;
    private readonly byte[] counters;
    private readonly Dictionary<int, int> carried = [];

    // What every record reads, one step away.
    private readonly int firstDay;
    private readonly int length;
    private readonly int[] periods;
    private readonly int[] starts;
    private readonly CounterRun[] runs;

    public DenseCounts(Binding binding, DenseLayout layout)
    {
        this.layout = layout;
        firstDay = layout.Tables.FirstDay;
        length = layout.Tables.Length;
        periods = layout.Tables.Days;
        starts = layout.Plain.Starts;
        runs = layout.Plain.Runs;
        var tenures = binding.Ledger.Tenures;
        firstTenure = binding.Ledger.Subjects.FirstTenure.ToArray();
        roles = binding.Roles.Count;
        lines = new TenureLine[tenures.Count];
        long next = 0;
        for (var tenure = 0; tenure < lines.Length; tenure++)
        {
            var role = binding.Roles.Of[tenure];
            if (layout.LineLength[role] is > 0 and <= 64)
                next = (next + layout.LineLength[role] - 1) / layout.LineLength[role] * layout.LineLength[role];
            lines[tenure] = new TenureLine
            {
                From = tenures.From[tenure],
                To = tenures.To[tenure],
                Runs = role * layout.Activities,
                Line = (int)next,
                Parent = tenures.Parent[tenure],
                Role = role,
            };
            next += layout.LineLength[role];
        }

        for (var tenure = 0; tenure < lines.Length && layout.HasTargets; tenure++)
        {
            if (lines[tenure].Parent is var parent && parent >= 0)
            {
                lines[tenure].TargetLine = (int)next;
                next += (long)layout.TargetLength[lines[tenure].Role] * TenuresOf(parent);
            }
        }

        counters = new byte[next];
        hot = new HotLine[binding.Ledger.Subjects.Count];
        for (var subject = 0; subject < hot.Length; subject++)
        {
            hot[subject].Runs = -1;
            if (TenuresOf(subject) == 1)
            {
                ref readonly var line = ref lines[firstTenure[subject]];
                hot[subject] = new HotLine { From = line.From, To = line.To, Runs = line.Runs, Line = line.Line };
            }
        }
    }

    /// <summary>Counts every record; marks those used, when asked to.</summary>
    /// <returns>How many records were used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long CountAll(RecordTable records, int asOf, bool[]? used)
    {
        var subjects = records.Subject.Span;
        var activities = records.Activity.Span[..subjects.Length];
        var days = records.Day.Span[..subjects.Length];
        var targets = records.Target.Span;
        var towards = layout.HasTargets && !targets.IsEmpty;
        long hits = 0;
        for (var i = 0; i < subjects.Length; i++)
        {
            if (Sse.IsSupported && i < subjects.Length - Far)
                FetchAhead(subjects[i + Far], subjects[i + Near]);
            var hit = days[i] <= asOf && Count(subjects[i], activities[i], days[i], towards ? targets[i] : -1);
            hits += hit ? 1 : 0;
            if (used is not null)
                used[i] |= hit;
        }

        return hits;
    }

    // Records come in any order, so that nearly every line read is far away: ask for it some records early.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void FetchAhead(int farSubject, int nearSubject)
    {
        if ((uint)farSubject < (uint)hot.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref hot[farSubject]));
        if ((uint)nearSubject < (uint)hot.Length && hot[nearSubject].Line is var line && (uint)line < (uint)counters.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref counters[line]));
    }

    /// <summary>Counts one record; false when no clause counts it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Count(int subject, int activity, int day, int target)
    {
        var offset = day - firstDay;
        if ((uint)offset >= (uint)length || activity < 0 || subject < 0)
            return false;
        ref readonly var only = ref hot[subject];
        if (only.Runs < 0 || target >= 0)
            return CountInEach(subject, activity, offset, day, target);
        return day >= only.From && day <= only.To && Raise(only.Runs + activity, only.Line, offset);
    }

    private bool CountInEach(int subject, int activity, int offset, int day, int target)
    {
        var counted = false;
        var last = firstTenure[subject + 1];
        for (var tenure = firstTenure[subject]; tenure < last; tenure++)
        {
            ref readonly var line = ref lines[tenure];
            if (day < line.From || day > line.To)
                continue;
            counted |= Raise(line.Runs + activity, line.Line, offset);
            if (target >= 0)
                counted |= CountTowards(subject, tenure, line.Runs + activity, offset, day, target);
        }

        return counted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Raise(int key, int line, int offset)
    {
        var counted = false;
        var end = starts[key + 1];
        for (var run = starts[key]; run < end; run++)
        {
            ref readonly var at = ref runs[run];
            var period = periods[at.Table + offset];
            if (period < 0)
                continue;
            var slot = line + at.Slot + period;
            if (++counters[slot] == 0)
                Carry(slot);
            counted = true;
        }

        return counted;
    }

    /// <summary>The counter of a tenure's clause in a period of its table.</summary>
    public int SlotOf(int tenure, int clause, int period) => lines[tenure].Line + layout.Slot(lines[tenure].Role, clause) + period;

    /// <summary>The counter of a per-target clause.</summary>
    public int SlotOf(int tenure, int target, int clause, int period)
    {
        var number = layout.TargetClause(clause);
        var parent = lines[target].Parent;
        return lines[target].TargetLine
            + (layout.TargetSlots[(number * roles) + lines[target].Role] * TenuresOf(parent))
            + ((tenure - firstTenure[parent]) * layout.Tables.Periods(layout.Table(clause)))
            + period;
    }

    /// <summary>Adds one to a counter.</summary>
    public void Raise(int slot)
    {
        if (++counters[slot] == 0)
            Carry(slot);
    }

    public int Read(int slot) => counters[slot] is var low && carried.Count == 0 ? low : low + carried.GetValueOrDefault(slot);

    private bool CountTowards(int subject, int tenure, int key, int offset, int day, int target)
    {
        var counted = false;
        var first = layout.Towards.Starts[key];
        var last = layout.Towards.Starts[key + 1];
        for (var run = first; run < last; run++)
        {
            var (table, number) = layout.Towards.Runs[run];
            var period = periods[table + offset];
            if (period < 0)
                continue;
            var perTenure = layout.Tables.Periods(table / length);
            for (var other = firstTenure[target]; other < firstTenure[target + 1]; other++)
            {
                ref readonly var line = ref lines[other];
                if (line.Parent != subject || day < line.From || day > line.To || target == subject)
                    continue;
                var block = layout.TargetSlots[(number * roles) + line.Role];
                if (block < 0)
                    continue;
                var slot = line.TargetLine + (block * TenuresOf(subject)) + ((tenure - firstTenure[subject]) * perTenure) + period;
                if (++counters[slot] == 0)
                    Carry(slot);
                counted = true;
            }
        }

        return counted;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Carry(int slot) => carried[slot] = checked(carried.GetValueOrDefault(slot) + 256);

    private int TenuresOf(int subject) => firstTenure[subject + 1] - firstTenure[subject];

    private struct HotLine
    {
        public int From;
        public int To;
        public int Runs;
        public int Line;
    }

    private struct TenureLine
    {
        public int From;
        public int To;
        public int Runs;
        public int Line;
        public int Parent;
        public int Role;
        public int TargetLine;
    }
}

using System.Runtime.CompilerServices;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Counters of plain clauses, filled record by record: two reads find the tenure, one the period, one byte is raised.
/// A counter that runs over carries into a side table. Nothing is allocated for a record that does not carry.
/// </summary>
internal sealed class DenseCounts
{
    private readonly DenseLayout layout;
    private readonly int[] firstTenure;
    private readonly TenureLine[] lines;
    private readonly int roles;
    private readonly byte[] counters;
    private readonly Dictionary<int, int> carried = [];

    public DenseCounts(Binding binding, DenseLayout layout)
    {
        this.layout = layout;
        var tenures = binding.Ledger.Tenures;
        firstTenure = binding.Ledger.Subjects.FirstTenure.ToArray();
        roles = binding.Roles.Count;
        lines = new TenureLine[tenures.Count];
        long next = 0;
        for (var tenure = 0; tenure < lines.Length; tenure++)
        {
            var role = binding.Roles.Of[tenure];
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
    }

    /// <summary>Counts every record; marks those used, when asked to.</summary>
    /// <returns>How many records were used.</returns>
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
            var hit = days[i] <= asOf && Count(subjects[i], activities[i], days[i], towards ? targets[i] : -1);
            hits += hit ? 1 : 0;
            if (used is not null)
                used[i] |= hit;
        }

        return hits;
    }

    /// <summary>Counts one record; false when no clause counts it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Count(int subject, int activity, int day, int target)
    {
        var offset = day - layout.Tables.FirstDay;
        if ((uint)offset >= (uint)layout.Tables.Length || activity < 0 || subject < 0)
            return false;
        var counted = false;
        var starts = layout.Plain.Starts;
        var runs = layout.Plain.Runs;
        var periods = layout.Tables.Days;
        var last = firstTenure[subject + 1];
        for (var tenure = firstTenure[subject]; tenure < last; tenure++)
        {
            ref readonly var line = ref lines[tenure];
            if (day < line.From || day > line.To)
                continue;
            var key = line.Runs + activity;
            for (var run = starts[key]; run < starts[key + 1]; run++)
            {
                var period = periods[runs[run].Table + offset];
                if (period < 0)
                    continue;
                var slot = line.Line + runs[run].Slot + period;
                if (++counters[slot] == 0)
                    Carry(slot);
                counted = true;
            }

            if (target >= 0)
                counted |= CountTowards(subject, tenure, key, offset, day, target);
        }

        return counted;
    }

    /// <summary>The count of a tenure's clause in a period of its table.</summary>
    public int Of(int tenure, int clause, int period) => Read(SlotOf(tenure, clause, period));

    /// <summary>The count of a per-target clause.</summary>
    public int Of(int tenure, int target, int clause, int period) => Read(SlotOf(tenure, target, clause, period));

    public int SlotOf(int tenure, int clause, int period) => lines[tenure].Line + layout.Slot(lines[tenure].Role, clause) + period;

    public int SlotOf(int tenure, int target, int clause, int period)
    {
        var number = layout.TargetClause(clause);
        var parent = lines[target].Parent;
        return lines[target].TargetLine
            + (layout.TargetSlots[(number * roles) + lines[target].Role] * TenuresOf(parent))
            + ((tenure - firstTenure[parent]) * layout.Tables.Periods(layout.Table(clause)))
            + period;
    }

    public int Read(int slot) => counters[slot] is var low && carried.Count == 0 ? low : low + carried.GetValueOrDefault(slot);

    private bool CountTowards(int subject, int tenure, int key, int offset, int day, int target)
    {
        var counted = false;
        var starts = layout.Towards.Starts;
        for (var run = starts[key]; run < starts[key + 1]; run++)
        {
            var (table, number) = layout.Towards.Runs[run];
            var period = layout.Tables.Days[table + offset];
            if (period < 0)
                continue;
            var periods = layout.Tables.Periods(table / layout.Tables.Length);
            for (var other = firstTenure[target]; other < firstTenure[target + 1]; other++)
            {
                ref readonly var line = ref lines[other];
                if (line.Parent != subject || day < line.From || day > line.To || target == subject)
                    continue;
                var first = layout.TargetSlots[(number * roles) + line.Role];
                if (first < 0)
                    continue;
                var slot = line.TargetLine + (first * TenuresOf(subject)) + ((tenure - firstTenure[subject]) * periods) + period;
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

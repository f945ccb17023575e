using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>Where a record is counted: the table that gives its period and the first counter of the clause in a line.</summary>
internal readonly record struct CounterRun(int Table, int Slot);

/// <summary>
/// Where the counters of plain clauses lie. Each tenure has one line of bytes with a run of counters, one for each
/// period, for every clause of its role; clauses that count the same share a run. A per-target clause has its runs in
/// the line of the target's tenure, one for each tenure of the target's parent.
/// </summary>
internal sealed class DenseLayout
{
    private const long MostCounters = 1_600_000_000;

    private readonly Dictionary<int, int> targetClauses = [];
    private readonly int[][] slots;
    private readonly int[] clauseTable;

    private readonly bool shares;

    private DenseLayout(Binding binding, DayTables tables, int[] clauseTable, bool shares)
    {
        this.shares = shares;
        Tables = tables;
        this.clauseTable = clauseTable;
        var roles = binding.Roles.Count;
        Activities = binding.Ledger.Vocabulary.Activities.Length;
        slots = new int[roles][];
        LineLength = new int[roles];
        TargetLength = new int[roles];
        Plain = new ActivityRuns(roles, Activities);
        Towards = new ActivityRuns(roles, Activities);
        Lay(binding);
    }

    public DayTables Tables { get; }

    public int Activities { get; }

    /// <summary>The runs by role and activity of clauses without targets; the slot is within the tenure's line.</summary>
    public ActivityRuns Plain { get; }

    /// <summary>The runs by role and activity of clauses with targets; the slot is the clause's number among those.</summary>
    public ActivityRuns Towards { get; }

    /// <summary>The length of a tenure's line by role.</summary>
    public int[] LineLength { get; }

    /// <summary>The length of a target's line by role, for one tenure of its parent.</summary>
    public int[] TargetLength { get; }

    /// <summary>For each per-target clause and role where its runs begin in the target's line, or -1.</summary>
    public int[] TargetSlots { get; private set; } = [];

    public bool HasTargets => targetClauses.Count > 0;

    /// <summary>The layout of all clauses that are plain; null when there is none or no room.</summary>
    public static DenseLayout? Of(Binding binding)
    {
        int first = int.MaxValue, last = -1;
        foreach (var day in binding.Ledger.Records.Day.Span)
        {
            first = Math.Min(first, day);
            last = Math.Max(last, day);
        }

        first = Math.Max(first, binding.EarliestTenure);
        return Of(binding, Math.Min(first, binding.AsOf), last < 0 ? -1 : Math.Min(last, binding.AsOf), shares: true);
    }

    /// <summary>
    /// A layout that holds every day up to the evaluation date, with a run of its own for each clause that stays plain
    /// whatever record comes and of which nothing is open; null when there is none or no room.
    /// </summary>
    public static DenseLayout? ForMonitor(Binding binding) =>
        Of(binding, Math.Min(binding.EarliestTenure, binding.AsOf), binding.AsOf, shares: false);

    private static DenseLayout? Of(Binding binding, int first, int last, bool shares)
    {
        var tables = new DayTables(first, last);
        var clauseTable = new int[binding.Clauses.Length];
        var any = false;
        foreach (var clause in binding.Clauses)
        {
            var table = IsPlain(binding, clause) && (shares || StaysPlain(binding, clause)) ? tables.Of(clause) : -1;
            clauseTable[clause.Clause.Index] = table;
            any |= table >= 0;
        }

        if (!any)
            return null;
        var layout = new DenseLayout(binding, tables, clauseTable, shares);
        return layout.Size(binding) <= MostCounters ? layout : null;
    }

    /// <summary>Whether a clause counts records and nothing about a single record can be open.</summary>
    public static bool IsPlain(Binding binding, BoundClause clause)
    {
        if (clause.Recurring is not { Measure: CountMeasure.Records } duty || clause.Grid is null || clause.CountsUnder.Count > 0 || duty.Period.Calendar >= 0)
            return false;
        foreach (var target in duty.Targets)
        {
            if (target.Relation != TargetRelation.Subordinate)
                return false;
        }

        return clause.Clause is { Where: null, When: null, Unless: null, Delegates.IsEmpty: true }
            && (clause.Clause.Recipients.IsEmpty || binding.Ledger.Records.Recipient.IsEmpty);
    }

    // A record to come may say whom it went to; a quarantined row or a missing column leaves something open already.
    private static bool StaysPlain(Binding binding, BoundClause clause)
    {
        if (!clause.Clause.Recipients.IsEmpty || !clause.Clause.By.IsEmpty || !clause.Clause.ExclusiveWith.IsEmpty || !new UncertainRecords(binding.Ledger, clause.Counts, binding.AsOf).IsEmpty)
            return false;
        for (var role = 0; role < binding.Roles.Count; role++)
        {
            if (Touches(binding, clause, role) == Truth.Unknown)
                return false;
        }

        foreach (var subject in binding.Ledger.UncertainSubjects)
        {
            var (first, length) = binding.Ledger.Subjects.Tenures(subject).GetOffsetAndLength(binding.Ledger.Tenures.Count);
            for (var tenure = first; tenure < first + length; tenure++)
            {
                if (Touches(binding, clause, binding.Roles.Of[tenure]) != Truth.False)
                    return false;
            }
        }

        return true;
    }

    // Whether tenures of a role are bound by a clause or are its targets; unknown when either is.
    private static Truth Touches(Binding binding, BoundClause clause, int role)
    {
        var bound = binding.Roles.SatisfiesAny(role, clause.Clause.Actors.AsSpan());
        var any = bound;
        foreach (var target in clause.Recurring!.Targets)
        {
            var truth = binding.Roles.Satisfies(role, target.Actor);
            if (truth == Truth.Unknown)
                return Truth.Unknown;
            any = any.Or(truth);
        }

        return bound == Truth.Unknown ? Truth.Unknown : any;
    }

    public bool Has(int clause) => clauseTable[clause] >= 0;

    public int Table(int clause) => clauseTable[clause];

    /// <summary>Where the run of a clause without targets begins in the line of a role.</summary>
    public int Slot(int role, int clause) => slots[role][clause];

    /// <summary>The number of a per-target clause among those.</summary>
    public int TargetClause(int clause) => targetClauses[clause];

    private void Lay(Binding binding)
    {
        foreach (var clause in binding.Clauses)
        {
            if (Has(clause.Clause.Index) && !clause.Recurring!.Targets.IsEmpty)
                targetClauses.Add(clause.Clause.Index, targetClauses.Count);
        }

        var roles = binding.Roles.Count;
        TargetSlots = new int[targetClauses.Count * roles];
        Array.Fill(TargetSlots, -1);
        var counted = binding.Clauses.Select(static c => Listed(c.Counts)).ToArray();
        var kinds = counted.Select(static list => string.Join(',', list)).ToArray();
        for (var role = 0; role < roles; role++)
        {
            slots[role] = new int[binding.Clauses.Length];
            var shared = new Dictionary<(string, int), int>();
            var length = 0;
            foreach (var clause in binding.Clauses)
            {
                var index = clause.Clause.Index;
                if (!Has(index))
                    continue;
                var table = clauseTable[index];
                if (targetClauses.TryGetValue(index, out var number))
                    LayTarget(binding, clause, role, number);
                if (binding.Roles.SatisfiesAny(role, clause.Clause.Actors.AsSpan()) == Truth.False)
                    continue;
                if (!clause.Recurring!.Targets.IsEmpty)
                {
                    Towards.Add(role, counted[index], new CounterRun(table * Tables.Length, number));
                    continue;
                }

                if (!shares || !shared.TryGetValue((kinds[index], table), out var slot))
                {
                    slot = length;
                    length += Tables.Periods(table);
                    shared[(kinds[index], table)] = slot;
                    Plain.Add(role, counted[index], new CounterRun(table * Tables.Length, slot));
                }

                slots[role][index] = slot;
            }

            LineLength[role] = Padded(length);
        }

        Plain.Close();
        Towards.Close();
    }

    private void LayTarget(Binding binding, BoundClause clause, int role, int number)
    {
        foreach (var target in clause.Recurring!.Targets)
        {
            if (binding.Roles.Satisfies(role, target.Actor) == Truth.False)
                continue;
            TargetSlots[(number * binding.Roles.Count) + role] = TargetLength[role];
            TargetLength[role] += Tables.Periods(clauseTable[clause.Clause.Index]);
            return;
        }
    }

    // A line that fits into a cache line does not lie across two.
    private static int Padded(int length)
    {
        if (length is 0 or > 64)
            return (length + 63) / 64 * 64;
        var padded = 1;
        while (padded < length)
            padded *= 2;
        return padded;
    }

    private long Size(Binding binding)
    {
        var tenures = binding.Ledger.Tenures;
        var firsts = binding.Ledger.Subjects.FirstTenure;
        long size = 0;
        for (var tenure = 0; tenure < tenures.Count; tenure++)
        {
            var role = binding.Roles.Of[tenure];
            // Twice a short line allows for its alignment.
            size += LineLength[role] <= 64 ? 2 * LineLength[role] : LineLength[role];
            if (tenures.Parent[tenure] is var parent && parent >= 0)
                size += (long)TargetLength[role] * (firsts[parent + 1] - firsts[parent]);
        }

        return size;
    }

    private static int[] Listed(bool[] counts)
    {
        var list = new List<int>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i])
                list.Add(i);
        }

        return [.. list];
    }
}

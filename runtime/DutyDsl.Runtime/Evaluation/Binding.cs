using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;
using DutyDsl.Text;

namespace DutyDsl.Evaluation;

/// <summary>A plan and a ledger put together for one evaluation date: every position of the plan led to the ledger's.</summary>
internal sealed class Binding
{
    private readonly bool[] uncertainSubject;
    private readonly Dictionary<int, bool[]> kindsOf = [];
    private readonly string?[] parameters;
    private readonly bool[] parameterUsed;
    private readonly Dictionary<(PlanPeriod Period, int From), PeriodGrid> grids = [];
    private Clock? clock;
    private int[]? childStarts;
    private int[]? children;

    public Binding(DutyPlan plan, Ledger ledger, EvaluationOptions options)
    {
        Plan = plan;
        Ledger = ledger;
        Options = options;
        AsOf = options.AsOf.DayNumber;
        Roles = new Roles(plan, ledger);
        ActivityOf = [.. plan.Activities.Select(a => ledger.Vocabulary.FindActivity(a.Symbol.Names[0]))];
        AttributeOf = [.. plan.Attributes.Select(a => ledger.Vocabulary.FindAttribute(a.Symbol.Names[0]))];
        uncertainSubject = new bool[ledger.Subjects.Count];
        foreach (var subject in ledger.UncertainSubjects)
            uncertainSubject[subject] = true;
        parameters = [.. plan.Parameters.Select(p => ValueOf(p, options))];
        parameterUsed = new bool[parameters.Length];
        EarliestTenure = int.MaxValue;
        foreach (var from in ledger.Tenures.From)
            EarliestTenure = Math.Min(EarliestTenure, from);
        Clauses = [.. plan.Clauses.Select(Bind)];
    }

    public DutyPlan Plan { get; }

    public Ledger Ledger { get; private set; }

    public EvaluationOptions Options { get; }

    /// <summary>The evaluation date.</summary>
    public int AsOf { get; private set; }

    public Roles Roles { get; }

    /// <summary>The vocabulary's position of each activity of the plan.</summary>
    public int[] ActivityOf { get; }

    /// <summary>The vocabulary's position of each attribute of the plan.</summary>
    public int[] AttributeOf { get; }

    public int EarliestTenure { get; }

    /// <summary>Instants of the rulebook's time zone.</summary>
    public Clock Clock => clock ??= new Clock(Plan.TimeZone);

    public ImmutableArray<BoundClause> Clauses { get; }

    /// <summary>The parameters that bounds read, with the value used.</summary>
    public ImmutableDictionary<string, string?> ParametersUsed
    {
        get
        {
            var used = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
            for (var i = 0; i < parameters.Length; i++)
            {
                if (parameterUsed[i])
                    used[Plan.Parameters[i].Symbol.Name.ToString()] = parameters[i];
            }

            return used.ToImmutable();
        }
    }

    /// <summary>The value of a parameter, or null while it is open; from now on the parameter counts as used.</summary>
    public string? Parameter(int parameter)
    {
        parameterUsed[parameter] = true;
        return parameters[parameter];
    }

    /// <summary>Puts the evaluation date at a day up to the one it was bound for.</summary>
    public void MoveTo(int day)
    {
        AsOf = day;
        grids.Clear();
    }

    /// <summary>Takes a ledger with the same subjects, tenures and vocabulary and more records.</summary>
    public void Extend(Ledger ledger) => Ledger = ledger;

    public bool IsUncertain(int subject) => uncertainSubject[subject];

    /// <summary>For each activity of the vocabulary whether it is one of the plan's activities listed or a kind of one.</summary>
    public bool[] KindsOf(params ReadOnlySpan<int> activities)
    {
        var counts = new bool[Ledger.Vocabulary.Activities.Length];
        foreach (var activity in activities)
        {
            if (!kindsOf.TryGetValue(activity, out var kinds))
            {
                kinds = new bool[counts.Length];
                for (var i = 0; i < ActivityOf.Length; i++)
                {
                    if (ActivityOf[i] >= 0 && Plan.Activities[i].Ancestors.Contains(activity))
                        kinds[ActivityOf[i]] = true;
                }

                kindsOf.Add(activity, kinds);
            }

            for (var i = 0; i < counts.Length; i++)
                counts[i] |= kinds[i];
        }

        return counts;
    }

    /// <summary>The tenures whose parent is a subject, ascending.</summary>
    public ReadOnlySpan<int> Children(int subject)
    {
        if (childStarts is null || children is null)
        {
            var parents = Ledger.Tenures.Parent;
            childStarts = new int[Ledger.Subjects.Count + 1];
            foreach (var parent in parents)
            {
                if (parent >= 0)
                    childStarts[parent + 1]++;
            }

            for (var i = 1; i < childStarts.Length; i++)
                childStarts[i] += childStarts[i - 1];
            children = new int[childStarts[^1]];
            var next = childStarts.ToArray();
            for (var tenure = 0; tenure < parents.Length; tenure++)
            {
                if (parents[tenure] >= 0)
                    children[next[parents[tenure]]++] = tenure;
            }
        }

        return children.AsSpan(childStarts[subject]..childStarts[subject + 1]);
    }

    /// <summary>The activities of the vocabulary that count as one of the plan under a condition of the record; null: always.</summary>
    public Dictionary<int, PlanCondition?> CountsAs(int activity)
    {
        var under = new Dictionary<int, PlanCondition?>();
        foreach (var countsAs in Plan.CountsAs)
        {
            if (!Plan.Activities[countsAs.As].Ancestors.Contains(activity))
                continue;
            var kinds = KindsOf(countsAs.Activity);
            for (var i = 0; i < kinds.Length; i++)
            {
                if (!kinds[i])
                    continue;
                under[i] = !under.TryGetValue(i, out var other) ? countsAs.Where
                    : other is null || countsAs.Where is null ? null
                    : new PlanCondition.Any([other, countsAs.Where]);
            }
        }

        return under;
    }

    /// <summary>The periods of a grid from that of a day to that of the evaluation date.</summary>
    public PeriodGrid GridOf(PlanPeriod period, int from)
    {
        var year = DateOnly.FromDayNumber(Math.Max(from, 0)).Year;
        var first = new DateOnly(Math.Max(year - 1, 1), 1, 1).DayNumber;
        if (!grids.TryGetValue((period, first), out var grid))
            grids.Add((period, first), grid = GridOver(period, first, Math.Max(AsOf, from), first) ?? PeriodGrid.Empty);
        return grid;
    }

    private PeriodGrid? GridOver(PlanPeriod period, int from, int to, int year) => period.Calendar >= 0
        ? PeriodGrid.Covering(period, Plan.Calendars[period.Calendar], from, to)
        : PeriodGrid.Covering(period, from, to, year);

    private static string? ValueOf(PlanParameter parameter, EvaluationOptions options)
    {
        foreach (var (name, value) in options.Parameters)
        {
            var key = NameKey.Of(name);
            foreach (var known in parameter.Symbol.Names)
            {
                if (string.Equals(NameKey.Of(known), key, StringComparison.Ordinal))
                    return value;
            }
        }

        return parameter.Value;
    }

    private BoundClause Bind(PlanClause clause)
    {
        var shape = DutyShape.Of(clause.Duty);
        if (clause.Duty is PlanDuty.Assessed)
            return new BoundClause(clause, shape, [], null, null, null, false);
        var open = false;
        var minimum = Number(shape.Bound?.Minimum, ref open);
        var maximum = Number(shape.Bound?.Maximum, ref open);
        var from = Math.Max(clause.From.DayNumber, EarliestTenure);
        var to = Math.Min(clause.Until?.DayNumber ?? DaySet.LastDay, AsOf);
        var grid = shape.IsPlainCount && from <= to ? GridOver(((PlanDuty.Recurring)clause.Duty).Period, from, to, clause.From.DayNumber) : null;
        var counts = KindsOf(shape.Activities.AsSpan());
        var conditional = new Dictionary<int, PlanCondition>();
        foreach (var activity in shape.Activities)
        {
            foreach (var (own, where) in CountsAs(activity))
            {
                if (counts[own] && !conditional.ContainsKey(own))
                    continue;
                counts[own] = true;
                if (where is null)
                    conditional.Remove(own);
                else
                    conditional[own] = conditional.TryGetValue(own, out var other) ? new PlanCondition.Any([other, where]) : where;
            }
        }

        return new BoundClause(clause, shape, counts, grid, minimum, maximum, open) { CountsUnder = conditional };
    }

    private Fraction? Number(PlanQuantity? quantity, ref bool open)
    {
        if (quantity is null)
            return null;
        if (quantity.Of is not null)
            return null;
        if (quantity.Parameter < 0)
            return quantity.Value;
        parameterUsed[quantity.Parameter] = true;
        if (parameters[quantity.Parameter] is not { } text)
        {
            open = true;
            return null;
        }

        return ExactNumbers.TryParse(text, out var value)
            ? value
            : throw new ArgumentException($"Parameter {Plan.Parameters[quantity.Parameter].Symbol.Name} is '{text}'; a number is needed, as 3, 2.5 or 1/3.");
    }
}

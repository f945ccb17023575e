using System.Globalization;
using System.Text;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Counts which kinds of clause met which outcome, so that a run that never tried something does not pass.</summary>
internal sealed class CoverageMatrix
{
    public static readonly string[] Outcomes =
        ["met", "exactly met", "short by one", "exempt", "pending", "undetermined", "excused", "breached cap", "breached", "unassessed"];

    private readonly SortedDictionary<string, long[]> rows = new(StringComparer.Ordinal);

    public long Findings { get; private set; }

    public void Add(DutyCase @case, IReadOnlyList<Judgement> judgements)
    {
        foreach (var judgement in judgements)
        {
            Findings++;
            var clause = @case.Model.Clauses[judgement.Clause];
            var outcomes = OutcomesOf(clause, judgement).ToList();
            foreach (var kind in KindsOf(@case.Model, clause))
            {
                if (!rows.TryGetValue(kind, out var row))
                    rows.Add(kind, row = new long[Outcomes.Length]);
                foreach (var outcome in outcomes)
                    row[Array.IndexOf(Outcomes, outcome)]++;
            }
        }
    }

    /// <summary>The cells that can be filled and were not.</summary>
    public IReadOnlyList<string> Holes() =>
        [.. rows.SelectMany(row => Outcomes.Where((outcome, i) => row.Value[i] == 0 && CanHappen(row.Key, outcome)).Select(outcome => $"{row.Key} × {outcome}"))];

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{"",-22}").AppendJoin("", Outcomes.Select(o => $"{o,14}")).Append('\n');
        foreach (var (kind, row) in rows)
            text.Append(CultureInfo.InvariantCulture, $"{kind,-22}").AppendJoin("", row.Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(14))).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> OutcomesOf(ClauseSymbol clause, Judgement judgement)
    {
        yield return judgement.Ruling switch
        {
            Ruling.Met => "met",
            Ruling.Breached => "breached",
            Ruling.Pending => "pending",
            Ruling.Excused => "excused",
            Ruling.Unassessed => "unassessed",
            Ruling.NotBound => "exempt",
            _ => "undetermined",
        };
        if (clause.Body is not RecurringBody { Bound: var bound } || judgement.Ruling is not (Ruling.Met or Ruling.Breached))
            yield break;
        var least = Number(judgement.Required, first: true);
        var most = Number(judgement.Required, first: false);
        if (judgement.Ruling == Ruling.Met && ((bound.Minimum is not null && judgement.Actual == least + (bound.MinimumExcluded ? 1 : 0))
            || (bound.Maximum is not null && judgement.Actual == most - (bound.MaximumExcluded ? 1 : 0))))
            yield return "exactly met";
        if (judgement.Ruling == Ruling.Breached && bound.Minimum is not null && judgement.Actual < least + (bound.MinimumExcluded ? 1 : 0)
            && judgement.Actual >= least - 1)
            yield return "short by one";
        if (judgement.Ruling == Ruling.Breached && bound.Maximum is not null && judgement.Actual > most - (bound.MaximumExcluded ? 1 : 0))
            yield return "breached cap";
    }

    private static decimal Number(string required, bool first)
    {
        var text = required.TrimStart('>', '<', '=').Split(' ')[0];
        var ends = text.Split("..");
        var number = (first ? ends[0] : ends[^1]).Split('/');
        var value = decimal.Parse(number[0], CultureInfo.InvariantCulture);
        return number.Length == 1 ? value : value / decimal.Parse(number[1], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> KindsOf(DutyModel model, ClauseSymbol clause)
    {
        if (clause.Body is not RecurringBody duty)
        {
            yield return "assessed";
            yield break;
        }

        var bound = duty.Bound;
        yield return (bound.Minimum?.Parameter ?? bound.Maximum!.Parameter) >= 0 ? "bound parameter"
            : bound.Maximum is null ? bound.MinimumExcluded ? "bound >" : "bound >="
            : bound.Minimum is null ? bound.MaximumExcluded ? "bound <" : "bound <="
            : bound.Minimum == bound.Maximum ? "bound =" : "bound between";
        yield return "count " + duty.Measure;
        yield return "unit " + duty.Period.Unit + (duty.Period.Count > 1 ? " multiple" : "");
        yield return "partial " + (clause.PartialPeriods ?? model.PartialPeriods).Kind;
        foreach (var target in duty.Targets)
            yield return "target " + target.Relation;
        if (duty.Season is not null)
            yield return "season";
        if (clause.Where is not null)
            yield return "where";
        if (clause.When is not null)
            yield return "when";
        if (clause.Unless is not null)
            yield return "unless";
        if (clause.Delegates.Count > 0)
            yield return "delegate";
        if (clause.Recipients.Count > 0)
            yield return "recipient";
        if (clause.From is not null || clause.Until is not null)
            yield return "validity";
    }

    /// <summary>What cannot be is not asked for: a cap alone is never short, a duty people assess counts nothing, and so on.</summary>
    private static bool CanHappen(string kind, string outcome) => (kind, outcome) switch
    {
        ("assessed", "met" or "breached" or "excused" or "unassessed" or "undetermined") => true,
        ("assessed", _) => false,
        ("bound parameter", "unassessed") => true,
        (_, "unassessed") => false,
        ("bound >=" or "bound >", "breached cap") => false,
        ("bound <=" or "bound <", "short by one") => false,
        _ => true,
    };
}

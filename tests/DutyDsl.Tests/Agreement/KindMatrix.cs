using System.Globalization;
using System.Text;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Counts which kinds of duty met which outcome, so that a run that never tried something does not pass.</summary>
internal sealed class KindMatrix
{
    private static readonly string[] outcomes =
        ["met", "on the limit", "breached", "one past", "pending", "undetermined", "excused", "not bound", "unassessed"];

    private readonly SortedDictionary<string, long[]> rows = new(StringComparer.Ordinal);

    public long Findings { get; private set; }

    public void Add(string kind, DutyCase @case, IReadOnlyList<Judgement> judgements)
    {
        if (!rows.TryGetValue(kind, out var row))
            rows.Add(kind, row = new long[outcomes.Length]);
        foreach (var judgement in judgements)
        {
            Findings++;
            foreach (var outcome in OutcomesOf(@case, judgement))
                row[Array.IndexOf(outcomes, outcome)]++;
        }
    }

    /// <summary>The cells that can be filled and were not.</summary>
    public IReadOnlyList<string> Holes() =>
        [.. rows.SelectMany(row => outcomes.Where((outcome, i) => row.Value[i] == 0 && CanHappen(row.Key, outcome)).Select(outcome => $"{row.Key} × {outcome}"))];

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{"",-24}").AppendJoin("", outcomes.Select(o => $"{o,14}")).Append('\n');
        foreach (var (kind, row) in rows)
            text.Append(CultureInfo.InvariantCulture, $"{kind,-24}").AppendJoin("", row.Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(14))).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> OutcomesOf(DutyCase @case, Judgement judgement)
    {
        yield return judgement.Ruling switch
        {
            Ruling.Met => "met",
            Ruling.Breached => "breached",
            Ruling.Pending => "pending",
            Ruling.Excused => "excused",
            Ruling.Unassessed => "unassessed",
            Ruling.NotBound => "not bound",
            _ => "undetermined",
        };
        var days = @case.Facts.Records.Where(r => judgement.Records.Contains(r.Id)).Select(r => r.Date).ToList();
        var body = @case.Model.Clauses[judgement.Clause].Body;
        if (judgement.Ruling == Ruling.Met && (body is RetentionBody
            ? @case.Facts.Records.Exists(r => judgement.Records.Contains(r.Id) && r.KeptUntil == judgement.Due)
            : body is SlidingBody or AmountBody
                ? judgement.Required.TrimStart('<', '>', '=').Split(' ')[0] == (judgement.Actual / 1.000000000000000000m).ToString(CultureInfo.InvariantCulture)
                : days.Contains(judgement.Due)))
            yield return "on the limit";
        if (judgement.Ruling == Ruling.Breached && (@case.AsOf == judgement.Due.Plus(1)
            || @case.Facts.Records.Exists(r => r.Subject == judgement.Subject && (body is RetentionBody ? r.KeptUntil == judgement.Due.Plus(-1) : r.Date == judgement.Due.Plus(1)))))
            yield return "one past";
    }

    /// <summary>
    /// What cannot be is not asked for: a prohibition has no limit to be met on, what is judged at once is never pending,
    /// and only windows with two ends can bind in part.
    /// </summary>
    private static bool CanHappen(string kind, string outcome) => outcome switch
    {
        "on the limit" => kind != "never",
        "pending" => kind is not ("before" or "never" or "sliding" or "sliding since" or "standing measure" or "standing state"),
        "not bound" => kind is "amount" or "apart" or "dated once" or "dated yearly" or "either" or "first then" or "interval" or "interval grace" or "share",
        "unassessed" => kind is "amount" or "apart" or "first then" or "interval" or "response" or "response extended" or "retention" or "standing measure",
        _ => true,
    };
}

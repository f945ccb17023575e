using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.9 and 3.20: conditions that look at other records, and what counts as what.</summary>
internal sealed partial class Conditions
{
    /// <summary>3.20: <c>counts as</c> is like <c>is</c>, under its <c>where</c>.</summary>
    public bool? IsOf(RecordFact record, int wanted) =>
        IsKindOf(record.Activity, wanted) ? true
        : Any(model.CountsAs
            .Where(rule => IsKindOf(rule.As, wanted))
            .Select(rule => IsOf(record, rule.Activity) is var made && made == false ? false : made & OfAnyTenure(rule.Where, record)));

    /// <summary>3.20: the condition of <c>counts as</c> is asked of the record's subject on its day.</summary>
    private bool? OfAnyTenure(Condition? where, RecordFact record) =>
        facts.Tenures.Find(t => t.Subject == record.Subject && t.Covers(record.Date)) is { } tenure ? OfRecord(where, tenure, record) : null;

    /// <summary>3.9 as 3.6: with its case if both have one, and equal matching values if both have them.</summary>
    private static bool? Joins(RecordFact record, Occasion? occasion) =>
        occasion is null ? true
        : (occasion.Case is null || record.Case is null || record.Case == occasion.Case) & Matches(record, occasion) != false;

    /// <summary>3.6: equal <c>matching</c> values; 3.7: an empty one leaves it open.</summary>
    public static bool? Matches(RecordFact record, Occasion occasion) => All(occasion.Matching.Select(field => field.Field switch
    {
        RecordField.Case => Same(record.Case, occasion.Case),
        RecordField.Target => Same(record.Target, occasion.Target),
        _ => Same(record.Attributes.GetValueOrDefault(field.Attribute), occasion.Record?.Attributes.GetValueOrDefault(field.Attribute)),
    }));

    private static bool? Same(string? a, string? b) => a is null || b is null ? null : a == b;

    /// <summary>
    /// 3.9: <c>A since E</c>: one after the last E; true without E. A record is not its own past. On a day that is asked
    /// about as a whole, and among bare dates, what lies on one day may be in either order.
    /// </summary>
    private bool? Since(SinceCondition since, TenureFact tenure, Day day, Occasion? occasion)
    {
        if (occasion is not null && SinceByInstants(since, tenure, occasion) is { } decided)
            return decided;
        var known = facts.Records.Where(r => r.Subject == tenure.Subject && r.Date <= asOf && r.Date <= day && r.Id != occasion?.Record?.Id)
            .Select(r => (r.Date, IsE: IsOf(r, since.Since.Activity) & Joins(r, occasion), IsA: IsOf(r, since.Activity) & Joins(r, occasion)))
            .ToImmutableList();

        // The last E may be any that could be one, back to the last that is one on an earlier day.
        var answers = new HashSet<bool?>();
        var days = known.FindAll(r => r.IsE != false).Select(r => r.Date).Distinct().OrderByDescending(d => d).ToImmutableList();
        foreach (var last in days)
        {
            var after = known.Count(r => r.IsA == true && r.Date > last && r.Date < day);
            var perhaps = known.Count(r => r.IsA != false && r.Date >= last);
            answers.Add(after >= since.Count ? true : perhaps >= since.Count ? null : false);
            if (last < day && known.Exists(r => r.IsE == true && r.Date == last))
                return answers.Count == 1 ? answers.First() : null;
        }

        answers.Add(true);
        return answers.Count == 1 ? true : null;
    }

    /// <summary>The same where instants tell the order of all that matters; null where they do not.</summary>
    private bool? SinceByInstants(SinceCondition since, TenureFact tenure, Occasion occasion)
    {
        static (long First, long Last) When(Day day, long? minute) => minute is { } m ? (m, m) : ((long)day.Number * 1440, (((long)day.Number + 1) * 1440) - 1);
        var at = When(occasion.Day, occasion.Minute);
        var others = facts.Records.Where(r => r.Subject == tenure.Subject && r.Date <= asOf && r.Id != occasion.Record?.Id && Joins(r, occasion) != false)
            .Select(r => (r.Id, At: When(r.Date, r.Minute), IsE: IsOf(r, since.Since.Activity), IsA: IsOf(r, since.Activity)))
            .Where(r => r.At.First < at.Last).ToImmutableList();
        if (others.Exists(r => r.At.Last > at.First || r.IsE is null))
            return null;
        var starts = others.FindAll(r => r.IsE == true).OrderBy(r => r.At.Last).ToImmutableList();
        if (starts.IsEmpty)
            return true;
        var last = starts.First(s => s.At.Last == starts[^1].At.Last);
        return others.Exists(r => r.IsA is null || (r.IsA == true && r.Id != last.Id && r.At.First < last.At.Last && r.At.Last >= last.At.Last))
            ? null
            : others.Count(r => r.IsA == true && r.At.First > last.At.Last) >= since.Count;
    }

    /// <summary>3.9, 3.14: the latest value on the day compares with a number; never recorded is not known.</summary>
    private bool? Compares(AmountCondition condition, TenureFact tenure, Day day) =>
        Latest(condition.Left, tenure, day) is { } left && Latest(condition.Right, tenure, day) is { } right ? Compare(left, condition.Comparison, right) : null;

    private Exact? Latest(Amount amount, TenureFact tenure, Day day) => amount.Fold switch
    {
        AmountFold.Constant => Exact.Of(amount.Value),
        AmountFold.Latest => Latest(amount.Activity, tenure.Subject, null, day) is { } value ? Exact.Of(value) : null,
        _ => throw new NotSupportedException(amount.Fold.ToString()),
    };

    /// <summary>2: a measure's value on a day is that of the latest record; of those of one day, of the last one read.</summary>
    public decimal? Latest(int measure, string subject, string? target, Day day) => facts.Records
        .Where(r => r.Subject == subject && (target is null || r.Target == target)
            && r.Date <= day && r.Date <= asOf && IsKindOf(r.Activity, measure))
        .OrderBy(r => r.Date).ThenBy(r => r.Minute ?? long.MinValue).ThenBy(r => r.Id, StringComparer.Ordinal).LastOrDefault()?.Quantity;

    public static bool Compare(Exact left, Comparison comparison, Exact right) => left.CompareTo(right) is var order && comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.AtLeast => order >= 0,
        Comparison.AtMost => order <= 0,
        Comparison.MoreThan => order > 0,
        _ => order < 0,
    };
}

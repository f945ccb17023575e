using System.Globalization;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Text;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Judges the duties people assess: one finding for each tenure, from its first bound day to its last or, while that is
/// still to come, to the evaluation date. A rating gives the verdict when it is of the subject, cites the clause, its
/// section, its article or its chapter, and the finding's last day is one of the days from the rating's date to its
/// <c>until</c>. Of several the one with the latest date wins; two of one date that differ leave it undetermined.
/// </summary>
internal sealed class AssessedDuties
{
    private readonly Binding binding;
    private readonly IndexedEvaluator evaluator;
    private readonly Dictionary<int, List<int>> ratingsOf = [];
    private readonly List<string> citations = [];
    private readonly List<UncertainRecord> uncertain = [];

    public AssessedDuties(Binding binding, IndexedEvaluator evaluator)
    {
        this.binding = binding;
        this.evaluator = evaluator;
        var records = binding.Ledger.Records;
        foreach (var record in binding.Ledger.UncertainRecords)
        {
            if (record.Activity is UncertainRecord.AnyRating or UncertainRecord.Unreadable)
                uncertain.Add(record);
        }

        for (var i = 0; i < records.Ratings.Length; i++)
            Add(i);
    }

    /// <summary>Takes in a record if it is a rating.</summary>
    public void Add(int record)
    {
        var records = binding.Ledger.Records;
        if (records.Ratings.IsEmpty || records.Ratings.Span[record] == Rating.None || records.Day.Span[record] > binding.AsOf
            || records.RatedClause.IsEmpty || records.RatedClause.Span[record] is var clause && clause < 0)
        {
            return;
        }

        while (citations.Count <= clause)
            citations.Add(NameKey.Of(records.RatedClauses[citations.Count]));
        var subject = records.Subject.Span[record];
        if (!ratingsOf.TryGetValue(subject, out var list))
            ratingsOf.Add(subject, list = []);
        list.Add(record);
    }

    public void Evaluate(BoundClause clause, int tenure, FindingSink sink)
    {
        var binds = binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], clause.Clause.Actors.AsSpan());
        var tenures = binding.Ledger.Tenures;
        var known = DaySet.Of(Math.Max(clause.From, tenures.From[tenure]), Math.Min(clause.Until, tenures.To[tenure]));
        if (binds == Truth.False || known.IsEmpty || known.First > binding.AsOf)
            return;
        var (when, _) = evaluator.Conditions(clause, tenure);
        var days = known.Intersect(when.Possible);
        var end = Math.Min(known.Last, binding.AsOf);
        if (days.IsEmpty || days.First > binding.AsOf)
        {
            if (end >= sink.From && days.IsEmpty)
                sink.AddNotBound(clause.Clause.Index, tenure, -1, known.First, end);
            return;
        }

        end = Math.Min(days.Last, binding.AsOf);
        if (end < sink.From)
            return;
        var certain = binds == Truth.True && when.Sure.Contains(days.First);
        var rated = Rated(clause.Clause, tenures.Subject[tenure], end, out var rating);
        if (rating >= 0)
            sink.Use(rating);
        sink.Add(new Finding(
            clause.Clause.Index, tenure, -1, days.First, end, end, certain ? rated : Verdict.Undetermined, RequiredCount.None, 0));
    }

    /// <summary>The verdict ratings give on a day, and the rating that gives it or -1. A quarantined row that could be a later rating leaves it open.</summary>
    public Verdict Rated(PlanClause clause, int subject, int day, out int rating)
    {
        rating = -1;
        var records = binding.Ledger.Records;
        var verdict = Verdict.Unassessed;
        foreach (var record in ratingsOf.GetValueOrDefault(subject) ?? [])
        {
            var date = records.Day.Span[record];
            var until = records.Until.IsEmpty ? DaySet.LastDay : records.Until.Span[record];
            if (date > day || until < day || !Cites(citations[records.RatedClause.Span[record]], clause.Citation))
                continue;
            if (rating >= 0 && records.Day.Span[rating] > date)
                continue;
            var given = records.Ratings.Span[record] switch
            {
                Rating.Met => Verdict.Met,
                Rating.Breached => Verdict.Breached,
                _ => Verdict.Excused,
            };
            verdict = rating >= 0 && records.Day.Span[rating] == date && verdict != given ? Verdict.Undetermined : given;
            rating = record;
        }

        var latest = rating < 0 ? int.MinValue : records.Day.Span[rating];
        foreach (var record in uncertain)
        {
            if ((record.Subject == subject || record.Subject == UncertainRecord.Unreadable)
                && (record.Day == UncertainRecord.Unreadable || (record.Day <= day && record.Day >= latest)))
            {
                return Verdict.Undetermined;
            }
        }

        return verdict;
    }

    private static bool Cites(string cited, PlanCitation citation)
    {
        if (citation.Article.Length > 0 && (Same(cited, citation.Article) || Same(cited, "article " + citation.Article)))
            return true;
        if (citation.Chapter.Length > 0 && Same(cited, "chapter " + citation.Chapter))
            return true;
        return Same(cited, citation.Section)
            || Same(cited, "article " + citation.Section)
            || Same(cited, citation.ToString())
            // A clause's own label; a bare number is an article.
            || (!int.TryParse(citation.Clause, NumberStyles.None, CultureInfo.InvariantCulture, out _) && Same(cited, citation.Clause));
    }

    private static bool Same(string key, string name) => string.Equals(key, NameKey.Of(name), StringComparison.Ordinal);
}

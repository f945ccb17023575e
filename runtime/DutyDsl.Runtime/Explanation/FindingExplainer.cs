using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Explanation;

/// <summary>Says in sentences why a finding is what it is.</summary>
internal sealed class FindingExplainer(Binding binding, IndexedEvaluator evaluator)
{
    private readonly List<Phrase> sentences = [];

    public FindingExplanation Explain(in Finding finding, Series? series, ImmutableArray<int> counted, ImmutableArray<NearMiss> nearMisses, int rating)
    {
        sentences.Clear();
        var clause = binding.Clauses[finding.Clause];
        Binds(finding, clause.Clause);
        if (clause.Recurring is { } duty)
        {
            Recurring(finding, clause, duty, series!, counted);
            foreach (var miss in nearMisses)
                sentences.Add(Phrases.NearMiss.With(Record(miss.Record), Phrases.Reason(miss.Reason)));
        }
        else if (clause.Clause.Duty is PlanDuty.Assessed assessed)
        {
            Assessed(finding, assessed, rating);
        }
        else
        {
            sentences.Add(new KindSentences(binding.Plan).Asks(clause.Clause.Duty));
            sentences.Add(counted.IsEmpty
                ? Phrases.CountedNothing
                : Phrases.Counted.With(finding.Actual.ToString(System.Globalization.CultureInfo.InvariantCulture), Phrase.Join(Phrases.Comma, counted.Select(Record))));
            sentences.Add(KindPhrases.Outcome(finding.Verdict, DateOnly.FromDayNumber(finding.Due)));
        }

        var text = Phrase.Join(Phrases.Space, sentences);
        return new FindingExplanation(text.English, text.Chinese);
    }

    private void Binds(in Finding finding, PlanClause clause)
    {
        var who = Subject(finding.Tenure);
        var from = DateOnly.FromDayNumber(finding.Start);
        var to = DateOnly.FromDayNumber(finding.End);
        sentences.Add(finding.Target < 0
            ? Phrases.Binds.With(Cite(clause.Citation), who, from, to)
            : Phrases.BindsTowards.With(Cite(clause.Citation), who, Subject(finding.Target), from, to));
    }

    private void Recurring(in Finding finding, BoundClause clause, PlanDuty.Recurring duty, Series series, ImmutableArray<int> counted)
    {
        var attribute = duty.DistinctAttribute < 0 ? Phrase.Empty : binding.Plan.Attributes[duty.DistinctAttribute].Symbol.Name;
        var acts = Phrase.Join(Phrases.Or, duty.Activities.Select(a => (Phrase)binding.Plan.Activities[a].Symbol.Name));
        var period = duty.Season is { } season ? Phrases.Period(duty.Period) + Phrases.Season(season) : Phrases.Period(duty.Period);
        sentences.Add(Phrases.Asks.With(
            Phrases.Bound(clause.Whole.Required, duty.Unit), acts + Phrases.Distinct(duty.Measure, attribute), period));
        var number = clause.Grid!.IndexOf(finding.Start);
        var whole = clause.WholeDays(number);
        if (evaluator.WindowOf(series, number) is not { } window)
            return;
        if (finding.Verdict == Verdict.NotBound)
        {
            sentences.Add(window.Possible.IsEmpty ? Phrases.NeverBinds : Phrases.NotBound.With(window.Possible.Length, whole.Length));
            return;
        }

        if (window.Shown.Length != whole.Length)
            sentences.Add(Phrases.PartBinds.With(window.Shown.Length, whole.Length, Phrases.Bound(finding.Required, duty.Unit).TrimOf()));
        if (window.Shown.Length != finding.End - finding.Start + 1)
            sentences.Add(Phrases.BoundDays.With(Days(window.Shown)));
        sentences.Add(counted.IsEmpty
            ? Phrases.CountedNothing
            : Phrases.Counted.With(finding.Actual.ToString(System.Globalization.CultureInfo.InvariantCulture), Phrase.Join(Phrases.Comma, counted.Select(Record))));
        Conclude(finding, clause, series, window);
    }

    private void Conclude(in Finding finding, BoundClause clause, Series series, in Window window)
    {
        var due = DateOnly.FromDayNumber(finding.Due);
        var tally = evaluator.Count(series, window);
        switch (finding.Verdict)
        {
            case Verdict.Met:
                sentences.Add(Phrases.Met);
                break;
            case Verdict.Pending:
                sentences.Add(window.Asked.Zone(finding.Actual) < 0 ? Phrases.PendingLeast.With(due) : Phrases.PendingMost.With(due));
                break;
            case Verdict.Breached:
                sentences.Add(window.Asked.Zone(finding.Actual) > 0 ? Phrases.TooMany : Phrases.TooFew.With(due));
                if (clause.Clause.Unless is not null)
                    sentences.Add(Phrases.NotExcused);
                break;
            case Verdict.Excused:
                sentences.Add(Phrases.Excused);
                break;
            case Verdict.Unassessed:
                foreach (var parameter in OpenParameters(clause))
                    sentences.Add(Phrases.ParameterOpen.With(parameter));
                break;
            default:
                sentences.Add(Phrases.Undetermined.With(Phrase.Join(new Phrase("; ", "；"), Reasons(finding, clause, series, window, tally))));
                break;
        }
    }

    private List<Phrase> Reasons(Finding finding, BoundClause clause, Series series, Window window, Tally tally)
    {
        var reasons = new List<Phrase>();
        if (!series.IsCertain)
        {
            foreach (var facet in binding.Plan.Facets)
            {
                var column = binding.Ledger.Vocabulary.FindFacet(facet.Symbol.Names[0]);
                if (column < 0 || !binding.Ledger.Tenures.HasFacet(column))
                    reasons.Add(Phrases.FacetMissing.With(facet.Symbol.Name));
            }
        }

        foreach (var tenure in (ReadOnlySpan<int>)[finding.Tenure, finding.Target])
        {
            if (tenure >= 0 && binding.IsUncertain(binding.Ledger.Tenures.Subject[tenure]))
                reasons.Add(Phrases.TenureQuarantined.With(Subject(tenure)));
        }

        if (clause.Clause.When is not null && !ReferenceEquals(window.Sure, window.Possible))
            reasons.Add(Phrases.ConditionDaysOpen);
        foreach (var candidate in series.Candidates)
        {
            if (!window.Possible.Contains(candidate.Day))
                continue;
            if (candidate.Counts == Truth.Unknown)
                reasons.Add(Phrases.RecordOpen.With(Record(candidate.Record)));
            else if (clause.Recurring!.Measure == CountMeasure.Quantity
                && (binding.Ledger.Records.Quantity.IsEmpty || binding.Ledger.Records.Quantity.Span[candidate.Record] is null))
                reasons.Add(Phrases.QuantityMissing.With(Record(candidate.Record)));
            else if (DistinctValue.Of(binding.Ledger.Records, clause.Recurring.Measure, evaluator.DistinctAttribute(clause), candidate.Record) < 0)
                reasons.Add(Phrases.ValueMissing.With(Record(candidate.Record)));
        }

        foreach (var candidate in series.Uncertain)
        {
            if (candidate.CouldBeIn(window.Possible))
                reasons.Add(Phrases.RowQuarantined.With(candidate.Record.Source));
        }

        if (clause.Clause.Unless is not null && !window.Possible.IsWithin(series.Excused.Sure) && window.Sure.IsWithin(series.Excused.Possible))
            reasons.Add(Phrases.ExceptionOpen);
        if (tally.Least == decimal.MinValue)
            reasons.Add(Phrases.AmountTooLarge);
        return reasons;
    }

    private void Assessed(in Finding finding, PlanDuty.Assessed duty, int rating)
    {
        sentences.Add(Phrases.AsksJudgement.With(duty.Text));
        switch (finding.Verdict)
        {
            case Verdict.NotBound:
                sentences.Add(Phrases.NeverBinds);
                return;
            case Verdict.Unassessed:
                sentences.Add(Phrases.NotRated.With(DateOnly.FromDayNumber(finding.End)));
                return;
            case Verdict.Undetermined:
                sentences.Add(Phrases.Undetermined.With(Phrases.RatingsDiffer));
                return;
            default:
                sentences.Add(finding.Verdict switch
                {
                    Verdict.Met => Phrases.RatedMet,
                    Verdict.Breached => Phrases.RatedBreached,
                    _ => Phrases.RatedExcused,
                });
                break;
        }

        if (rating >= 0)
            sentences.Add(Phrases.Rated.With(binding.Ledger.Records.Ids[rating], Day(rating)));
    }

    private IEnumerable<Phrase> OpenParameters(BoundClause clause)
    {
        foreach (var quantity in (PlanQuantity?[])[clause.Recurring!.Bound.Minimum, clause.Recurring.Bound.Maximum])
        {
            if (quantity is { Parameter: >= 0 } && binding.ParametersUsed[binding.Plan.Parameters[quantity.Parameter].Symbol.Name.ToString()] is null)
                yield return binding.Plan.Parameters[quantity.Parameter].Symbol.Name;
        }
    }

    private Phrase Subject(int tenure)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        var name = binding.Ledger.Subjects.Name(subject);
        var id = binding.Ledger.Subjects.Id(subject);
        return name.Length == 0 ? id : Phrases.NameAndId.With(name, id);
    }

    private Phrase Record(int record) => Phrases.RecordOn.With(binding.Ledger.Records.Ids[record], Day(record));

    private DateOnly Day(int record) => DateOnly.FromDayNumber(binding.Ledger.Records.Day.Span[record]);

    private static Phrase Days(DaySet days)
    {
        var parts = new List<Phrase>();
        foreach (var span in days.Spans)
        {
            parts.Add(span.First == span.Last
                ? DateOnly.FromDayNumber(span.First)
                : Phrases.DaysFromTo.With(DateOnly.FromDayNumber(span.First), DateOnly.FromDayNumber(span.Last)));
        }

        return Phrase.Join(Phrases.Comma, parts);
    }

    private static Phrase Cite(PlanCitation citation)
    {
        const string paragraph = "paragraph ";
        if (citation.Article.Length == 0)
            return Phrases.ClauseOnly.With(citation.Clause);
        var section = citation.Item.Length == 0 ? Phrases.Article.With(citation.Article)
            : citation.Item.StartsWith(paragraph, StringComparison.Ordinal) ? Phrases.ArticleParagraph.With(citation.Article, citation.Item[paragraph.Length..])
            : Phrases.ArticleItem.With(citation.Article, citation.Item);
        return Phrases.ClauseOf.With(section, citation.Clause);
    }
}

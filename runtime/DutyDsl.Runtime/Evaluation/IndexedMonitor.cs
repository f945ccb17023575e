using System.Collections.Immutable;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>Watches the clauses whose records have to be looked at again: it keeps these records, and judges anew what one of them can touch.</summary>
internal sealed class IndexedMonitor
{
    private readonly Binding binding;
    private readonly TenureLists lists;
    private readonly ImmutableArray<int> clauses;
    private readonly StatusChangeHandler? changed;
    private readonly GrowingLedger ledger;
    private readonly TouchedTenures reach;
    private readonly int[][] readers;
    private readonly int[] ratingReaders;
    private readonly int[] recipientReaders;
    private readonly Dictionary<(int Clause, int Tenure), Finding[]> findings = [];
    private readonly FindingSink sink;
    private IndexedEvaluator evaluator;
    private KindEvaluator kinds;
    private bool isOutdated;

    /// <param name="binding">Bound for the last date there will be.</param>
    /// <param name="lists">The tenures clauses bind.</param>
    /// <param name="clauses">The clauses to watch, ascending.</param>
    /// <param name="asOf">The first date.</param>
    /// <param name="changed">Told of every change.</param>
    public IndexedMonitor(Binding binding, TenureLists lists, ImmutableArray<int> clauses, int asOf, StatusChangeHandler? changed)
    {
        this.binding = binding;
        this.lists = lists;
        this.clauses = clauses;
        this.changed = changed;
        var read = new (bool[] Activities, bool Ratings)[binding.Clauses.Length];
        foreach (var clause in clauses)
            read[clause] = ReadBy(binding, clause);
        var activities = binding.Ledger.Vocabulary.Activities.Length;
        readers = [.. Enumerable.Range(0, activities).Select(a => clauses.Where(c => read[c].Activities[a]).ToArray())];
        ratingReaders = [.. clauses.Where(c => read[c].Ratings)];
        recipientReaders = [.. clauses.Where(c => !binding.Clauses[c].Clause.Recipients.IsEmpty)];
        ledger = new GrowingLedger(binding.Ledger, [.. readers.Select(static r => r.Length > 0)]);
        binding.MoveTo(asOf);
        binding.Extend(ledger.Ledger);
        reach = new TouchedTenures(binding, ledger.Index);
        sink = new FindingSink(0, 0, binding.Options.IncludeNotBound, null);
        evaluator = new IndexedEvaluator(binding, ledger.Index);
        kinds = new KindEvaluator(binding, evaluator);
        foreach (var clause in clauses)
        {
            foreach (var tenure in lists.Of(binding.Clauses[clause].Clause.Actors))
                findings[(clause, tenure)] = Judge(clause, tenure);
        }
    }

    public bool Feed(in LiveRecord record)
    {
        var isRating = record.Details is { Rating: not Rating.None };
        // The first record that says whom it went to makes it matter whom all others went to.
        var bringsRecipients = recipientReaders.Length > 0 && !ledger.HasRecipients && record.Details?.Recipient is not null;
        var touched = isRating ? ratingReaders : record.Activity < 0 ? [] : readers[record.Activity];
        if (touched.Length == 0 && !bringsRecipients)
            return false;
        var assessed = evaluator.Assessed;
        var position = ledger.Add(record);
        binding.Extend(ledger.Ledger);
        evaluator.Forget();
        assessed.Add(position);
        sink.Watch(position);
        foreach (var clause in bringsRecipients ? [.. recipientReaders.Union(touched).Order()] : touched)
        {
            var bound = lists.Of(binding.Clauses[clause].Clause.Actors);
            var tenures = new SortedSet<int>();
            if (bringsRecipients && recipientReaders.Contains(clause))
                tenures.UnionWith(bound);
            else
                reach.Of(binding.Clauses[clause], record, bound, tenures);
            foreach (var tenure in tenures)
                Refresh(clause, tenure);
        }

        return sink.IsWatchedUsed;
    }

    public void AdvanceTo(int day)
    {
        binding.MoveTo(day);
        evaluator = new IndexedEvaluator(binding, ledger.Index);
        kinds = new KindEvaluator(binding, evaluator);
        isOutdated = true;
        if (changed is not null)
            RefreshAll();
    }

    /// <summary>Adds the findings of a clause for a tenure as they are now.</summary>
    public void AddTo(FindingSink all, int clause, int tenure)
    {
        if (isOutdated)
            RefreshAll();
        var bound = binding.Clauses[clause];
        foreach (var finding in findings[(clause, tenure)])
        {
            // As in a batch, what does not bind is listed whatever its days, where the clause has no windows before its records.
            if (finding.End >= all.From || (finding.Verdict == Verdict.NotBound && bound.Recurring is null && !bound.IsAssessed))
                all.Add(finding);
        }
    }

    private void RefreshAll()
    {
        isOutdated = false;
        foreach (var clause in clauses)
        {
            foreach (var tenure in lists.Of(binding.Clauses[clause].Clause.Actors))
                Refresh(clause, tenure);
        }
    }

    private void Refresh(int clause, int tenure)
    {
        var before = findings[(clause, tenure)];
        var after = Judge(clause, tenure);
        findings[(clause, tenure)] = after;
        if (changed is not null)
            Tell(before, after, changed);
    }

    private Finding[] Judge(int index, int tenure)
    {
        var clause = binding.Clauses[index];
        sink.Clear();
        if (clause.IsAssessed)
            evaluator.Assessed.Evaluate(clause, tenure, sink);
        else if (clause.Recurring is null)
            kinds.Evaluate(clause, tenure, sink);
        else
            evaluator.Evaluate(clause, tenure, sink);
        return sink.Findings.ToArray();
    }

    // Findings are the same window when they begin alike; several that do are taken in the order of their ends.
    private static void Tell(Finding[] before, Finding[] after, StatusChangeHandler changed)
    {
        var olds = Ordered(before);
        var news = Ordered(after);
        int i = 0, j = 0;
        while (i < olds.Length || j < news.Length)
        {
            var order = i == olds.Length ? 1 : j == news.Length ? -1 : CompareWindows(olds[i], news[j]);
            if (order < 0)
            {
                var gone = olds[i++];
                changed(new StatusChange(gone with { Verdict = Verdict.NotBound }, gone.Verdict));
            }
            else if (order > 0)
            {
                changed(new StatusChange(news[j++], Verdict.NotBound));
            }
            else
            {
                var was = olds[i++].Verdict;
                var now = news[j++];
                if (was != now.Verdict)
                    changed(new StatusChange(now, was));
            }
        }
    }

    private static Finding[] Ordered(Finding[] findings)
    {
        var bound = Array.FindAll(findings, static f => f.Verdict != Verdict.NotBound);
        Array.Sort(bound, static (a, b) =>
        {
            var order = CompareWindows(a, b);
            if (order == 0)
                order = a.End.CompareTo(b.End);
            return order != 0 ? order : a.Due.CompareTo(b.Due);
        });
        return bound;
    }

    private static int CompareWindows(in Finding a, in Finding b)
    {
        if (a.Target != b.Target)
            return a.Target.CompareTo(b.Target);
        return a.Timing != b.Timing ? a.Timing.CompareTo(b.Timing) : a.Start.CompareTo(b.Start);
    }

    // What a clause reads, and what the clauses read whose lateness it asks for.
    private static (bool[] Activities, bool Ratings) ReadBy(Binding binding, int clause)
    {
        var activities = new bool[binding.Ledger.Vocabulary.Activities.Length];
        var ratings = false;
        var seen = new HashSet<int> { clause };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var next))
        {
            var bound = binding.Clauses[next];
            ratings |= bound.IsAssessed;
            var own = RelevantActivities.OfClause(binding, bound);
            for (var i = 0; i < activities.Length; i++)
                activities[i] |= own[i];
            foreach (var other in ClausesRead.By(bound))
            {
                if (seen.Add(other))
                    open.Push(other);
            }
        }

        return (activities, ratings);
    }
}

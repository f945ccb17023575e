using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Finds the periods in which a post was without a holder and nobody owed its duty. A post is known by its facets and
/// its parent, from the tenures of subjects that have a parent and are nobody's parent themselves. It is looked at from
/// its first holder's first day to the evaluation date, as long as its parent, where that has tenures, is in being.
/// Clauses with a <c>when</c> are left out: whether they bind depends on a holder.
/// </summary>
internal static class VacancySearch
{
    public static ImmutableArray<Vacancy> Of(Binding binding)
    {
        var posts = Posts(binding);
        var found = ImmutableArray.CreateBuilder<Vacancy>();
        foreach (var index in ClauseOrder.Of(binding.Plan))
        {
            var clause = binding.Clauses[index];
            if (clause.Recurring is null || clause.Grid is null || clause.Clause.When is not null)
                continue;
            foreach (var post in posts)
            {
                if (binding.Roles.SatisfiesAny(binding.Roles.Of[post[0]], clause.Clause.Actors.AsSpan()) == Truth.True)
                    Search(binding, clause, post, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static List<List<int>> Posts(Binding binding)
    {
        var tenures = binding.Ledger.Tenures;
        var posts = new Dictionary<(int Role, int Parent), List<int>>();
        var ordered = new List<List<int>>();
        for (var tenure = 0; tenure < tenures.Count; tenure++)
        {
            if (tenures.Parent[tenure] < 0 || !binding.Children(tenures.Subject[tenure]).IsEmpty)
                continue;
            var key = (binding.Roles.Of[tenure], tenures.Parent[tenure]);
            if (!posts.TryGetValue(key, out var list))
            {
                posts.Add(key, list = []);
                ordered.Add(list);
            }

            list.Add(tenure);
        }

        return ordered;
    }

    private static void Search(Binding binding, BoundClause clause, List<int> post, ImmutableArray<Vacancy>.Builder found)
    {
        var tenures = binding.Ledger.Tenures;
        var held = DaySet.Of([.. post.Select(t => new DaySpan(tenures.From[t], tenures.To[t]))]);
        var looked = DaySet.Of(Math.Max(held.First, clause.From), Math.Min(clause.Until, binding.AsOf)).Intersect(InBeing(binding, tenures.Parent[post[0]]));
        var empty = looked.Intersect(held.Complement());
        if (empty.IsEmpty)
            return;
        var last = clause.Grid!.IndexOf(empty.Last);
        for (var period = clause.Grid.IndexOf(empty.First); period <= last; period++)
        {
            var whole = clause.WholeDays(period);
            var days = whole.Intersect(empty).Length;
            if (days == 0 || SomebodyBound(binding, clause, post, whole))
                continue;
            found.Add(new Vacancy(clause.Clause.Index, post[0], clause.Grid.First(period), clause.Grid.Last(period), days));
        }
    }

    private static bool SomebodyBound(Binding binding, BoundClause clause, List<int> post, DaySet whole)
    {
        var tenures = binding.Ledger.Tenures;
        var length = whole.Length;
        foreach (var tenure in post)
        {
            var days = whole.Intersect(DaySet.Of(Math.Max(tenures.From[tenure], clause.From), Math.Min(tenures.To[tenure], clause.Until)));
            if (clause.Asked(days.Length, length) is not null)
                return true;
        }

        return false;
    }

    private static DaySet InBeing(Binding binding, int subject)
    {
        var tenures = binding.Ledger.Tenures;
        var (first, length) = binding.Ledger.Subjects.Tenures(subject).GetOffsetAndLength(tenures.Count);
        if (length == 0)
            return DaySet.All;
        var days = new List<DaySpan>(length);
        for (var i = first; i < first + length; i++)
            days.Add(new DaySpan(tenures.From[i], tenures.To[i]));
        return DaySet.Of(days);
    }
}

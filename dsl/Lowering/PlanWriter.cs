using System.Collections.Immutable;
using System.Text;
using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>
/// Lowers a rulebook to the plan that every engine executes, in the text form the runtime reads: one row a line,
/// tables in a fixed order, references by position. The same model gives the same text, to the byte.
/// </summary>
public static class PlanWriter
{
    /// <summary>The format written; the runtime refuses another one.</summary>
    public const int FormatVersion = 1;

    /// <summary>The plan of <paramref name="model"/>.</summary>
    public static string Write(DutyModel model)
    {
        var output = new StringBuilder();
        var row = new PlanRow(output);
        row.Add("dutyplan").Add(FormatVersion).End();
        row.Add("rulebook").Add(model.Name).Add(model.Title.English).Add(model.Title.Chinese).Add(model.TimeZone).End();
        foreach (var facet in model.Facets)
        {
            Name(row.Add("facet"), facet.Name);
            row.Add(facet.Values.Count);
            foreach (var value in facet.Values)
                Name(row, value);
            row.End();
        }

        foreach (var actor in model.Actors)
        {
            Name(row.Add("actor"), actor.Name);
            row.Add(actor.Cases.Count);
            foreach (var @case in actor.Cases)
            {
                row.Add(@case.Constraints.Count);
                foreach (var constraint in @case.Constraints)
                    row.Cell(constraint);
            }

            row.End();
        }

        foreach (var calendar in model.Calendars)
            Calendar(row, calendar);
        for (var i = 0; i < model.Activities.Count; i++)
        {
            var activity = model.Activities[i];
            Name(row.Add("activity"), activity.Name);
            row.Add(activity.Kind.ToString()).Add(activity.Unit);
            row.Positions(Ancestors(model, i));
            row.End();
        }

        foreach (var attribute in model.Attributes)
        {
            Name(row.Add("attribute"), attribute.Name);
            row.Add(attribute.Type.ToString()).Add(attribute.Values.Count);
            foreach (var value in attribute.Values)
                Name(row, value);
            row.End();
        }

        foreach (var parameter in model.Parameters)
        {
            Name(row.Add("parameter"), parameter.Name);
            row.Add(parameter.Type.ToString()).Add(parameter.Value is null ? "open" : "set").Add(parameter.Value ?? "").End();
        }

        foreach (var section in model.Sections)
        {
            row.Add("section").Add(section.Kind.ToString().ToLowerInvariant()).Add(section.Label)
                .Add(section.Title.English).Add(section.Title.Chinese).Add(section.Parent).End();
        }

        foreach (var countsAs in model.CountsAs)
        {
            row.Add("counts").Add(countsAs.Activity).Add(countsAs.As);
            ConditionEncoding.Condition(row, countsAs.Where);
            row.End();
        }

        foreach (var ground in model.Grounds)
        {
            Name(row.Add("ground"), ground);
            row.End();
        }

        foreach (var sanction in model.Sanctions)
        {
            Name(row.Add("sanction"), sanction);
            row.End();
        }

        foreach (var repeal in model.Repeals)
            row.Add("repeal").Add(repeal.Rulebook).Add(repeal.From.ToString()).End();
        foreach (var clause in model.Clauses)
            Clause(row, model, clause);
        foreach (var rule in model.Rules)
            Rule(row, model, rule);
        row.Add("end").Add(model.Clauses.Count).Add(model.Rules.Count).End();
        return output.ToString();
    }

    private static void Clause(PlanRow row, DutyModel model, ClauseSymbol clause)
    {
        Citation(row.Add("clause"), clause.Citation);
        row.Positions(clause.Actors.Items);
        DutyEncoding.Duty(row, clause.Body);
        ConditionEncoding.Condition(row, clause.Where);
        ConditionEncoding.Condition(row, clause.When);
        ConditionEncoding.Condition(row, clause.Unless);
        Validity(row, model, clause.From, clause.Until);
        var policy = clause.PartialPeriods ?? model.PartialPeriods;
        row.Add(policy.Kind.ToString()).Add(policy.Share.ToString());
        row.Positions(clause.Delegates.Items);
        row.Add(clause.Recipients.Count);
        foreach (var recipient in clause.Recipients)
            row.Add(recipient.Actor).Add(recipient.Text).Add(recipient.Superior ? "superior" : "any");
        row.Texts(clause.Quotations);
        row.Texts(clause.Notes);
        row.Positions(clause.By.Items);
        row.Positions(clause.ExclusiveWith.Items);
        row.End();
    }

    private static void Rule(PlanRow row, DutyModel model, RuleSymbol rule)
    {
        Citation(row.Add("rule"), rule.Citation);
        row.Positions(rule.Actors.Items);
        RuleEncoding.Rule(row, rule.Body);
        row.Positions(rule.Overrides.Items);
        Validity(row, model, rule.From, rule.Until);
        row.Texts(rule.Quotations);
        row.Texts(rule.Notes);
        row.End();
    }

    private static void Calendar(PlanRow row, CalendarSymbol calendar)
    {
        Name(row.Add("calendar"), calendar.Name);
        row.Add(calendar.Kind.ToString());
        foreach (var counts in new[] { true, false })
        {
            var days = calendar.Days.Where(day => day.Counts == counts).ToList();
            row.Add(days.Count);
            foreach (var day in days)
                row.Add(day.Date.ToString());
        }

        row.Add(calendar.Periods.Count);
        foreach (var period in calendar.Periods)
            row.Add(period.From.ToString()).Add(period.To.ToString());
        row.Add(calendar.StartMonth).Add(calendar.StartDay).End();
    }

    private static void Citation(PlanRow row, Citation citation) =>
        row.Add(citation.Chapter).Add(citation.Article).Add(citation.Item).Add(citation.Clause);

    private static void Validity(PlanRow row, DutyModel model, CivilDate? from, CivilDate? until)
    {
        row.Add((from is { } own && own > model.Effective ? own : model.Effective).ToString());
        row.Date(Earlier(until, model.Until));
    }

    private static void Name(PlanRow row, SymbolName name)
    {
        row.Add(name.English).Add(name.Chinese);
        row.Texts(name.All);
    }

    private static CivilDate? Earlier(CivilDate? a, CivilDate? b) =>
        a is { } left && b is { } right ? (left < right ? left : right) : a ?? b;

    private static ImmutableArray<int> Ancestors(DutyModel model, int activity)
    {
        var closure = new SortedSet<int>();
        var open = new Stack<int>();
        open.Push(activity);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!closure.Add(next))
                continue;
            foreach (var parent in model.Activities[next].Parents)
                open.Push(parent);
        }

        return [.. closure];
    }
}

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
                    Cell(row, constraint);
            }

            row.End();
        }

        for (var i = 0; i < model.Activities.Count; i++)
        {
            var activity = model.Activities[i];
            Name(row.Add("activity"), activity.Name);
            row.Add(activity.Kind.ToString()).Add(activity.Unit);
            Positions(row, Ancestors(model, i));
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

        foreach (var clause in model.Clauses)
            Clause(row, model, clause);
        row.Add("end").Add(model.Clauses.Count).End();
        return output.ToString();
    }

    private static void Clause(PlanRow row, DutyModel model, ClauseSymbol clause)
    {
        row.Add("clause").Add(clause.Citation.Chapter).Add(clause.Citation.Article).Add(clause.Citation.Item).Add(clause.Citation.Clause);
        Positions(row, clause.Actors.Items);
        Duty(row, clause.Body);
        Condition(row, clause.Where);
        Condition(row, clause.When);
        Condition(row, clause.Unless);
        var from = clause.From is { } own && own > model.Effective ? own : model.Effective;
        row.Add(from.ToString());
        Date(row, Earlier(clause.Until, model.Until));
        var policy = clause.PartialPeriods ?? model.PartialPeriods;
        row.Add(policy.Kind.ToString()).Add(policy.Share.ToString());
        Positions(row, clause.Delegates.Items);
        row.Add(clause.Recipients.Count);
        foreach (var recipient in clause.Recipients)
            row.Add(recipient.Actor).Add(recipient.Text).Add(recipient.Superior ? "superior" : "any");
        Texts(row, clause.Quotations);
        Texts(row, clause.Notes);
        row.End();
    }

    private static void Duty(PlanRow row, ClauseBody body)
    {
        switch (body)
        {
            case RecurringBody recurring:
                Positions(row.Add("recurring"), recurring.Activities.Items);
                row.Add(recurring.Targets.Count);
                foreach (var target in recurring.Targets)
                    row.Add(target.Relation.ToString()).Add(target.Actor).Add(target.State);
                Bound(row, recurring.Bound);
                row.Add(recurring.Measure.ToString()).Add(recurring.DistinctAttribute).Add(recurring.Unit);
                row.Add(recurring.Period.Unit.ToString()).Add(recurring.Period.Count);
                Date(row, recurring.Period.Anchor);
                if (recurring.Season is { } season)
                    row.Add("season").Add(season.FromMonth).Add(season.FromDay).Add(season.ToMonth).Add(season.ToDay);
                else
                    row.Add("-");
                break;
            case AssessedBody assessed:
                row.Add("assessed").Add(assessed.Text.English).Add(assessed.Text.Chinese);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {body.GetType().Name}");
        }
    }

    private static void Bound(PlanRow row, CountBound bound)
    {
        Side(row, bound.Minimum, bound.MinimumExcluded);
        Side(row, bound.Maximum, bound.MaximumExcluded);
    }

    private static void Side(PlanRow row, Quantity? quantity, bool excluded)
    {
        if (quantity is null)
            row.Add("-");
        else
            row.Add(excluded ? "excluded" : "included").Add(quantity.Value.ToString()).Add(quantity.Parameter);
    }

    private static void Condition(PlanRow row, Condition? condition)
    {
        switch (condition)
        {
            case null:
                row.Add("-");
                break;
            case AllCondition all:
                Parts(row.Add("all"), all.Parts);
                break;
            case AnyCondition any:
                Parts(row.Add("any"), any.Parts);
                break;
            case NotCondition not:
                Condition(row.Add("not"), not.Operand);
                break;
            case CellCondition cell:
                Cell(row.Add("cell"), cell.Cell);
                break;
            case FieldCondition field:
                row.Add("field").Add(field.Field.ToString()).Add(field.Attribute).Add(field.Comparison.ToString());
                Texts(row, field.Values);
                break;
            case HoldsCondition holds:
                row.Add("holds").Add(holds.Activity);
                break;
            case RecentCondition recent:
                row.Add("recent").Add(recent.Count).Add(recent.Activity).Add(recent.Within.Count.ToString()).Add(recent.Within.Unit.ToString());
                break;
            default:
                throw new InvalidOperationException($"no lowering for {condition.GetType().Name}");
        }
    }

    private static void Parts(PlanRow row, EquatableArray<Condition> parts)
    {
        row.Add(parts.Count);
        foreach (var part in parts)
            Condition(row, part);
    }

    private static void Name(PlanRow row, SymbolName name)
    {
        row.Add(name.English).Add(name.Chinese);
        Texts(row, name.All);
    }

    private static void Texts(PlanRow row, EquatableArray<string> texts)
    {
        row.Add(texts.Count);
        foreach (var text in texts)
            row.Add(text);
    }

    private static void Cell(PlanRow row, FacetConstraint cell)
    {
        row.Add(cell.Facet);
        Positions(row, cell.Values.Items);
    }

    private static void Positions(PlanRow row, ImmutableArray<int> positions)
    {
        row.Add(positions.Length);
        foreach (var position in positions)
            row.Add(position);
    }

    private static void Date(PlanRow row, CivilDate? date) => row.Add(date?.ToString() ?? "-");

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

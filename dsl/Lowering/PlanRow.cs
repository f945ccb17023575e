using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>Writes rows of tab-separated fields in which tab, line ends and backslash are escaped.</summary>
internal sealed class PlanRow(StringBuilder output)
{
    private bool empty = true;

    public PlanRow Add(string field)
    {
        if (!empty)
            output.Append('\t');
        empty = false;
        foreach (var c in field)
        {
            _ = c switch
            {
                '\t' => output.Append("\\t"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\\' => output.Append("\\\\"),
                _ => output.Append(c),
            };
        }

        return this;
    }

    public PlanRow Add(int field) => Add(field.ToString(CultureInfo.InvariantCulture));

    public PlanRow Texts(EquatableArray<string> texts)
    {
        Add(texts.Count);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    public PlanRow Positions(ImmutableArray<int> positions)
    {
        Add(positions.Length);
        foreach (var position in positions)
            Add(position);
        return this;
    }

    public PlanRow Cell(FacetConstraint cell) => Add(cell.Facet).Positions(cell.Values.Items);

    public PlanRow Date(CivilDate? date) => Add(date?.ToString() ?? "-");

    public PlanRow Flag(bool value) => Add(value ? "yes" : "no");

    public PlanRow Period(PeriodGrid? period) => period is null
        ? Add("-")
        : Add("period").Add(period.Unit.ToString()).Add(period.Count).Date(period.Anchor).Add(period.Calendar);

    public PlanRow Span(Span? span) => span is null
        ? Add("-")
        : Add("span").Add(span.Count.ToString()).Add(span.Unit.ToString()).Add(span.Parameter).Add(span.Calendar).Add(span.Measure);

    public PlanRow Happening(Happening happening) =>
        Add(happening.Kind.ToString()).Add(happening.Activity).Period(happening.Period).Add(happening.Clause);

    public PlanRow Target(TargetSymbol target) => Add(target.Relation.ToString()).Add(target.Actor).Add(target.State);

    public PlanRow Amount(Amount amount) => Add(amount.Fold.ToString()).Add(amount.Activity).Add(amount.Value.ToString())
        .Add(amount.Parameter).Add(amount.Unit).Period(amount.Per);

    public void End()
    {
        output.Append('\n');
        empty = true;
    }
}

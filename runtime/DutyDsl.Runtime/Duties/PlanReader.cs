using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>Reads the text form of a plan; the inverse of the language's <c>PlanWriter</c>.</summary>
internal static class PlanReader
{
    public static DutyPlan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new PlanRows(text);
        if (!rows.NextRow() || rows.Text() != "dutyplan")
            throw new PlanFormatException("The text is no duty plan.");
        var version = rows.Number();
        if (version != DutyPlan.FormatVersion)
        {
            throw new PlanFormatException(
                $"The plan has format {version}, this runtime reads format {DutyPlan.FormatVersion}. Use DutyDsl and DutyDsl.Runtime of the same version.");
        }

        string rulebook = "", zone = "";
        BilingualName title = default;
        var facets = ImmutableArray.CreateBuilder<PlanFacet>();
        var actors = ImmutableArray.CreateBuilder<PlanActor>();
        var activities = ImmutableArray.CreateBuilder<PlanActivity>();
        var attributes = ImmutableArray.CreateBuilder<PlanAttribute>();
        var parameters = ImmutableArray.CreateBuilder<PlanParameter>();
        var sections = ImmutableArray.CreateBuilder<PlanSection>();
        var clauses = ImmutableArray.CreateBuilder<PlanClause>();
        var rules = ImmutableArray.CreateBuilder<PlanAccountability>();
        var calendars = ImmutableArray.CreateBuilder<PlanCalendar>();
        var countsAs = ImmutableArray.CreateBuilder<PlanCountsAs>();
        var grounds = ImmutableArray.CreateBuilder<NamedSymbol>();
        var sanctions = ImmutableArray.CreateBuilder<NamedSymbol>();
        var repeals = ImmutableArray.CreateBuilder<(string Rulebook, DateOnly From)>();
        var complete = false;
        while (rows.NextRow())
        {
            if (complete)
                throw rows.Damaged("rows follow the end");
            var kind = rows.Text();
            switch (kind)
            {
                case "rulebook":
                    rulebook = rows.Text();
                    title = rows.Bilingual();
                    zone = rows.Text();
                    break;
                case "facet":
                    facets.Add(new PlanFacet(rows.Symbol(), rows.List(static r => r.Symbol())));
                    break;
                case "actor":
                    actors.Add(new PlanActor(rows.Symbol(), rows.List(static r => r.List(static c => c.Cell()))));
                    break;
                case "activity":
                    activities.Add(new PlanActivity(rows.Symbol(), rows.Name<ActivityKind>(), rows.Text(), rows.Positions()));
                    break;
                case "attribute":
                    attributes.Add(new PlanAttribute(rows.Symbol(), rows.Name<ValueType>(), rows.List(static r => r.Symbol())));
                    break;
                case "parameter":
                    parameters.Add(Parameter(rows));
                    break;
                case "section":
                    sections.Add(new PlanSection(rows.Text(), rows.Text(), rows.Bilingual(), rows.Number()));
                    break;
                case "clause":
                    clauses.Add(Clause(rows, clauses.Count));
                    break;
                case "rule":
                    rules.Add(Rule(rows, rules.Count));
                    break;
                case "calendar":
                    calendars.Add(Calendar(rows));
                    break;
                case "counts":
                    countsAs.Add(new PlanCountsAs(rows.Number(), rows.Number(), ConditionDecoding.Condition(rows)));
                    break;
                case "ground":
                    grounds.Add(rows.Symbol());
                    break;
                case "sanction":
                    sanctions.Add(rows.Symbol());
                    break;
                case "repeal":
                    repeals.Add((rows.Text(), rows.RequiredDate()));
                    break;
                case "end":
                    if (rows.Number() != clauses.Count || rows.Number() != rules.Count)
                        throw rows.Damaged("clauses are missing");
                    complete = true;
                    break;
                default:
                    throw rows.Damaged($"'{kind}' is no kind of row");
            }

            rows.EndRow();
        }

        if (!complete)
            throw rows.Damaged("its end is missing");
        return new DutyPlan(
            rulebook,
            title,
            zone,
            facets.ToImmutable(),
            actors.ToImmutable(),
            activities.ToImmutable(),
            attributes.ToImmutable(),
            parameters.ToImmutable(),
            sections.ToImmutable(),
            clauses.ToImmutable())
        {
            Calendars = calendars.ToImmutable(),
            CountsAs = countsAs.ToImmutable(),
            Grounds = grounds.ToImmutable(),
            Sanctions = sanctions.ToImmutable(),
            Rules = rules.ToImmutable(),
            Repeals = repeals.ToImmutable(),
            Source = text,
        };
    }

    private static PlanClause Clause(PlanRows rows, int index) => new(
        index,
        Citation(rows),
        rows.Positions(),
        DutyDecoding.Duty(rows),
        ConditionDecoding.Condition(rows),
        ConditionDecoding.Condition(rows),
        ConditionDecoding.Condition(rows),
        rows.RequiredDate(),
        rows.Date(),
        new PlanPartialPeriods(rows.Name<PartialPeriodKind>(), rows.Fraction()),
        rows.Positions(),
        rows.List(static r => new PlanRecipient(r.Number(), r.Text(), r.Text() == "superior")),
        rows.Texts(),
        rows.Texts())
    {
        By = rows.Positions(),
        ExclusiveWith = rows.Positions(),
    };

    private static PlanAccountability Rule(PlanRows rows, int index) => new(
        index,
        Citation(rows),
        rows.Positions(),
        RuleDecoding.Rule(rows),
        rows.Positions(),
        rows.RequiredDate(),
        rows.Date(),
        rows.Texts(),
        rows.Texts());

    private static PlanCitation Citation(PlanRows rows) => new(rows.Text(), rows.Text(), rows.Text(), rows.Text());

    private static PlanCalendar Calendar(PlanRows rows) => new(
        rows.Symbol(),
        rows.Name<CalendarKind>(),
        rows.List(static r => r.RequiredDate()),
        rows.List(static r => r.RequiredDate()),
        rows.List(static r => (r.RequiredDate(), r.RequiredDate())),
        rows.Number(),
        rows.Number());

    private static PlanParameter Parameter(PlanRows rows)
    {
        var symbol = rows.Symbol();
        var type = rows.Name<ValueType>();
        var isSet = rows.Text() == "set";
        var value = rows.Text();
        return new PlanParameter(symbol, type, isSet ? value : null);
    }
}

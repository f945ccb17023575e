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
                    title = Bilingual(rows);
                    zone = rows.Text();
                    break;
                case "facet":
                    facets.Add(new PlanFacet(Symbol(rows), List(rows, Symbol)));
                    break;
                case "actor":
                    actors.Add(new PlanActor(Symbol(rows), List(rows, static r => List(r, Cell))));
                    break;
                case "activity":
                    activities.Add(new PlanActivity(Symbol(rows), rows.Name<ActivityKind>(), rows.Text(), Positions(rows)));
                    break;
                case "attribute":
                    attributes.Add(new PlanAttribute(Symbol(rows), rows.Name<ValueType>(), List(rows, Symbol)));
                    break;
                case "parameter":
                    parameters.Add(Parameter(rows));
                    break;
                case "section":
                    sections.Add(new PlanSection(rows.Text(), rows.Text(), Bilingual(rows), rows.Number()));
                    break;
                case "clause":
                    clauses.Add(Clause(rows, clauses.Count));
                    break;
                case "end":
                    if (rows.Number() != clauses.Count)
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
            clauses.ToImmutable()) { Source = text };
    }

    private static PlanClause Clause(PlanRows rows, int index) => new(
        index,
        new PlanCitation(rows.Text(), rows.Text(), rows.Text(), rows.Text()),
        Positions(rows),
        Duty(rows),
        Condition(rows),
        Condition(rows),
        Condition(rows),
        rows.Date() ?? throw rows.Damaged("a clause has no first day"),
        rows.Date(),
        new PlanPartialPeriods(rows.Name<PartialPeriodKind>(), rows.Fraction()),
        Positions(rows),
        List(rows, static r => new PlanRecipient(r.Number(), r.Text(), r.Text() == "superior")),
        Texts(rows),
        Texts(rows));

    private static PlanDuty Duty(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "recurring" => new PlanDuty.Recurring(
                Positions(rows),
                List(rows, static r => new PlanTarget(r.Name<TargetRelation>(), r.Number(), r.Number())),
                Bound(rows),
                rows.Name<CountMeasure>(),
                rows.Number(),
                rows.Text(),
                new PlanPeriod(rows.Name<CalendarUnit>(), rows.Number(), rows.Date()),
                Season(rows)),
            "assessed" => new PlanDuty.Assessed(Bilingual(rows)),
            _ => throw rows.Damaged($"'{kind}' is no kind of duty"),
        };
    }

    private static PlanBound Bound(PlanRows rows)
    {
        var (minimum, minimumExcluded) = Side(rows);
        var (maximum, maximumExcluded) = Side(rows);
        return new PlanBound(minimum, minimumExcluded, maximum, maximumExcluded);
    }

    private static (PlanQuantity? Quantity, bool Excluded) Side(PlanRows rows) => rows.Text() switch
    {
        "-" => (null, false),
        "included" => (new PlanQuantity(rows.Fraction(), rows.Number()), false),
        "excluded" => (new PlanQuantity(rows.Fraction(), rows.Number()), true),
        var other => throw rows.Damaged($"'{other}' is no side of a bound"),
    };

    private static PlanSeason? Season(PlanRows rows) => rows.Text() switch
    {
        "-" => null,
        "season" => new PlanSeason(rows.Number(), rows.Number(), rows.Number(), rows.Number()),
        var other => throw rows.Damaged($"'{other}' is no season"),
    };

    private static PlanCondition? Condition(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "-" => null,
            "all" => new PlanCondition.All(List(rows, Required)),
            "any" => new PlanCondition.Any(List(rows, Required)),
            "not" => new PlanCondition.Not(Required(rows)),
            "cell" => new PlanCondition.Cell(Cell(rows)),
            "field" => new PlanCondition.Field(rows.Name<RecordField>(), rows.Number(), rows.Name<Comparison>(), Texts(rows)),
            "holds" => new PlanCondition.Holds(rows.Number()),
            "recent" => new PlanCondition.Recent(rows.Number(), rows.Number(), new PlanSpan(rows.Fraction(), rows.Name<CalendarUnit>())),
            _ => throw rows.Damaged($"'{kind}' is no kind of condition"),
        };
    }

    private static PlanCondition Required(PlanRows rows) =>
        Condition(rows) ?? throw rows.Damaged("a condition is missing");

    private static PlanParameter Parameter(PlanRows rows)
    {
        var symbol = Symbol(rows);
        var type = rows.Name<ValueType>();
        var isSet = rows.Text() == "set";
        var value = rows.Text();
        return new PlanParameter(symbol, type, isSet ? value : null);
    }

    private static PlanCell Cell(PlanRows rows) => new(rows.Number(), Positions(rows));

    private static NamedSymbol Symbol(PlanRows rows) => new(Bilingual(rows), Texts(rows));

    private static BilingualName Bilingual(PlanRows rows) => new(rows.Text(), rows.Text());

    private static ImmutableArray<string> Texts(PlanRows rows) => List(rows, static r => r.Text());

    private static ImmutableArray<int> Positions(PlanRows rows) => List(rows, static r => r.Number());

    private static ImmutableArray<T> List<T>(PlanRows rows, Func<PlanRows, T> read)
    {
        var count = rows.Number();
        if (count < 0)
            throw rows.Damaged("a list has a negative length");
        var list = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            list.Add(read(rows));
        return list.DrainToImmutable();
    }
}

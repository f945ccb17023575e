using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Examples;

/// <summary>Reads the text form of examples; the inverse of the language's <c>ExampleWriter</c>.</summary>
internal static class ExampleReader
{
    private const int FormatVersion = 1;

    public static ImmutableArray<RulebookExample> Read(string text, Func<DutyPlan> plan)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new PlanRows(text);
        if (!rows.NextRow() || rows.Text() != "dutyexamples")
            throw new PlanFormatException("The text holds no examples.");
        var version = rows.Number();
        if (version != FormatVersion)
        {
            throw new PlanFormatException(
                $"The examples have format {version}, this runtime reads format {FormatVersion}. Use DutyDsl and DutyDsl.Runtime of the same version.");
        }

        _ = rows.Text();
        rows.EndRow();
        var examples = ImmutableArray.CreateBuilder<RulebookExample>();
        while (rows.NextRow())
        {
            if (rows.Text() is "end")
            {
                if (rows.Number() != examples.Count)
                    throw rows.Damaged("examples are missing");
                return examples.ToImmutable();
            }

            examples.Add(Example(rows, plan));
        }

        throw rows.Damaged("its end is missing");
    }

    private static RulebookExample Example(PlanRows rows, Func<DutyPlan> plan)
    {
        var name = rows.Text();
        var (givens, expectations) = (rows.Number(), rows.Number());
        rows.EndRow();
        return new RulebookExample(plan, name, Rows(rows, givens, Given), Rows(rows, expectations, Expectation));
    }

    private static ImmutableArray<T> Rows<T>(PlanRows rows, int count, Func<PlanRows, T> read)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
        {
            if (!rows.NextRow())
                throw rows.Damaged("an example is cut off");
            list.Add(read(rows));
            rows.EndRow();
        }

        return list.DrainToImmutable();
    }

    private static Given Given(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "subject" => new Given.Subject(rows.Text(), rows.Positions(), rows.RequiredDate(), rows.Date(), rows.Text()),
            "parameter" => new Given.Parameter(rows.Number(), rows.Text()),
            "record" => new Given.Record(
                rows.Number(), rows.Text(), rows.Texts(), rows.Date(), rows.Text(), rows.Text(), Quantity(rows), rows.List(static r => (r.Number(), r.Text())),
                rows.Text(), rows.Date()),
            "rating" => new Given.Rated(rows.Text(), rows.RequiredDate(), rows.Date(), rows.Text(), rows.Name<Rating>()),
            _ => throw rows.Damaged($"'{kind}' is no kind of fact"),
        };
    }

    private static Fraction? Quantity(PlanRows rows)
    {
        var text = rows.Text();
        return text == "-" ? null : Fraction.Parse(text);
    }

    private static Expectation Expectation(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "finding" => new Expectation.Finding(
                rows.Text(),
                rows.Positions(),
                rows.Text(),
                rows.Text(),
                rows.List(static r => new ExpectedVerdict(r.Name<Verdict>(), r.RequiredDate(), r.Date(), r.Text())),
                rows.RequiredDate(),
                rows.Number()),
            "outcome" => new Expectation.Outcome(
                rows.Text(), rows.Flag(), rows.Name<OutcomeKind>(), rows.Positions(), rows.Text(), rows.Text(), rows.RequiredDate()),
            _ => throw rows.Damaged($"'{kind}' is no kind of expectation"),
        };
    }
}

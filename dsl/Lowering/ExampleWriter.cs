using System.Text;
using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>
/// Writes the examples of a rulebook in the text form the runtime runs. They stand apart from the plan, so that an
/// example changes nothing of what the rules are.
/// </summary>
public static class ExampleWriter
{
    /// <summary>The format written; the runtime refuses another one.</summary>
    public const int FormatVersion = 1;

    /// <summary>The examples of <paramref name="model"/>.</summary>
    public static string Write(DutyModel model)
    {
        var output = new StringBuilder();
        var row = new PlanRow(output);
        row.Add("dutyexamples").Add(FormatVersion).Add(model.Name).End();
        foreach (var example in model.Examples)
        {
            row.Add("example").Add(example.Name).Add(example.Givens.Count).Add(example.Expectations.Count).End();
            foreach (var given in example.Givens)
                Given(row, given);
            foreach (var expectation in example.Expectations)
                Expectation(row, expectation);
        }

        row.Add("end").Add(model.Examples.Count).End();
        return output.ToString();
    }

    private static void Given(PlanRow row, ExampleGiven given)
    {
        switch (given)
        {
            case SubjectGiven g:
                row.Add("subject").Add(g.Id).Positions(g.Values.Items).Date(g.From).Date(g.To).Add(g.Under).End();
                break;
            case ParameterGiven g:
                row.Add("parameter").Add(g.Parameter).Add(g.Value).End();
                break;
            case RecordGiven g:
                row.Add("record").Add(g.Activity).Add(g.Subject).Texts(g.Dates).Date(g.Until).Add(g.Target).Add(g.Case).Add(g.Quantity?.ToString() ?? "-");
                row.Add(g.Attributes.Count);
                foreach (var attribute in g.Attributes)
                    row.Add(attribute.Attribute).Add(attribute.Value);
                row.Add(g.Recipient).Date(g.KeptUntil).End();
                break;
            case RatingGiven g:
                row.Add("rating").Add(g.Subject).Date(g.Date).Date(g.Until).Add(g.Citation).Add(g.Verdict.ToString()).End();
                break;
            default:
                throw new InvalidOperationException($"no lowering for {given.GetType().Name}");
        }
    }

    private static void Expectation(PlanRow row, ExampleExpectation expectation)
    {
        switch (expectation)
        {
            case FindingExpectation e:
                row.Add("finding").Add(e.Text).Positions(e.Clauses.Items).Add(e.Subject).Add(e.Target).Add(e.Verdicts.Count);
                foreach (var verdict in e.Verdicts)
                    row.Add(verdict.Verdict.ToString()).Date(verdict.First).Date(verdict.Last).Add(verdict.Text);
                row.Date(e.At).Add(e.Timing).End();
                break;
            case OutcomeExpectation e:
                row.Add("outcome").Add(e.Text).Flag(e.Denied).Add(e.Outcome.ToString()).Positions(e.Rules.Items).Add(e.Subject).Add(e.Case).Date(e.At).End();
                break;
            default:
                throw new InvalidOperationException($"no lowering for {expectation.GetType().Name}");
        }
    }
}

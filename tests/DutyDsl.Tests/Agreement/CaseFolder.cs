using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DutyDsl.Data;
using DutyDsl.Data.Findings;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using DutyDsl.Text;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>A case as files: <c>rules.duty</c>, <c>subjects.csv</c>, <c>records.csv</c>, <c>as-of.txt</c>, and what is to come out, <c>expected.csv</c>.</summary>
internal static class CaseFolder
{
    /// <summary>Writes a case; quarantined facts become rows that cannot be read.</summary>
    public static void Write(string folder, DutyCase @case)
    {
        Directory.CreateDirectory(folder);
        var (model, facts) = (@case.Model, @case.Facts);
        File.WriteAllText(Path.Combine(folder, "rules.duty"), RulebookPrinter.Print(model, chinese: false));
        File.WriteAllText(Path.Combine(folder, "as-of.txt"), @case.AsOf + "\n");
        var facets = Enumerable.Range(0, model.Facets.Count).Where(f => !facts.MissingFacets.Contains(f)).ToList();
        var subjects = new StringBuilder("id,name,parent,from,to");
        foreach (var facet in facets)
            subjects.Append(',').Append(model.Facets[facet].Name.English);
        foreach (var tenure in facts.Tenures)
        {
            subjects.Append(CultureInfo.InvariantCulture, $"\n{tenure.Subject},,{tenure.Parent},{tenure.From},{tenure.To}");
            foreach (var facet in facets)
                subjects.Append(',').Append(tenure.Facets[facet] is { } value ? model.Facets[facet].Values[value].English : "");
        }

        foreach (var subject in facts.DoubtfulSubjects)
            subjects.Append(CultureInfo.InvariantCulture, $"\n{subject},,,2019-02-30,").Append(',', facets.Count);
        File.WriteAllText(Path.Combine(folder, "subjects.csv"), subjects.Append('\n').ToString());
        var records = new StringBuilder("id,subject,activity,date,until,target,case,quantity,recipient,clause,rating");
        foreach (var attribute in model.Attributes)
            records.Append(',').Append(attribute.Name.English);
        foreach (var record in facts.Records)
        {
            var activity = record.Rating is null ? model.Activities[record.Activity].Name.English : "rating";
            records.Append(CultureInfo.InvariantCulture, $"\n{record.Id},{record.Subject},{activity},{record.Date},{record.Until},{record.Target},{record.Case},")
                .Append(CultureInfo.InvariantCulture, $"{record.Quantity},{record.Recipient},{record.RatedClause},{record.Rating?.ToString().ToLowerInvariant()}");
            for (var i = 0; i < model.Attributes.Count; i++)
            {
                var value = record.Attributes.GetValueOrDefault(i, "");
                records.Append(',').Append(value.Length > 0 && model.Attributes[i].Type == AttributeType.OneOf
                    ? model.Attributes[i].Values[int.Parse(value, CultureInfo.InvariantCulture)].English
                    : value);
            }
        }

        var number = 0;
        foreach (var doubt in facts.Doubtful)
        {
            var activity = doubt.Activity switch { null => "", DoubtfulFact.OfRating => "rating", { } a => model.Activities[a].Name.English };
            records.Append(CultureInfo.InvariantCulture, $"\nquarantined{++number},{doubt.Subject},{activity},{doubt.Date?.ToString() ?? "2024-02-30"},,{doubt.Target},,unreadable,,,")
                .Append(',', model.Attributes.Count);
        }

        File.WriteAllText(Path.Combine(folder, "records.csv"), records.Append('\n').ToString());
    }

    /// <summary>Reads the folder through the front end and the CSV reader and evaluates it.</summary>
    public static (EvaluationResult Result, DutyCase Case) Evaluate(string folder)
    {
        var compilation = DutyCompilation.Create([SourceFile.FromBytes("rules.duty", File.ReadAllBytes(Path.Combine(folder, "rules.duty")))]);
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(d => d.ToString())));
        var model = Assert.Single(compilation.Rulebooks);
        var plan = DutyPlan.Parse(PlanWriter.Write(model));
        var ledger = CsvFolder.Read(folder, Vocabulary.Of(plan)).Ledger;
        var asOf = DateOnly.ParseExact(File.ReadAllText(Path.Combine(folder, "as-of.txt")).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var result = Evaluator.Evaluate(plan, ledger, new EvaluationOptions { AsOf = asOf, IncludeNotBound = true });
        return (result, new DutyCase(model, Facts(ledger, model), new Day(asOf.DayNumber), ImmutableSortedDictionary<string, string>.Empty));
    }

    public static string Csv(EvaluationResult result)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsCsvWriter.Write(output, [result], static (r, i) => r.Findings[i].Verdict != Verdict.NotBound);
        return output.ToString();
    }

    /// <summary>What the reader made of the files, in the judge's terms.</summary>
    private static FactBase Facts(Ledger ledger, DutyModel model)
    {
        var tenures = ledger.Tenures;
        var records = ledger.Records;
        string? Id(int subject) => subject < 0 ? null : ledger.Subjects.Id(subject);
        T At<T>(ReadOnlyMemory<T> column, int record, T absent) => column.IsEmpty ? absent : column.Span[record];
        return new FactBase(
            [.. Enumerable.Range(0, tenures.Count).Select(t => new TenureFact(
                Id(tenures.Subject[t])!,
                Id(tenures.Parent[t]),
                new Day(tenures.From[t]),
                tenures.To[t] == TenureTable.OpenEnd ? null : new Day(tenures.To[t]),
                [.. Enumerable.Range(0, model.Facets.Count).Select(f => tenures.HasFacet(f) && tenures.Facet(f)[t] is >= 0 and var value ? value : (int?)null)]))],
            [.. Enumerable.Range(0, records.Count).Select(r => new RecordFact(
                records.Ids[r],
                Id(records.Subject.Span[r])!,
                records.Activity.Span[r],
                new Day(records.Day.Span[r]),
                At(records.Until, r, RecordTable.NoUntil) is var until && until == RecordTable.NoUntil ? null : new Day(until),
                Id(At(records.Target, r, -1)),
                At(records.Case, r, -1) is >= 0 and var name ? records.Cases[name] : null,
                At(records.Quantity, r, null),
                records.Attributes.Select((column, attribute) => (Attribute: attribute, Value: column is not null && column.Indices[r] >= 0 ? column.Values[column.Indices[r]] : null))
                    .Where(a => a.Value is not null).ToImmutableSortedDictionary(a => a.Attribute, a => a.Value!),
                At(records.Recipient, r, -1) is >= 0 and var recipient ? records.Recipients[recipient] : null,
                At(records.RatedClause, r, -1) is >= 0 and var clause ? records.RatedClauses[clause] : null,
                At(records.Ratings, r, Rating.None) is not Rating.None and var rating ? Enum.Parse<Ruling>(rating.ToString()) : null))],
            [.. ledger.UncertainRecords.Select(u => new DoubtfulFact(
                u.Subject == UncertainRecord.Unreadable ? null : Id(u.Subject),
                u.Activity switch { UncertainRecord.Unreadable => null, UncertainRecord.AnyRating => DoubtfulFact.OfRating, var activity => activity },
                u.Day == UncertainRecord.Unreadable ? null : new Day(u.Day),
                u.Target != UncertainRecord.Unreadable,
                u.Target >= 0 ? Id(u.Target) : null))],
            [.. ledger.UncertainSubjects.Select(s => ledger.Subjects.Id(s))],
            [.. Enumerable.Range(0, model.Facets.Count).Where(f => !tenures.HasFacet(f))]);
    }
}

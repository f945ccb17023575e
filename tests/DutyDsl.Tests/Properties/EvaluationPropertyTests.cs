using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Judge;
using DutyDsl.Semantics;
using DutyDsl.Tests.Agreement;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Properties;

/// <summary>What must hold of every rulebook and history, whatever the right verdicts are.</summary>
public sealed class EvaluationPropertyTests
{
    private const int Cases = 400;

    [Fact]
    public void One_record_more_never_makes_an_at_least_duty_worse()
    {
        for (var number = 1; number <= Cases; number++)
        {
            var @case = AgreementTests.Make(number);
            var clauses = @case.Model.Clauses.Where(c => c is { When: null, Unless: null, Body: RecurringBody { Bound.Maximum: null } }).ToEquatableArray();
            if (clauses.Count == 0 || @case.Facts.Records.FirstOrDefault(r => r.Rating is null) is not { } record)
                continue;
            @case = @case with { Model = @case.Model with { Clauses = clauses.Select(c => c with { Where = null }).ToEquatableArray() } };
            var more = @case with { Facts = @case.Facts with { Records = @case.Facts.Records.Add(record with { Id = "more" }) } };
            var before = EngineJudgements.Judge(@case);
            var after = EngineJudgements.Judge(more);
            Assert.Equal(before.Count, after.Count);
            for (var i = 0; i < before.Count; i++)
            {
                Assert.True(
                    after[i].Ruling == before[i].Ruling || after[i].Ruling == Ruling.Met || before[i].Ruling == Ruling.Undetermined,
                    string.Create(CultureInfo.InvariantCulture, $"case {number}: {before[i]} became {after[i]}"));
                Assert.True(after[i].Actual >= before[i].Actual, string.Create(CultureInfo.InvariantCulture, $"case {number}: {before[i]} became {after[i]}"));
            }
        }
    }

    [Fact]
    public void The_order_of_records_and_tenures_changes_nothing()
    {
        for (var number = 1; number <= Cases; number++)
        {
            // Of records of one day and one distinct value the first counts, so ids are compared where all count.
            var @case = AgreementTests.Make(number);
            var turned = @case with { Facts = @case.Facts with { Records = @case.Facts.Records.Reverse(), Tenures = @case.Facts.Tenures.Reverse() } };
            Assert.Equal(Sorted(@case, EngineJudgements.Judge(@case)), Sorted(turned, EngineJudgements.Judge(turned)));
        }
    }

    [Fact]
    public void Files_split_in_two_read_like_one()
    {
        var folder = Directory.CreateTempSubdirectory("dutydsl-split-");
        try
        {
            for (var number = 1; number <= 25; number++)
            {
                var whole = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"whole{number}"));
                CaseFolder.Write(whole, AgreementTests.Make(number));
                var split = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"split{number}"));
                Directory.CreateDirectory(split);
                File.Copy(Path.Combine(whole, "rules.duty"), Path.Combine(split, "rules.duty"));
                File.Copy(Path.Combine(whole, "as-of.txt"), Path.Combine(split, "as-of.txt"));
                foreach (var table in new[] { "subjects", "records" })
                {
                    var lines = File.ReadAllLines(Path.Combine(whole, table + ".csv"));
                    var middle = (lines.Length + 1) / 2;
                    File.WriteAllLines(Path.Combine(split, table + ".csv"), lines[..middle]);
                    File.WriteAllLines(Path.Combine(split, table + "-2.csv"), lines[middle..].Prepend(lines[0]));
                }

                Assert.Equal(EngineJudgements.Of(CaseFolder.Evaluate(whole).Result), EngineJudgements.Of(CaseFolder.Evaluate(split).Result));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Renaming_subjects_only_renames_the_result()
    {
        static string Name(string id) => "z" + (char)('z' - (id[1] - '0'));
        for (var number = 1; number <= Cases; number++)
        {
            var @case = CaseChanges.WithoutIds(AgreementTests.Make(number));
            Assert.Equal(
                Lines(EngineJudgements.Judge(@case).Select(j => CaseChanges.Renamed(j, Name))),
                Lines(EngineJudgements.Judge(CaseChanges.Renamed(@case, Name))));
        }
    }

    [Fact]
    public void The_union_of_two_sets_of_subjects_gives_the_union_of_their_results()
    {
        for (var number = 1; number <= Cases; number++)
        {
            var a = CaseChanges.WithoutIds(AgreementTests.Make(number));
            a = a with { Facts = a.Facts with { Doubtful = [], MissingFacets = [] } };
            var b = CaseChanges.Renamed(CaseChanges.WithoutIds(new DutyCase(
                a.Model, new HistoryGenerator(new Dice((ulong)number + 1_000_000), a.Model, 400).Make().Facts, a.AsOf, a.Parameters)), id => "other " + id);
            b = b with
            {
                Facts = b.Facts with
                {
                    Doubtful = [],
                    MissingFacets = [],
                    Records = [.. b.Facts.Records.Select(r => r with { Id = "other " + r.Id })],
                },
            };
            var both = a with
            {
                Facts = new FactBase(
                    a.Facts.Tenures.AddRange(b.Facts.Tenures), a.Facts.Records.AddRange(b.Facts.Records), [],
                    a.Facts.DoubtfulSubjects.Union(b.Facts.DoubtfulSubjects), []),
            };
            Assert.Equal(Lines(EngineJudgements.Judge(a).AddRange(EngineJudgements.Judge(b))), Lines(EngineJudgements.Judge(both)));
        }
    }

    [Fact]
    public void Four_hundred_years_later_only_the_dates_differ()
    {
        for (var number = 1; number <= Cases; number++)
        {
            var @case = AgreementTests.Make(number);
            Assert.Equal(Lines(EngineJudgements.Judge(@case).Select(CaseChanges.Shifted)), Lines(EngineJudgements.Judge(CaseChanges.Shifted(@case))));
        }
    }

    [Fact]
    public void Nothing_after_the_evaluation_date_counts()
    {
        for (var number = 1; number <= Cases; number++)
        {
            var @case = AgreementTests.Make(number);
            var known = @case with
            {
                Facts = @case.Facts with
                {
                    // Whether the data have recipients is asked of the whole column, so those stay.
                    Records = @case.Facts.Records.FindAll(r => r.Date <= @case.AsOf || r.Recipient is not null),
                    Doubtful = @case.Facts.Doubtful.FindAll(r => r.Date is not { } date || date <= @case.AsOf),
                },
            };
            Assert.Equal(Lines(EngineJudgements.Judge(@case)), Lines(EngineJudgements.Judge(known)));
        }
    }

    [Fact]
    public void Comments_blank_lines_and_the_language_of_keywords_change_nothing()
    {
        for (var number = 1; number <= 100; number++)
        {
            var model = AgreementTests.Make(number).Model;
            var english = RulebookPrinter.Print(model, chinese: false);
            foreach (var text in new[]
            {
                english.Replace("\n", " # 说明: a comment\n", StringComparison.Ordinal),
                english.Replace("\n", "\n\n\t\n# between the lines\n", StringComparison.Ordinal),
                english.Replace("\n", "\r\n", StringComparison.Ordinal),
                english.Replace(", ", "，", StringComparison.Ordinal).Replace(": ", "：", StringComparison.Ordinal),
                RulebookPrinter.Print(model, chinese: true),
            })
            {
                var compilation = DutyCompilation.Create([SourceFile.FromText("rules.duty", text)]);
                Assert.False(compilation.HasErrors, text + string.Join("\n", compilation.Diagnostics.Select(d => d.ToString())));
                Assert.Equal(model, Assert.Single(compilation.Rulebooks));
            }
        }
    }

    private static ImmutableList<string> Lines(IEnumerable<Judgement> judgements) =>
        [.. judgements.Select(j => j.ToString()).Order(StringComparer.Ordinal)];

    private static ImmutableList<string> Sorted(DutyCase @case, ImmutableList<Judgement> judgements) =>
        Lines(judgements.Select(j => @case.Model.Clauses[j.Clause].Body switch
        {
            RecurringBody { Measure: CountMeasure.Records or CountMeasure.Quantity } => j with { Records = j.Records.Sort(StringComparer.Ordinal) },
            _ => j with { Records = [] },
        }));
}

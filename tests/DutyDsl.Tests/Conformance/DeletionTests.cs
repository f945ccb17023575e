using System.Globalization;
using DutyDsl.Lowering;
using DutyDsl.Tests.Regulations;
using Xunit;
using Xunit.Abstractions;

namespace DutyDsl.Tests.Conformance;

/// <summary>
/// Takes every qualifier, bound, timing, condition and list of targets out of the stated rows, one at a time: an example
/// must fail, or the row does not show that the part means anything. <c>DUTYDSL_ALL_DELETIONS=1</c> tries them all, else
/// every tenth row; <c>DUTYDSL_ACCEPT=1</c> as well writes the list of those no example notices.
/// </summary>
public sealed class DeletionTests(ITestOutputHelper output)
{
    private static readonly string expected = Repository.PathOf("tests/DutyDsl.Tests/Conformance/unnoticed-deletions.txt");

    private enum Fate
    {
        Noticed,
        Unnoticed,
        SaysTheSame,
        DoesNotCompile,
    }

    [Fact]
    public void An_example_notices_when_a_part_of_a_row_is_taken_out()
    {
        var all = Environment.GetEnvironmentVariable("DUTYDSL_ALL_DELETIONS") == "1";
        var rows = ClauseFile.All.SelectMany(static f => f.Rows).OrderBy(static r => r.Id, StringComparer.Ordinal).Where((_, i) => all || i % 10 == 0).ToList();
        var tried = rows.AsParallel().AsOrdered().SelectMany(Try).ToList();
        foreach (var fate in Enum.GetValues<Fate>())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fate}: {tried.Count(t => t.Fate == fate)}"));
        foreach (var (text, fate) in tried.Where(static t => t.Fate is Fate.DoesNotCompile or Fate.SaysTheSame))
            output.WriteLine($"{fate}: {text}");
        Assert.True(tried.Count(static t => t.Fate == Fate.Noticed) >= rows.Count, "Fewer deletions noticed than rows.");

        var unnoticed = tried.Where(static t => t.Fate == Fate.Unnoticed).Select(static t => t.Text).ToList();
        if (all && Environment.GetEnvironmentVariable("DUTYDSL_ACCEPT") == "1")
        {
            File.WriteAllText(expected, string.Concat(unnoticed.Select(static u => u + "\n")));
            return;
        }

        var ids = rows.Select(static r => r.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(File.ReadLines(expected).Where(line => ids.Contains(line[..3])), unnoticed);
    }

    private static IEnumerable<(string Text, Fate Fate)> Try(ClauseRow row)
    {
        // A row that leans on another is tried within the whole file.
        var alone = !row.File.Compile(row.Alone).HasErrors;
        var (text, shift) = alone ? (row.Alone, row.Shift) : (row.File.Source.Text, 0);
        var plan = Plan(row.File.Compile(text));
        foreach (var deletion in row.Statements.SelectMany(s => Deletion.Of(s, row.File.Source.Text)))
        {
            var start = deletion.Span.Start + shift;
            var mutant = row.File.Compile(text[..start] + deletion.Instead + text[(start + deletion.Span.Length)..]);
            var gone = string.Join(' ', row.File.Source.Text.Substring(deletion.Span.Start, deletion.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            yield return (
                deletion.Instead.Length == 0 ? $"{row.Id} {gone}" : $"{row.Id} {gone} => {deletion.Instead}",
                mutant.HasErrors ? Fate.DoesNotCompile
                : Plan(mutant) == plan ? Fate.SaysTheSame
                : ClauseFile.Examples(mutant).Any(e => row.Owns(e.Name) && !e.Run().Passed) ? Fate.Noticed
                : Fate.Unnoticed);
        }
    }

    private static string Plan(DutyCompilation compilation) => PlanWriter.Write(Assert.Single(compilation.Rulebooks));
}

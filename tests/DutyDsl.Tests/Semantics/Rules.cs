using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Semantics;

/// <summary>A small rulebook to which tests add lines.</summary>
internal static class Rules
{
    public const string Vocabulary = """
        rulebook Demo
          time zone Asia/Shanghai
          effective 2018-07-18
          partial periods exempt
        facet level = city "市", county "县（市、区）", zone
        facet organ = party "党委", government "政府"
        actor party secretary "党委主要负责人" = organ party
        actor county party secretary "县（市、区）党委主要负责人" = party secretary, level county
        actor government "政府" = organ government
        activity research "调研"
        activity lead inspection "带队检查" is research
        activity train in hours
        event accident
        fact unable to attend
        state lease "租约"
        attribute in person "亲自" : yes/no
        attribute result : one of clean, hazard
        attribute score : number
        parameter least tours : number
        article 5

        """;

    /// <summary>The line of the first line added to the vocabulary, counted from one.</summary>
    public const int FirstLine = 21;

    public static DutyCompilation Compile(string text) => DutyCompilation.Create([SourceFile.FromText("rules.duty", text)]);

    public static DutyCompilation WithVocabulary(string lines) => Compile(Vocabulary + lines);

    /// <summary>The errors of lines added to the vocabulary, one a line, positions relative to these lines.</summary>
    public static string Errors(string lines) => Errors(WithVocabulary(lines), DutyLanguage.English);

    public static string Errors(DutyCompilation compilation, DutyLanguage language) => string.Join("\n", compilation.Diagnostics
        .Where(d => d.Rule.Severity == DutySeverity.Error)
        .Select(d => $"{d.Location.Start.Line + 2 - FirstLine},{d.Location.Start.Column + 1} {d.Rule.Id} {d.Message(language)}"));

    /// <summary>The only clause of lines that have no error.</summary>
    public static ClauseSymbol Clause(string line)
    {
        var compilation = WithVocabulary(line);
        Assert.Equal("", Errors(compilation, DutyLanguage.English));
        return Assert.Single(compilation.Rulebooks[0].Clauses);
    }

    public static RecurringBody Recurring(string line) => Assert.IsType<RecurringBody>(Clause(line).Body);
}

using DutyDsl.Diagnostics;
using DutyDsl.Semantics;

namespace DutyDsl.Tool.Checking;

/// <summary>What <c>--strict</c> adds: every statement that is kept as untranslated.</summary>
internal static class UntranslatedStatements
{
    private static readonly DutyRule Untranslated = new(
        "DUTY0190",
        DutySeverity.Error,
        "An untranslated statement",
        "未译的语句",
        "The statement is not translated: {0} State it as a clause, or check without --strict.",
        "该语句尚未译成条款：{0}请写成条款，或不加 --strict 检查。");

    public static IEnumerable<Diagnostic> In(DutyCompilation compilation)
    {
        foreach (var rulebook in compilation.Rulebooks)
        {
            for (var i = 0; i < rulebook.Statements.Count; i++)
            {
                var statement = rulebook.Statements[i];
                if (statement.Kind == StatementKind.Untranslated)
                    yield return new Diagnostic(Untranslated, compilation.LocationOfStatement(rulebook, i), Arguments(statement.Reason), []);
            }
        }
    }

    private static EquatableArray<BilingualText> Arguments(BilingualText reason)
    {
        var english = reason.English.Length > 0 ? reason.English : reason.Chinese;
        var chinese = reason.Chinese.Length > 0 ? reason.Chinese : reason.English;
        return new([new BilingualText(Sentence(english, "."), Sentence(chinese, "。"))]);
    }

    private static string Sentence(string text, string end) =>
        text.Length == 0 || text.EndsWith(end, StringComparison.Ordinal) ? text : text + end;
}

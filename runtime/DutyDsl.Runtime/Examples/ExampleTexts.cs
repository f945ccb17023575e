using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Examples;

/// <summary>What failing expectations are told in.</summary>
internal static class ExampleTexts
{
    private const int MostListed = 4;

    public static BilingualName NoFinding { get; } = new("no finding: no such clause binds the subject then", "没有认定结果：届时没有此类条款约束该对象");

    public static BilingualName Expected(Expectation.Finding finding, ExpectedVerdict verdict) =>
        finding.Verdicts.Length == 1
            ? Name(verdict.Verdict)
            : new($"{Name(verdict.Verdict).English} in {verdict.Text}", $"在 {verdict.Text} {Name(verdict.Verdict).Chinese}");

    public static BilingualName Expected(DutyPlan plan, Expectation.Outcome outcome)
    {
        var by = string.Join(", ", outcome.Rules.Select(r => plan.Rules[r].Citation.Section).Distinct(StringComparer.Ordinal));
        var name = Name(outcome.Kind);
        return outcome.Denied
            ? new($"no {name.English} by {by}", $"没有{name.Chinese}（依据 {by}）")
            : new($"{name.English} by {by}", $"{name.Chinese}（依据 {by}）");
    }

    public static BilingualName Found(DutyPlan plan, List<Finding> findings) => List(findings, f => new BilingualName(
        $"{Name(f.Verdict).English} (clause {plan.Clauses[f.Clause].Citation.Clause}, counted {Number(f.Actual)})",
        $"{Name(f.Verdict).Chinese}（条款 {plan.Clauses[f.Clause].Citation.Clause}，计入 {Number(f.Actual)}）"));

    public static BilingualName OtherWindows(List<Finding> findings)
    {
        var windows = List(findings, f => new BilingualName(
            $"{Name(f.Verdict).English} in {Day(f.Start)}..{Day(f.End)}",
            $"{Day(f.Start)}..{Day(f.End)} {Name(f.Verdict).Chinese}"));
        return new($"no such window, only {windows.English}", $"没有该时段，只有 {windows.Chinese}");
    }

    public static BilingualName Outcomes(DutyPlan plan, List<Outcome> outcomes, Func<Outcome, string> caseOf) => outcomes.Count == 0
        ? new BilingualName("no outcome", "没有任何结果")
        : List(outcomes, o =>
        {
            var (citation, name) = (plan.Rules[o.Rule].Citation.Section, Name(o.Kind));
            var @case = caseOf(o) is { Length: > 0 } named ? named : "";
            return new BilingualName(
                $"{name.English} by {citation}{(@case.Length > 0 ? " case " + @case : "")}",
                $"{name.Chinese}（依据 {citation}{(@case.Length > 0 ? "，案件 " + @case : "")}）");
        });

    public static BilingualName Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("met", "已履行"),
        Verdict.Breached => new("breached", "未履行"),
        Verdict.Pending => new("pending", "待履行"),
        Verdict.Excused => new("excused", "免除"),
        Verdict.Unassessed => new("unassessed", "待评定"),
        Verdict.NotBound => new("not bound", "不受约束"),
        _ => new("undetermined", "无法判定"),
    };

    public static BilingualName Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Ground => new("ground", "情形"),
        OutcomeKind.Exempted => new("exempt", "免责"),
        OutcomeKind.Excused => new("excused", "免究"),
        OutcomeKind.Sanction => new("imposed", "问责"),
        OutcomeKind.Aggravated => new("aggravated", "从重"),
        OutcomeKind.Mitigated => new("mitigated", "从轻"),
        OutcomeKind.Barred => new("barred", "取消资格"),
        OutcomeKind.BarBroken => new("breached", "违反"),
        OutcomeKind.Referred => new("referred", "移送"),
        OutcomeKind.Commended => new("commended", "表彰"),
        OutcomeKind.Closed => new("closed", "终结"),
        _ => new("open", "待定"),
    };

    private static BilingualName List<T>(List<T> items, Func<T, BilingualName> spell)
    {
        var shown = items.Take(MostListed).Select(spell).ToList();
        var more = items.Count - shown.Count;
        return new(
            string.Join(", ", shown.Select(static s => s.English)) + (more > 0 ? $" and {Number(more)} more" : ""),
            string.Join("、", shown.Select(static s => s.Chinese)) + (more > 0 ? $"等 {Number(items.Count)} 项" : ""));
    }

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

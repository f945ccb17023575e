using System.Globalization;

namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase OutcomesHead(DateOnly asOf) => new(
        $"Possible outcomes as of {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, for people to decide",
        $"截至 {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 的可能结果，由人决定");

    public static Phrase NoOutcomes(string rulebook) => new($"{rulebook}: no outcome", $"{rulebook}：没有结果");

    public static Phrase OnlyNeedsFindings => new(
        "--only names verdicts and so belongs to the findings. Leave it out with --table outcomes.",
        "--only 指定认定结果，只用于 findings 表；--table outcomes 时请去掉。");

    public static Phrase RuleColumn => new("rule", "条款");

    public static Phrase CaseColumn => new("case", "案件");

    public static Phrase GroundColumn => new("ground", "情形");

    public static Phrase OutcomeColumn => new("outcome", "结果");

    public static Phrase FromColumn => new("from", "自");

    public static Phrase ToColumn => new("to", "至");

    public static Phrase BecauseColumn => new("because", "依据");
}

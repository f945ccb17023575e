using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Data.Findings;

/// <summary>The columns of the outcomes table for one outcome; the tables and JSON say the same because both read this.</summary>
/// <param name="result">The evaluation.</param>
/// <param name="outcome">One of its outcomes.</param>
public readonly struct OutcomeRow(EvaluationResult result, Outcome outcome)
{
    private readonly PlanAccountability rule = result.Plan.Rules[outcome.Rule];

    /// <summary>The rulebook.</summary>
    public string Rulebook => result.Plan.Rulebook;

    /// <summary>The article of the rule.</summary>
    public string Article => rule.Citation.Article;

    /// <summary>The sections below the article.</summary>
    public string Item => rule.Citation.Item;

    /// <summary>The subject's id.</summary>
    public string Subject => result.Ledger.Subjects.Id(result.Ledger.Tenures.Subject[outcome.Tenure]);

    /// <summary>The first day of the tenure.</summary>
    public string TenureFrom => Day(result.Ledger.Tenures.From[outcome.Tenure]);

    /// <summary>The case, or empty.</summary>
    public string Case => outcome.Case < 0 ? "" : result.Ledger.Records.Cases[outcome.Case];

    /// <summary>The ground; empty names where none is involved.</summary>
    public BilingualName Ground => outcome.Ground < 0 ? new BilingualName("", "") : Both(result.Plan.Grounds[outcome.Ground].Name);

    /// <summary>What it is, without its detail.</summary>
    public BilingualName Kind => outcome.Kind switch
    {
        OutcomeKind.Ground => new("ground", "情形"),
        OutcomeKind.Exempted => new("exempted", "免责"),
        OutcomeKind.Excused => new("excused", "免究"),
        OutcomeKind.Sanction => new("sanction range", "问责范围"),
        OutcomeKind.Aggravated => new("aggravated", "从重"),
        OutcomeKind.Mitigated => new("mitigated", "从轻"),
        OutcomeKind.Barred => new("barred", "取消资格"),
        OutcomeKind.BarBroken => new("bar broken", "违反取消资格"),
        OutcomeKind.Referred => new("referred", "移送"),
        OutcomeKind.Commended => new("commended", "表彰"),
        OutcomeKind.Closed => new("closed", "终结"),
        _ => new("open", "待定"),
    };

    /// <summary>The range of sanctions, the acts barred, the body a case goes to, the commendation; else empty.</summary>
    public BilingualName Detail
    {
        get
        {
            var plan = result.Plan;
            switch (outcome.Kind, rule.Rule)
            {
                case (OutcomeKind.Sanction, PlanRule.Impose impose):
                    var (least, most) = (Both(plan.Sanctions[impose.Least].Name), Both(plan.Sanctions[impose.Most].Name));
                    return impose.Least == impose.Most ? least : new BilingualName($"{least.English} .. {most.English}", $"{least.Chinese} .. {most.Chinese}");
                case (OutcomeKind.Barred, PlanRule.Bar bar):
                    var acts = bar.Activities.Select(a => Both(plan.Activities[a].Symbol.Name)).ToList();
                    return new BilingualName(string.Join(", ", acts.Select(static a => a.English)), string.Join("、", acts.Select(static a => a.Chinese)));
                case (OutcomeKind.Referred, PlanRule.Refer refer):
                    return Both(refer.To);
                case (OutcomeKind.Commended, PlanRule.Commend commend):
                    return Both(commend.What);
                default:
                    return new BilingualName("", "");
            }
        }
    }

    /// <summary>The first day: of the ground, of the bar, of the act.</summary>
    public string From => Day(outcome.From);

    /// <summary>The last day of a bar; else empty.</summary>
    public string To => outcome.Kind == OutcomeKind.Barred ? Day(outcome.To) : "";

    /// <summary>The citations and record ids it rests on.</summary>
    public ImmutableArray<string> Because => outcome.Because;

    /// <summary>Kind and detail in one cell.</summary>
    public string Cell(Language language)
    {
        var (kind, detail) = (Kind.In(language), Detail.In(language));
        return detail.Length == 0 ? kind : kind + (language == Language.Chinese ? "：" : ": ") + detail;
    }

    private static BilingualName Both(BilingualName name) => new(
        name.English.Length > 0 ? name.English : name.Chinese,
        name.Chinese.Length > 0 ? name.Chinese : name.English);

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

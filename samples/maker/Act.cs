namespace DutyDsl.SampleMaker;

/// <summary>What a holder does time and again: an activity with its Chinese alias, and the months of its period.</summary>
public sealed record Act(string Name, string Chinese, int Months)
{
    public static Act Research(int months) => new("research", "调研", months);

    public static Act LeadInspection(int months) => new("lead inspection", "带队检查", months);

    public static Act ChairStandingCommittee { get; } = new("chair standing committee", "主持召开党委常委会研究", 6);

    public static Act JointMeeting { get; } = new("joint meeting", "党政联席会", 1);

    public static Act ChairExecutiveMeeting { get; } = new("chair executive meeting", "政府常务会议", 3);

    public static Act PublishResponsibilityList { get; } = new("publish responsibility list", "责任清单公示", 12);

    public static Act ReviewResponsibilityList { get; } = new("review responsibility list", "清单落实检查考核", 6);

    public static Act FileReviewResult { get; } = new("file review result", "考核结果备案", 6);

    public static Act AnalyseSituation { get; } = new("analyse situation", "分析安全生产形势", 3);

    public static Act ReportPerformance { get; } = new("report performance", "报告履职情况", 12);

    public static Act FilePerformanceReport { get; } = new("file performance report", "履职报告备案", 12);

    public static Act LeadStudy(int months) => new("lead study", "专题研究", months);

    public static Act ChairPartyGroupMeeting { get; } = new("chair party group meeting", "党委（党组）会议研究", 6);

    public static Act ChairSafetyMeeting { get; } = new("chair safety meeting", "安全生产专题会议", 3);

    public static Act HearIndustryReport { get; } = new("hear industry report", "听取行业汇报", 12);

    public static Act InspectionTour { get; } = new("inspection tour", "安全生产巡查", 24);

    public static Act AnnualAssessment { get; } = new("annual assessment", "年度考核评价", 12);

    public static Act AnnualStatement { get; } = new("annual statement", "述职", 12);

    public static Act PublishAssessment { get; } = new("publish assessment", "公布考核结果", 12);

    /// <summary>What the holder of a post or a body usually does, without acts towards others.</summary>
    public static IEnumerable<Act> Of(Stint stint)
    {
        var (organ, office, division) = (stint.Organ, stint.Office, stint.Division);
        if (organ is "party" or "government" && office is not "body" && division.IsUpper)
            yield return AnnualStatement;
        foreach (var act in (organ, office) switch
        {
            ("party", "principal") => OfPartySecretary(division),
            ("government", "principal") => OfGovernmentPrincipal(division),
            ("government", "deputy") => [AnalyseSituation, ReportPerformance],
            ("government", "body") when division.IsUpper => [PublishAssessment],
            ("department", "principal") => stint.DutyClass switch
            {
                "lead regulator" => [LeadInspection(6), LeadStudy(6)],
                "regulator" => [ChairPartyGroupMeeting],
                "industry" => [HearIndustryReport],
                _ => [],
            },
            ("department", "safety deputy") => stint.DutyClass == "lead regulator" ? [LeadInspection(3), LeadStudy(3)] : [ChairSafetyMeeting],
            _ => Array.Empty<Act>(),
        })
        {
            yield return act;
        }
    }

    /// <summary>The act that records show in its place when it was another one.</summary>
    public Act Other => Name switch
    {
        "lead inspection" => Research(Months),
        "research" => LeadInspection(Months),
        "joint meeting" => ChairSafetyMeeting,
        "lead study" => ChairSafetyMeeting,
        "inspection tour" => AnnualAssessment,
        _ => LeadStudy(Months),
    };

    private static Act[] OfPartySecretary(Division division) => division.Level switch
    {
        Level.Province => [ChairStandingCommittee],
        Level.City or Level.NewArea => [ChairStandingCommittee, Research(6)],
        Level.County => [ChairStandingCommittee, Research(3)],
        _ => [JointMeeting, LeadInspection(1)],
    };

    private static Act[] OfGovernmentPrincipal(Division division) => division.Level switch
    {
        Level.Province => [ChairExecutiveMeeting, PublishResponsibilityList, ReviewResponsibilityList],
        Level.City or Level.NewArea => [ChairExecutiveMeeting, LeadInspection(6), PublishResponsibilityList, ReviewResponsibilityList],
        Level.County => [ChairExecutiveMeeting, LeadInspection(3), PublishResponsibilityList, ReviewResponsibilityList],
        _ => [LeadInspection(1), PublishResponsibilityList, ReviewResponsibilityList],
    };
}

namespace DutyDsl.Duties;

/// <summary>Reads what an accountability rule does.</summary>
internal static class RuleDecoding
{
    public static PlanRule Rule(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "arise" => new PlanRule.Arise(rows.Number(), ConditionDecoding.Required(rows)),
            "impose" => new PlanRule.Impose(rows.Number(), rows.Number(), rows.Number()),
            "refer" => new PlanRule.Refer(rows.Bilingual(), ConditionDecoding.Required(rows)),
            "bar" => new PlanRule.Bar(rows.Positions(), rows.RequiredSpan(), rows.Happening(), rows.Number()),
            "adjust" => new PlanRule.Adjust(rows.Flag(), rows.Number(), ConditionDecoding.Required(rows)),
            "relief" => new PlanRule.Relief(rows.Flag(), rows.Number(), ConditionDecoding.Required(rows)),
            "regardless" => new PlanRule.Regardless(rows.Positions(), rows.Number(), ConditionDecoding.Required(rows)),
            "commend" => new PlanRule.Commend(rows.Bilingual(), ConditionDecoding.Required(rows)),
            _ => throw rows.Damaged($"'{kind}' is no kind of rule"),
        };
    }
}

namespace DutyDsl.Duties;

/// <summary>Reads conditions, operator first.</summary>
internal static class ConditionDecoding
{
    public static PlanCondition? Condition(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "-" => null,
            "all" => new PlanCondition.All(rows.List(Required)),
            "any" => new PlanCondition.Any(rows.List(Required)),
            "not" => new PlanCondition.Not(Required(rows)),
            "cell" => new PlanCondition.Cell(rows.Cell()),
            "field" => new PlanCondition.Field(rows.Name<RecordField>(), rows.Number(), rows.Name<Comparison>(), rows.Texts()),
            "holds" => new PlanCondition.Holds(rows.Number()),
            "recent" => new PlanCondition.Recent(rows.Number(), rows.Number(), rows.RequiredSpan()),
            "since" => new PlanCondition.Since(rows.Number(), rows.Number(), rows.Happening()),
            "amounts" => new PlanCondition.Amounts(rows.Amount(), rows.Name<Comparison>(), rows.Amount()),
            "verdicts" => new PlanCondition.Verdicts(rows.Flag(), rows.Flag(), rows.Positions(), rows.Texts()),
            _ => throw rows.Damaged($"'{kind}' is no kind of condition"),
        };
    }

    public static PlanCondition Required(PlanRows rows) =>
        Condition(rows) ?? throw rows.Damaged("a condition is missing");
}

using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>Writes conditions, operator first.</summary>
internal static class ConditionEncoding
{
    public static void Condition(PlanRow row, Condition? condition)
    {
        switch (condition)
        {
            case null:
                row.Add("-");
                break;
            case AllCondition all:
                Parts(row.Add("all"), all.Parts);
                break;
            case AnyCondition any:
                Parts(row.Add("any"), any.Parts);
                break;
            case NotCondition not:
                Condition(row.Add("not"), not.Operand);
                break;
            case CellCondition cell:
                row.Add("cell").Cell(cell.Cell);
                break;
            case FieldCondition field:
                row.Add("field").Add(field.Field.ToString()).Add(field.Attribute).Add(field.Comparison.ToString()).Texts(field.Values);
                break;
            case HoldsCondition holds:
                row.Add("holds").Add(holds.Activity);
                break;
            case RecentCondition recent:
                row.Add("recent").Add(recent.Count).Add(recent.Activity).Span(recent.Within);
                break;
            case SinceCondition since:
                row.Add("since").Add(since.Count).Add(since.Activity).Happening(since.Since);
                break;
            case AmountCondition amounts:
                row.Add("amounts").Amount(amounts.Left).Add(amounts.Comparison.ToString()).Amount(amounts.Right);
                break;
            case VerdictCondition verdicts:
                row.Add("verdicts").Flag(verdicts.Breached).Flag(verdicts.All).Positions(verdicts.Clauses.Items).Texts(verdicts.Citations);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {condition.GetType().Name}");
        }
    }

    private static void Parts(PlanRow row, EquatableArray<Condition> parts)
    {
        row.Add(parts.Count);
        foreach (var part in parts)
            Condition(row, part);
    }
}

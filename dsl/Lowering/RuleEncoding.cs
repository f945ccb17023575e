using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>Writes what an accountability rule does.</summary>
internal static class RuleEncoding
{
    public static void Rule(PlanRow row, RuleBody body)
    {
        switch (body)
        {
            case GroundRule r:
                ConditionEncoding.Condition(row.Add("arise").Add(r.Ground), r.When);
                break;
            case ImposeRule r:
                row.Add("impose").Add(r.Least).Add(r.Most).Add(r.Ground);
                break;
            case ReferRule r:
                ConditionEncoding.Condition(row.Add("refer").Add(r.To.English).Add(r.To.Chinese), r.When);
                break;
            case BarRule r:
                row.Add("bar").Positions(r.Activities.Items).Span(r.For).Happening(r.From).Add(r.Ground);
                break;
            case AdjustRule r:
                ConditionEncoding.Condition(row.Add("adjust").Flag(r.Aggravates).Add(r.Ground), r.When);
                break;
            case ReliefRule r:
                ConditionEncoding.Condition(row.Add("relief").Flag(r.Exempts).Add(r.Ground), r.When);
                break;
            case RegardlessRule r:
                ConditionEncoding.Condition(row.Add("regardless").Positions(r.Activities.Items).Add(r.Ground), r.When);
                break;
            case CommendRule r:
                ConditionEncoding.Condition(row.Add("commend").Add(r.What.English).Add(r.What.Chinese), r.When);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {body.GetType().Name}");
        }
    }
}

using System.Globalization;
using System.Text;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Writes a model as the text of a rule file, with the keywords of either language.</summary>
internal sealed class RulebookPrinter(DutyModel model, bool chinese)
{
    private static readonly string[] units = ["minute", "hour", "day", "week", "ten-day", "half-month", "month", "quarter", "half-year", "year"];
    private static readonly string[] unitsInChinese = ["分钟", "小时", "日", "周", "旬", "半月", "个月", "季度", "半年", "年"];

    private readonly StringBuilder text = new();

    public static string Print(DutyModel model, bool chinese) => new RulebookPrinter(model, chinese).Print();

    private string Print()
    {
        Line($"{W("rulebook", "规则")} {model.Name}");
        Line($"  {W("time zone", "时区")} {model.TimeZone}");
        Line($"  {W("effective", "施行")} {model.Effective}");
        if (model.Until is { } until)
            Line($"  {W("until", "截止")} {until}");
        Line($"  {W("partial periods", "不足周期")} {Policy(model.PartialPeriods)}");
        foreach (var facet in model.Facets)
            Line($"{W("facet", "维度")} {facet.Name.English} = {string.Join(", ", facet.Values.Select(v => v.English))}");
        foreach (var activity in model.Activities)
        {
            var word = activity.Kind switch { ActivityKind.State => W("state", "状态"), ActivityKind.Fact => W("fact", "事实"), _ => W("activity", "行为") };
            var unit = activity.Unit.Length > 0 ? $" {W("in", "单位")} {activity.Unit}" : "";
            var parents = activity.Parents.Count > 0 ? $" {W("is", "属于")} {string.Join(", ", activity.Parents.Select(p => model.Activities[p].Name.English))}" : "";
            Line($"{word} {activity.Name.English}{unit}{parents}");
        }

        foreach (var attribute in model.Attributes)
            Line($"{W("attribute", "属性")} {attribute.Name.English} : {Type(attribute)}");
        foreach (var parameter in model.Parameters)
            Line($"{W("parameter", "参数")} {parameter.Name.English} {(parameter.Value is null ? ": number" : "= " + parameter.Value)}");
        foreach (var actor in model.Actors)
            Actor(actor);
        var section = -1;
        foreach (var clause in model.Clauses)
        {
            if (clause.Section != section)
                Line(chinese ? $"第{model.Sections[clause.Section].Label}条" : $"article {model.Sections[clause.Section].Label}");
            section = clause.Section;
            Clause(clause);
        }

        return text.ToString();
    }

    private void Actor(ActorSymbol actor)
    {
        string Cells(ActorCase @case) => string.Join(", ", @case.Constraints.Select(Cell));
        if (actor.Cases.Count == 1)
        {
            Line($"{W("actor", "主体")} {actor.Name.English} = {Cells(actor.Cases[0])}");
            return;
        }

        Line($"{W("actor", "主体")} {actor.Name.English} = {string.Join($" {W("or", "或者")} ", actor.Cases.Select((_, i) => $"{actor.Name.English} {"ab"[i]}"))}");
    }

    private void Clause(ClauseSymbol clause)
    {
        var actors = string.Join(", ", clause.Actors.Select(a => model.Actors[a].Name.English));
        Line($"{actors}: {Body(clause.Body)}");
        if (clause.Body is RecurringBody { Measure: >= CountMeasure.DistinctTarget } distinct)
        {
            Line($"  {W("distinct", "不同")} " + distinct.Measure switch
            {
                CountMeasure.DistinctTarget => "target",
                CountMeasure.DistinctCase => "case",
                CountMeasure.DistinctDay => "day",
                _ => model.Attributes[distinct.DistinctAttribute].Name.English,
            });
        }

        Qualifier(W("where", "其中"), clause.Where);
        Qualifier(W("when", "前提"), clause.When);
        Qualifier(W("unless", "除非"), clause.Unless);
        if (clause.From is { } from)
            Line($"  {W("from", "起始")} {from}");
        if (clause.Until is { } until)
            Line($"  {W("until", "截止")} {until}");
        if (clause.Body is RecurringBody { Period.Anchor: { } anchor })
            Line($"  {W("anchored", "起算")} {anchor}");
        if (clause.PartialPeriods is { } policy)
            Line($"  {W("partial periods", "不足周期")} {Policy(policy)}");
        foreach (var @delegate in clause.Delegates)
            Line($"  {W("may delegate to", "可委托")} {model.Actors[@delegate].Name.English}");
        foreach (var recipient in clause.Recipients)
            Line($"  {W("to", "报送")} {(recipient.Superior ? W("superior ", "上级 ") : "")}{(recipient.Actor < 0 ? $"\"{recipient.Text}\"" : model.Actors[recipient.Actor].Name.English)}");
    }

    private void Qualifier(string word, Condition? condition)
    {
        if (condition is not null)
            Line($"  {word} {Condition(condition, top: true)}");
    }

    private string Body(ClauseBody body)
    {
        if (body is AssessedBody assessed)
            return $"{W("shall", "应当")} \"{assessed.Text.English}\"";
        var duty = (RecurringBody)body;
        var acts = string.Join($" {W("or", "或者")} ", duty.Activities.Select(a => model.Activities[a].Name.English));
        var targets = duty.Targets.Count == 0 ? "" : $" {W("of each", "对每个")} {string.Join(", ", duty.Targets.Select(Target))}";
        var count = duty.Period.Count > 1 ? $"{duty.Period.Count} " : "";
        var season = duty.Season is { } s ? $" {W("between", "介于")} {DayOfYear(s.FromMonth, s.FromDay)} {W("and", "至")} {DayOfYear(s.ToMonth, s.ToDay)}" : "";
        return $"{acts}{targets} {Bound(duty)} {W("per", "每")} {count}{Unit(duty.Period.Unit)}{season}";
    }

    private string Bound(RecurringBody duty)
    {
        var (low, high) = (duty.Bound.Minimum, duty.Bound.Maximum);
        var unit = duty.Unit.Length > 0 ? " " + duty.Unit : "";
        return low is not null && low == high ? $"= {Number(low)}{unit}"
            : low is not null && high is not null ? $"{W("between", "介于")} {Number(low)} {W("and", "并且")} {Number(high)}{unit}"
            : low is not null ? $"{(duty.Bound.MinimumExcluded ? ">" : ">=")} {Number(low)}{unit}"
            : $"{(duty.Bound.MaximumExcluded ? "<" : "<=")} {Number(high!)}{unit}";
    }

    private string Number(Quantity quantity) => quantity.Parameter >= 0 ? model.Parameters[quantity.Parameter].Name.English : Decimal(quantity.Value.ToString());

    private string Target(TargetSymbol target)
    {
        var actor = model.Actors[target.Actor].Name.English;
        return target.Relation switch
        {
            TargetRelation.Subordinate => $"{W("subordinate", "下级")} {actor}",
            TargetRelation.AllSubordinate => $"{W("all subordinate", "全部下级")} {actor}",
            TargetRelation.Superior => $"{W("superior", "上级")} {actor}",
            _ => $"{actor} {W("under", "依据")} {model.Activities[target.State].Name.English}",
        };
    }

    private string Condition(Condition condition, bool top) => condition switch
    {
        AllCondition all => Joined(all.Parts, W("and", "并且"), top),
        AnyCondition any => Joined(any.Parts, W("or", "或者"), top),
        NotCondition { Operand: AllCondition or AnyCondition or NotCondition } not => $"{W("not", "非")} ({Condition(not.Operand, top: true)})",
        NotCondition not => $"{W("not", "非")} {Condition(not.Operand, top: false)}",
        CellCondition cell => $"({Cell(cell.Cell)})",
        FieldCondition field => Field(field),
        HoldsCondition holds => model.Activities[holds.Activity].Name.English,
        RecentCondition recent => $"{recent.Count} {model.Activities[recent.Activity].Name.English} {W("within", "时限")} {Decimal(recent.Within.Count.ToString())} {Unit(recent.Within.Unit)}",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private string Joined(EquatableArray<Condition> parts, string word, bool top)
    {
        var joined = string.Join($" {word} ", parts.Select(part => Condition(part, top: false)));
        return top ? joined : $"({joined})";
    }

    private string Cell(FacetConstraint cell) =>
        $"{model.Facets[cell.Facet].Name.English} {string.Join($" {W("or", "或者")} ", cell.Values.Select(v => model.Facets[cell.Facet].Values[v].English))}";

    private string Field(FieldCondition field)
    {
        var attribute = field.Attribute < 0 ? null : model.Attributes[field.Attribute];
        var name = attribute?.Name.English ?? (field.Field switch { RecordField.Quantity => "quantity", RecordField.Target => "target", _ => "case" });
        var sign = field.Comparison switch { Comparison.Equal => "=", Comparison.AtLeast => ">=", Comparison.AtMost => "<=", Comparison.MoreThan => ">", _ => "<" };
        string Value(string value) => attribute?.Type switch
        {
            AttributeType.OneOf => attribute.Values[int.Parse(value, CultureInfo.InvariantCulture)].English,
            AttributeType.Text => $"\"{value}\"",
            null when field.Field != RecordField.Quantity => $"\"{value}\"",
            AttributeType.Date or AttributeType.YesNo => value,
            _ => Decimal(value),
        };
        return $"{name} {sign} {string.Join($" {W("or", "或者")} ", field.Values.Select(Value))}";
    }

    private string Policy(PartialPeriodPolicy policy) => policy.Kind switch
    {
        PartialPeriodKind.Exempt => W("exempt", "不计"),
        PartialPeriodKind.CountFully => W("count fully", "全计"),
        PartialPeriodKind.ProRata => W("pro rata", "按比例"),
        _ => $"{W("bind from", "起计")} {policy.Share}",
    };

    private static string Type(AttributeSymbol attribute) => attribute.Type switch
    {
        AttributeType.OneOf => $"one of {string.Join(", ", attribute.Values.Select(v => v.English))}",
        AttributeType.YesNo => "yes/no",
        _ => attribute.Type.ToString().ToLowerInvariant(),
    };

    private static string Decimal(string rational)
    {
        var parts = rational.Split('/');
        return parts.Length == 1 ? rational : (decimal.Parse(parts[0], CultureInfo.InvariantCulture) / decimal.Parse(parts[1], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
    }

    private string DayOfYear(int month, int day) =>
        chinese ? $"{month}月{day}日" : $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}";

    private string Unit(CalendarUnit unit) => chinese ? unitsInChinese[(int)unit] : units[(int)unit];

    private string W(string english, string inChinese) => chinese ? inChinese : english;

    private void Line(string line) => text.Append(line).Append('\n');
}

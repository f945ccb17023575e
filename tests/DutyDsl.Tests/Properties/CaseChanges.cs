using DutyDsl.Judge;
using DutyDsl.Semantics;
using DutyDsl.Tests.Agreement;

namespace DutyDsl.Tests.Properties;

/// <summary>Changes of a case whose effect on the result is known.</summary>
internal static class CaseChanges
{
    /// <summary>Four hundred years are 146,097 days, whole weeks, and every calendar date comes back.</summary>
    public const int DaysInFourCenturies = 146_097;

    public static DutyCase Renamed(DutyCase c, Func<string, string> name) => c with
    {
        Facts = c.Facts with
        {
            Tenures = [.. c.Facts.Tenures.Select(t => t with { Subject = name(t.Subject), Parent = t.Parent is null ? null : name(t.Parent) })],
            Records = [.. c.Facts.Records.Select(r => r with { Subject = name(r.Subject), Target = r.Target is null ? null : name(r.Target) })],
            Doubtful = [.. c.Facts.Doubtful.Select(d => d with
            {
                Subject = d.Subject is null ? null : name(d.Subject),
                Target = d.Target is null ? null : name(d.Target),
            })],
            DoubtfulSubjects = [.. c.Facts.DoubtfulSubjects.Select(name)],
        },
    };

    public static Judgement Renamed(Judgement j, Func<string, string> name) =>
        j with { Subject = name(j.Subject), Target = j.Target is null ? null : name(j.Target) };

    /// <summary>The case without conditions that name ids, and without recipients.</summary>
    public static DutyCase WithoutIds(DutyCase c) => c with
    {
        Model = c.Model with
        {
            Clauses = c.Model.Clauses.Select(clause => clause with { Recipients = default, Where = NamesTarget(clause.Where) ? null : clause.Where }).ToEquatableArray(),
        },
        Facts = c.Facts with { Records = [.. c.Facts.Records.Select(r => r with { Recipient = null })] },
    };

    public static DutyCase Shifted(DutyCase c) => c with
    {
        AsOf = Shifted(c.AsOf),
        Model = c.Model with
        {
            Effective = Shifted(c.Model.Effective),
            Until = Shifted(c.Model.Until),
            Clauses = c.Model.Clauses.Select(clause => clause with
            {
                From = Shifted(clause.From),
                Until = Shifted(clause.Until),
                Where = Shifted(clause.Where),
                Body = clause.Body is RecurringBody duty ? duty with { Period = duty.Period with { Anchor = Shifted(duty.Period.Anchor) } } : clause.Body,
            }).ToEquatableArray(),
        },
        Facts = c.Facts with
        {
            Tenures = [.. c.Facts.Tenures.Select(t => t with { From = Shifted(t.From), To = t.To is { } to ? Shifted(to) : null })],
            Records = [.. c.Facts.Records.Select(r => r with
            {
                Date = Shifted(r.Date),
                Until = r.Until is { } until ? Shifted(until) : null,
                Attributes = r.Attributes.TryGetValue(4, out var day) ? r.Attributes.SetItem(4, Shifted(day)) : r.Attributes,
            })],
            Doubtful = [.. c.Facts.Doubtful.Select(d => d with { Date = d.Date is { } date ? Shifted(date) : null })],
        },
    };

    public static Judgement Shifted(Judgement j) => j with
    {
        TenureFrom = Shifted(j.TenureFrom),
        Start = Shifted(j.Start),
        End = Shifted(j.End),
        Due = Shifted(j.Due),
    };

    private static Day Shifted(Day day) => day.Plus(DaysInFourCenturies);

    private static CivilDate Shifted(CivilDate date) => date with { Year = date.Year + 400 };

    private static CivilDate? Shifted(CivilDate? date) => date is { } known ? Shifted(known) : null;

    private static string Shifted(string isoDate) => CivilDate.TryParse(isoDate, out var date) ? Shifted(date).ToString() : isoDate;

    private static Condition? Shifted(Condition? condition) => condition switch
    {
        AllCondition all => new AllCondition(all.Parts.Select(p => Shifted(p)!).ToEquatableArray()),
        AnyCondition any => new AnyCondition(any.Parts.Select(p => Shifted(p)!).ToEquatableArray()),
        NotCondition not => new NotCondition(Shifted(not.Operand)!),
        FieldCondition field => field with { Values = field.Values.Select(Shifted).ToEquatableArray() },
        _ => condition,
    };

    private static bool NamesTarget(Condition? condition) => condition switch
    {
        AllCondition all => all.Parts.Any(NamesTarget),
        AnyCondition any => any.Parts.Any(NamesTarget),
        NotCondition not => NamesTarget(not.Operand),
        FieldCondition field => field.Field == RecordField.Target,
        _ => false,
    };
}

using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Refuses a qualifier that would say nothing about the duty it stands at.</summary>
internal static class QualifierChecks
{
    /// <summary>Reports <paramref name="qualifier"/> when none of the clause's bodies gives it a meaning.</summary>
    public static void Check(QualifierSyntax qualifier, ImmutableArray<ClauseBody> bodies, SourceFile file, DiagnosticBag diagnostics)
    {
        if (bodies.Any(b => Takes(b, qualifier)))
            return;
        diagnostics.Add(
            DutyRules.WrongValue,
            file,
            qualifier.Span,
            BilingualWords.Same(file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length)),
            bodies[0] is AssessedBody
                ? new BilingualText("a duty that people assess counts no records and has no periods", "由人评定的义务不计记录，也没有周期")
                : Needs(qualifier));
    }

    private static bool Takes(ClauseBody body, QualifierSyntax qualifier) => body switch
    {
        EitherBody either => Takes(either.First, qualifier) || Takes(either.Second, qualifier),
        FirstThenBody both => Takes(both.First, qualifier) || Takes(both.Then, qualifier),
        _ => qualifier switch
        {
            QualifierSyntax.Where => body is not AssessedBody,
            QualifierSyntax.Distinct => body is RecurringBody,
            QualifierSyntax.Anchored => body is RecurringBody or AmountBody { Period: not null },
            QualifierSyntax.PartialPeriods => body is RecurringBody or DatedBody or AmountBody { Period: not null },
            QualifierSyntax.MayDelegateTo => body is AssessedBody || IsAct(body),
            QualifierSyntax.ExclusiveWith => IsAct(body),
            QualifierSyntax.By => body is ResponseBody or BeforeBody,
            QualifierSyntax.Matching => body is ResponseBody or BeforeBody or NeverBody,
            QualifierSyntax.ExtendableBy => body is ResponseBody { Within: not null },
            QualifierSyntax.CountingFirstDay => body is ResponseBody { Within: not null },
            QualifierSyntax.MonthEndsKept => body is IntervalBody or ResponseBody { Within: not null },
            QualifierSyntax.Grace => body is IntervalBody,
            _ => true,
        },
    };

    private static bool IsAct(ClauseBody body) => body is RecurringBody or IntervalBody or ResponseBody or BeforeBody or DatedBody;

    private static BilingualText Needs(QualifierSyntax qualifier) => qualifier switch
    {
        QualifierSyntax.Distinct => new("only a count in periods can count distinct values", "只有按周期计数的义务可以按不同值计数"),
        QualifierSyntax.Anchored => new("there are no periods to anchor", "没有可以起算的周期"),
        QualifierSyntax.PartialPeriods => new("there are no periods that could bind in part", "没有可能不足的周期"),
        QualifierSyntax.MayDelegateTo => new("there is no act that somebody else could do", "没有可以委托的行为"),
        QualifierSyntax.ExclusiveWith => new("there is no act whose record could serve two clauses", "没有可以用于两个条款的记录"),
        QualifierSyntax.By => new("only an answer to an event, or an act before one, can be somebody else's", "只有对事件的响应或事件之前的行为可以由他人作出"),
        QualifierSyntax.Matching => new("there are no two records that could share a field", "没有可以对应的两条记录"),
        QualifierSyntax.ExtendableBy => new("there is no deadline after an event, 'within', to extend", "没有可以延长的事件后时限"),
        QualifierSyntax.CountingFirstDay => new("there is no deadline after an event, 'within', whose first day could count", "没有可以计入首日的事件后时限"),
        QualifierSyntax.MonthEndsKept => new("there is no length in months from one day to another", "没有从某日起算的月数"),
        QualifierSyntax.Grace => new("only an interval, 'every', has a grace", "只有间隔义务才有宽限"),
        _ => new("it says nothing about this duty", "对该义务没有意义"),
    };
}

using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>What may follow the body of a clause.</summary>
internal static class QualifierGrammar
{
    /// <summary>A choice for periods that bind in part.</summary>
    public static readonly Parser<PolicySyntax> Policy = OneOf(
        Word(Keyword.Exempt).Spanned(static (span, _) => new PolicySyntax(span, PartialPeriodKind.Exempt, null)),
        Word(Keyword.CountFully).Spanned(static (span, _) => new PolicySyntax(span, PartialPeriodKind.CountFully, null)),
        Word(Keyword.ProRata).Spanned(static (span, _) => new PolicySyntax(span, PartialPeriodKind.ProRata, null)),
        (from words in Word(Keyword.BindFrom) from share in Number select share)
            .Spanned(static (span, share) => new PolicySyntax(span, PartialPeriodKind.BindFrom, share))
            .Checked(static (statement, policy) => CheckShare(statement, policy.Share!))).Called(Words.Policy);

    private static readonly Parser<QualifierSyntax> Where =
        (from word in Start(Keyword.Where) from condition in ConditionGrammar.Condition select condition)
        .Spanned(static (span, c) => (QualifierSyntax)new QualifierSyntax.Where(span, c));

    private static readonly Parser<QualifierSyntax> When =
        (from word in Start(Keyword.When) from condition in ConditionGrammar.Condition select condition)
        .Spanned(static (span, c) => (QualifierSyntax)new QualifierSyntax.When(span, c));

    private static readonly Parser<QualifierSyntax> Unless =
        (from word in Start(Keyword.Unless) from condition in ConditionGrammar.Condition select condition)
        .Spanned(static (span, c) => (QualifierSyntax)new QualifierSyntax.Unless(span, c));

    private static readonly Parser<ConditionSyntax> AttributeAlone =
        Name(NameKinds.Attribute).Select(static a => (ConditionSyntax)new ConditionSyntax.Field(
            a.Span, RecordField.Attribute, a, Comparison.Equal, ImmutableArray<StringSyntax>.Empty))
        .Checked(static (statement, c) => ConditionGrammar.CheckAlone(statement, (ConditionSyntax.Field)c));

    private static readonly Parser<QualifierSyntax> Attribute =
        AttributeAlone.Select(static c => (QualifierSyntax)new QualifierSyntax.Where(c.Span, c));

    private static readonly Parser<QualifierSyntax> Evidence =
        (from word in Start(Keyword.Evidence) from attributes in AttributeAlone.XDelimitedBy(Comma) select attributes.ToImmutableArray())
        .Spanned(static (span, a) => (QualifierSyntax)new QualifierSyntax.Where(span, a.Length == 1 ? a[0] : new ConditionSyntax.All(span, a)));

    private static readonly Parser<QualifierSyntax> Distinct =
        (from word in Start(Keyword.Distinct)
         from field in OneOf(
             Of(Keyword.Target, CountMeasure.DistinctTarget),
             Of(Keyword.Case, CountMeasure.DistinctCase),
             Of(Keyword.DayField, CountMeasure.DistinctDay),
             Name(NameKinds.Attribute).Select(static a => (CountMeasure.DistinctAttribute, (NameSyntax?)a)))
         select field).Spanned(static (span, f) => (QualifierSyntax)new QualifierSyntax.Distinct(span, f.Item1, f.Item2));

    private static readonly Parser<RecipientSyntax> Recipient =
        (from relation in OneOf(
             Later<Keyword>(Words.RelatedRecipient, NameKinds.Actor, Keyword.AllSubordinate, Keyword.Subordinate),
             WordUnlessName(Keyword.Superior, NameKinds.Actor)).XOptional()
         from who in Name(NameKinds.Actor).Select(static a => (Actor: (NameSyntax?)a, Text: (StringSyntax?)null))
             .XOr(Quoted.Select(static t => (Actor: (NameSyntax?)null, Text: (StringSyntax?)t)))
         from state in Later<Keyword>(Words.RelatedRecipient, NameKinds.None, Keyword.Under).XOptional()
         select (superior: relation.IsDefined, who.Actor, who.Text))
        .Spanned(static (span, r) => new RecipientSyntax(span, r.superior, r.Actor, r.Text));

    private static readonly Parser<QualifierSyntax> To =
        (from word in Start(Keyword.To) from recipients in Recipient.XDelimitedBy(Comma) select recipients)
        .Spanned(static (span, r) => (QualifierSyntax)new QualifierSyntax.To(span, [.. r]));

    private static readonly Parser<QualifierSyntax> MayDelegateTo =
        (from word in Start(Keyword.MayDelegateTo) from actor in Name(NameKinds.Actor) select actor)
        .Spanned(static (span, a) => (QualifierSyntax)new QualifierSyntax.MayDelegateTo(span, a));

    private static readonly Parser<QualifierSyntax> From =
        (from word in Start(Keyword.From) from date in Date select date)
        .Spanned(static (span, d) => (QualifierSyntax)new QualifierSyntax.From(span, d));

    private static readonly Parser<QualifierSyntax> Until =
        (from word in Start(Keyword.Until) from date in Date select date)
        .Spanned(static (span, d) => (QualifierSyntax)new QualifierSyntax.Until(span, d));

    private static readonly Parser<QualifierSyntax> Anchored =
        (from word in Start(Keyword.Anchored) from date in Date select date)
        .Spanned(static (span, d) => (QualifierSyntax)new QualifierSyntax.Anchored(span, d));

    private static readonly Parser<QualifierSyntax> PartialPeriods =
        (from word in Start(Keyword.PartialPeriods) from policy in Policy select policy)
        .Spanned(static (span, p) => (QualifierSyntax)new QualifierSyntax.PartialPeriods(span, p));

    private static readonly Parser<QualifierSyntax> As =
        (from word in Start(Keyword.As) from label in Id select label)
        .Spanned(static (span, l) => (QualifierSyntax)new QualifierSyntax.As(span, l));

    private static readonly Parser<QualifierSyntax> Overrides =
        (from word in Start(Keyword.Overrides) from label in Id select label)
        .Spanned(static (span, l) => (QualifierSyntax)new QualifierSyntax.Overrides(span, l));

    private static readonly Parser<QualifierSyntax> Quotation =
        (from word in Start(Keyword.Text) from text in Quoted select text)
        .Spanned(static (span, t) => (QualifierSyntax)new QualifierSyntax.Quotation(span, t));

    private static readonly Parser<QualifierSyntax> Note =
        (from word in Start(Keyword.Note) from text in Quoted select text)
        .Spanned(static (span, t) => (QualifierSyntax)new QualifierSyntax.Note(span, t));

    private static readonly Parser<QualifierSyntax> By =
        (from word in Start(Keyword.By) from actor in Name(NameKinds.Actor) select actor)
        .Spanned(static (span, a) => (QualifierSyntax)new QualifierSyntax.By(span, a));

    private static readonly Parser<QualifierSyntax> Matching =
        (from word in Start(Keyword.Matching)
         from field in OneOf(
             WordUnlessName(Keyword.Target, NameKinds.Attribute).Select(static _ => (Field: RecordField.Target, Attribute: (NameSyntax?)null)),
             WordUnlessName(Keyword.Case, NameKinds.Attribute).Select(static _ => (Field: RecordField.Case, Attribute: (NameSyntax?)null)),
             Name(NameKinds.Attribute).Select(static a => (Field: RecordField.Attribute, Attribute: (NameSyntax?)a)))
         select field).Spanned(static (span, f) => (QualifierSyntax)new QualifierSyntax.Matching(span, f.Field, f.Attribute));

    private static readonly Parser<QualifierSyntax> ExtendableBy =
        (from word in Start(Keyword.ExtendableBy)
         from most in TimeGrammar.Length
         from trigger in Word(Keyword.On)
         from activity in Name(NameKinds.Activity | NameKinds.Event)
         select (most, activity)).Spanned(static (span, e) => (QualifierSyntax)new QualifierSyntax.ExtendableBy(span, e.most, e.activity));

    private static readonly Parser<QualifierSyntax> Grace =
        (from word in Start(Keyword.Grace)
         from length in TimeGrammar.Length
         from kind in OneOf(
             Word(Keyword.Early).Return(GraceKind.Early),
             Word(Keyword.EitherSide).Return(GraceKind.EitherSide)).XOptional()
         select (length, kind: kind.GetOrElse(GraceKind.Late)))
        .Spanned(static (span, g) => (QualifierSyntax)new QualifierSyntax.Grace(span, g.length, g.kind));

    private static readonly Parser<QualifierSyntax> CountingFirstDay =
        Start(Keyword.CountingFirstDay).Spanned(static (span, _) => (QualifierSyntax)new QualifierSyntax.CountingFirstDay(span));

    private static readonly Parser<QualifierSyntax> MonthEndsKept =
        Start(Keyword.MonthEndsKept).Spanned(static (span, _) => (QualifierSyntax)new QualifierSyntax.MonthEndsKept(span));

    private static readonly Parser<QualifierSyntax> ExclusiveWith =
        (from word in Start(Keyword.ExclusiveWith) from clause in CitationGrammar.Citation select clause)
        .Spanned(static (span, c) => (QualifierSyntax)new QualifierSyntax.ExclusiveWith(span, c));

    private static readonly Parser<QualifierSyntax> LaterQualifier =
        Later<QualifierSyntax>(Words.AcceptedFinding, NameKinds.Attribute, Keyword.Accept);

    private static readonly Parser<QualifierSyntax> Any = OneOf(
        LaterQualifier, Where, When, Unless, Evidence, Distinct, To, By, MayDelegateTo, Matching, ExtendableBy, Grace,
        CountingFirstDay, MonthEndsKept, ExclusiveWith, From, Until, Anchored, PartialPeriods,
        As, Overrides, Quotation, Note, Attribute);

    /// <summary>One qualifier.</summary>
    public static readonly Parser<QualifierSyntax> Qualifier = ((Parser<QualifierSyntax>)(static input =>
        // Most clauses end here: there is nothing to try.
        ((TokenInput)input).AtEnd ? Result.Failure<QualifierSyntax>(input, "", []) : Any(input))).Called(Words.Qualifier);

    private static Parser<Keyword> Start(Keyword keyword) => WordUnlessName(keyword, NameKinds.Attribute);

    private static Parser<(CountMeasure, NameSyntax?)> Of(Keyword keyword, CountMeasure measure) =>
        WordUnlessName(keyword, NameKinds.Attribute).Select(_ => (measure, (NameSyntax?)null));

    private static void CheckShare(StatementSource statement, NumberSyntax share)
    {
        if (share.Value.Numerator < 1 || share.Value.Numerator > share.Value.Denominator)
            statement.Problem(DutyRules.BadNumber, share.Span, BilingualWords.Same(statement.TextOf(share.Span)), Words.ShareLimit);
    }
}

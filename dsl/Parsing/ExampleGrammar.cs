using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Examples: <c>example</c>, <c>given</c>, <c>expect</c>.</summary>
internal static class ExampleGrammar
{
    private static readonly Parser<GivenPartSyntax> From = DatePart(Keyword.ExampleFrom);
    private static readonly Parser<GivenPartSyntax> To = DatePart(Keyword.ExampleTo);
    private static readonly Parser<GivenPartSyntax> Until = DatePart(Keyword.Until);
    private static readonly Parser<GivenPartSyntax> Under = IdPart(Keyword.ExampleUnder);
    private static readonly Parser<GivenPartSyntax> By = IdPart(Keyword.ExampleBy);
    private static readonly Parser<GivenPartSyntax> Of = IdPart(Keyword.ExampleOf);
    private static readonly Parser<GivenPartSyntax> Case = IdPart(Keyword.Case);

    private static readonly Parser<StringSyntax> DayOrInstant =
        Date.Select(static d => new StringSyntax(d.Span, d.Value.ToString())).XOr(Quoted.Checked(static (statement, text) =>
        {
            if (!AttributeValues.IsInstant(text.Value))
                statement.Problem(DutyRules.WrongValue, text.Span, BilingualWords.Same(text.Value), Words.InstantForm);
        }));

    private static readonly Parser<GivenPartSyntax> On =
        (from word in Word(Keyword.ExampleOn) from dates in DayOrInstant.XDelimitedBy(Comma) select dates)
        .Spanned(static (span, d) => new GivenPartSyntax(span) { Word = Keyword.ExampleOn, Dates = [.. d] });

    private static readonly Parser<GivenPartSyntax> Quantity =
        (from word in Word(Keyword.Quantity) from number in Number select number)
        .Spanned(static (span, n) => new GivenPartSyntax(span) { Word = Keyword.Quantity, Number = n });

    private static readonly Parser<GivenPartSyntax> Where =
        (from word in Word(Keyword.Where) from fields in Field().XDelimitedBy(Word(Keyword.And)) select fields.ToList())
        .Spanned(static (span, f) => new GivenPartSyntax(span)
        {
            Word = Keyword.Where,
            Where = [.. f.OfType<ConditionSyntax>()],
            Recipient = f.OfType<StringSyntax>().FirstOrDefault(),
            KeptUntil = f.OfType<DateSyntax>().FirstOrDefault(),
        });

    private static readonly Parser<ExampleVerdict> Verdict = OneOf(
        Word(Keyword.NotBound).Return(ExampleVerdict.NotBound),
        Word(Keyword.VerdictMet).Return(ExampleVerdict.Met),
        Word(Keyword.VerdictBreached).Return(ExampleVerdict.Breached),
        Word(Keyword.Pending).Return(ExampleVerdict.Pending),
        Word(Keyword.Excused).Return(ExampleVerdict.Excused),
        Word(Keyword.Undetermined).Return(ExampleVerdict.Undetermined),
        Word(Keyword.Unassessed).Return(ExampleVerdict.Unassessed)).Called(Words.Verdict);

    private static readonly Parser<ExampleOutcome> Outcome = OneOf(
        Word(Keyword.OutcomeGround).Return(ExampleOutcome.Ground),
        Word(Keyword.OutcomeExempt).Return(ExampleOutcome.Exempted),
        Word(Keyword.OutcomeExcused).Return(ExampleOutcome.Excused),
        Word(Keyword.OutcomeSanction).Return(ExampleOutcome.Sanction),
        Word(Keyword.OutcomeAggravated).Return(ExampleOutcome.Aggravated),
        Word(Keyword.OutcomeMitigated).Return(ExampleOutcome.Mitigated),
        Word(Keyword.OutcomeBarred).Return(ExampleOutcome.Barred),
        Word(Keyword.OutcomeBroken).Return(ExampleOutcome.BarBroken),
        Word(Keyword.OutcomeReferred).Return(ExampleOutcome.Referred),
        Word(Keyword.OutcomeCommended).Return(ExampleOutcome.Commended),
        Word(Keyword.OutcomeOpen).Return(ExampleOutcome.Open),
        Word(Keyword.OutcomeClosed).Return(ExampleOutcome.Closed));

    /// <summary><c>example "…"</c></summary>
    public static readonly Parser<StatementSyntax> Example =
        (from word in Word(Keyword.Example) from name in Quoted select name)
        .Spanned(static (span, name) => (StatementSyntax)new ExampleSyntax(span, name));

    private static readonly Parser<StatementSyntax> Subject =
        (from id in IdBeforeIs()
         from @is in Word(Keyword.ExampleIs)
         from actor in Name(NameKinds.Actor)
         from cells in (from comma in Comma from cell in ConditionGrammar.Cell(NameKinds.None) select cell).XMany()
         from parts in OneOf(From, To, Under).XMany()
         select (id, actor, cells, parts))
        .Spanned(static (span, g) => (StatementSyntax)new GivenSyntax.Subject(span, g.id, g.actor, [.. g.cells], [.. g.parts]))
        .Checked(static (statement, g) => CheckOnce(statement, ((GivenSyntax.Subject)g).Parts));

    private static readonly Parser<StatementSyntax> Parameter =
        (from name in Name(NameKinds.Parameter)
         from equal in Sign("=")
         from value in AttributeValues.OfParameter.Called(Words.Value).Spanned(static (span, v) => (v.Type, Value: new StringSyntax(span, v.Value)))
         select (name, value))
        .Checked(static (statement, p) =>
        {
            if (p.value.Type != p.name.Declaration.Type)
                statement.Problem(DutyRules.WrongValue, p.value.Value.Span, BilingualWords.Same(p.value.Value.Value), Words.ParameterType(p.name.Declaration.Type));
        })
        .Spanned(static (span, p) => (StatementSyntax)new GivenSyntax.Parameter(span, p.name, p.value.Value));

    private static readonly Parser<StatementSyntax> Rating =
        (from word in WordUnlessName(Keyword.Rating, NameKinds.Recorded)
         from byWord in Word(Keyword.ExampleBy)
         from id in Id
         from onWord in Word(Keyword.ExampleOn)
         from date in Date
         from until in (from until in Word(Keyword.Until) from last in Date select last).XOptional()
         from ofWord in Word(Keyword.ExampleOf)
         from citation in CitationGrammar.Citation
         from verdict in OneOf(
             Word(Keyword.VerdictMet).Return(ExampleVerdict.Met),
             Word(Keyword.VerdictBreached).Return(ExampleVerdict.Breached),
             Word(Keyword.Excused).Return(ExampleVerdict.Excused))
         select (id, date, until, citation, verdict))
        .Spanned(static (span, r) => (StatementSyntax)new GivenSyntax.Rating(span, r.id, r.date, r.until.GetOrDefault(), r.citation, r.verdict));

    private static readonly Parser<StatementSyntax> Record =
        (from name in Name(NameKinds.Recorded)
         from parts in OneOf(By, On, Until, Of, Case, Quantity, Where).XMany()
         select (name, parts))
        .Spanned(static (span, r) => (StatementSyntax)new GivenSyntax.Record(span, r.name, [.. r.parts]))
        .Checked(static (statement, g) => CheckOnce(statement, ((GivenSyntax.Record)g).Parts));

    /// <summary>A fact.</summary>
    public static readonly Parser<StatementSyntax> Given =
        from word in Word(Keyword.Given)
        from given in OneOf(Subject, Rating, Parameter, Record)
        select given;

    private static readonly Parser<DateSyntax> At = from word in Word(Keyword.At) from date in Date select date;

    private static readonly Parser<WindowVerdict> InWindow =
        from verdict in Verdict
        from word in Word(Keyword.ExampleIn)
        from window in ExampleWindows.Window
        select window with { Verdict = verdict };

    private static readonly Parser<StatementSyntax> Outcomes =
        (from not in Word(Keyword.Not).XOptional()
         from kind in Outcome
         from byWord in Word(Keyword.ExampleBy)
         from citation in CitationGrammar.Citation
         from @for in Word(Keyword.ExampleFor)
         from id in Id
         from @case in (from word in Word(Keyword.Case) from name in Id select name).XOptional()
         from at in At
         select (not, kind, citation, id, @case, at))
        .Spanned(static (span, o) => (StatementSyntax)new ExpectSyntax.Outcome(
            span, o.not.IsDefined, o.kind, o.citation, o.id, o.@case.GetOrDefault(), o.at));

    private static readonly Parser<StatementSyntax> Findings =
        (from citation in CitationGrammar.Citation
         from clause in ClauseOfSection().XOptional()
         from @for in Word(Keyword.ExampleFor)
         from id in Id
         from target in (from word in Word(Keyword.ExampleOf) from name in Id select name).XOptional()
         from verdicts in InWindow.XDelimitedBy(Comma)
         from at in At
         select (citation, clause, id, target, verdicts, at))
        .Spanned(static (span, e) => (StatementSyntax)new ExpectSyntax.Finding(
            span, e.citation, e.clause.GetOrDefault(), e.id, e.target.GetOrDefault(), [.. e.verdicts], e.at));

    /// <summary>What must be found.</summary>
    public static readonly Parser<StatementSyntax> Expect =
        from word in Word(Keyword.Expect)
        from expectation in (Parser<StatementSyntax>)(input => BeginsOutcome((TokenInput)input) ? Outcomes(input) : Findings(input))
        select expectation;

    // A label may be spelled like an outcome: what follows tells.
    private static bool BeginsOutcome(TokenInput at)
    {
        var tokens = at.Statement.Tokens;
        var start = at.Position + KeywordTable.Match(Keyword.Not, tokens, at.Position);
        var word = Outcome(at.Statement.At(start));
        return word.WasSuccessful && KeywordTable.Match(Keyword.ExampleBy, tokens, word.Remainder.Position) > 0;
    }

    private static Parser<StringSyntax> IdBeforeIs() => input =>
    {
        var at = (TokenInput)input;
        var id = Id(input);
        return id.WasSuccessful
            && KeywordTable.Match(Keyword.ExampleIs, at.Statement.Tokens, id.Remainder.Position) > 0
            && at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, NameKinds.Recorded | NameKinds.Parameter).Length <= id.Remainder.Position - at.Position
                ? id
                : Result.Failure<StringSyntax>(at, "", []);
    };

    private static Parser<StringSyntax> ClauseOfSection() => input =>
        KeywordTable.Match(Keyword.ExampleFor, ((TokenInput)input).Statement.Tokens, input.Position) > 0
            ? Result.Failure<StringSyntax>(input, "", [])
            : Id(input);

    // The columns every record has beside its attributes, unless an attribute is named like one.
    private static Parser<SyntaxNode> Field() => OneOf(
        from word in WordUnlessName(Keyword.Recipient, NameKinds.Attribute) from equal in Sign("=") from who in Id select (SyntaxNode)who,
        from word in WordUnlessName(Keyword.KeptUntil, NameKinds.Attribute) from equal in Sign("=") from date in Date select (SyntaxNode)date,
        ConditionGrammar.AnyAtom.Select(static c => (SyntaxNode)c));

    private static Parser<GivenPartSyntax> DatePart(Keyword keyword) =>
        (from word in Word(keyword) from date in Date select date).Spanned((span, d) => new GivenPartSyntax(span) { Word = keyword, Date = d });

    private static Parser<GivenPartSyntax> IdPart(Keyword keyword) =>
        (from word in Word(keyword) from id in Id select id).Spanned((span, i) => new GivenPartSyntax(span) { Word = keyword, Id = i });

    private static void CheckOnce(StatementSource statement, ImmutableArray<GivenPartSyntax> parts)
    {
        foreach (var twice in parts.GroupBy(static p => p.Word).SelectMany(static g => g.Skip(1)))
            statement.Problem(DutyRules.SaidTwice, twice.Span, BilingualWords.Same(statement.File.Text.Substring(twice.Span.Start, twice.Span.Length)));
    }
}

using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Cells and conditions: <c>level not city</c>, <c>result = hazard or clean and not (unable or level county)</c>.</summary>
internal static class ConditionGrammar
{
    // A name of any of these may begin a condition; the longest one is meant.
    private const NameKinds AtomNames = NameKinds.Facet | NameKinds.Attribute | NameKinds.Recorded | NameKinds.Parameter;

    public static readonly Parser<Comparison> Comparison = OneOf(
        Sign(">=").Return(Semantics.Comparison.AtLeast),
        Sign("<=").Return(Semantics.Comparison.AtMost),
        Sign("=").Return(Semantics.Comparison.Equal),
        Sign(">").Return(Semantics.Comparison.MoreThan),
        Sign("<").Return(Semantics.Comparison.LessThan),
        Word(Keyword.AtLeast).Return(Semantics.Comparison.AtLeast),
        Word(Keyword.AtMost).Return(Semantics.Comparison.AtMost)).Called(Words.Comparison);

    /// <summary>One atom.</summary>
    public static readonly Parser<ConditionSyntax> AnyAtom = ((Parser<ConditionSyntax>)Atom).Called(Words.Condition);

    /// <summary>One or more atoms joined by <c>and</c> or by <c>or</c>.</summary>
    public static readonly Parser<ConditionSyntax> Condition =
        from first in Located(AnyAtom)
        from rest in (
            from joint in WordUnlessName(Keyword.And, AtomNames).XOr(WordUnlessName(Keyword.Or, AtomNames))
            from atom in Located(AnyAtom)
            select (joint, atom)).XMany()
        select Join(first, [.. rest]);

    private static readonly Parser<ConditionSyntax> Bracketed =
        (from open in Sign("(")
         from condition in (Parser<ConditionSyntax>)(input => Condition!(input))
         from close in Sign(")")
         select condition).Spanned(static (span, c) => c with { Span = span });

    private static readonly Parser<ConditionSyntax> Counted =
        (from count in Number
         from activity in Name(NameKinds.Activity | NameKinds.Event)
         from condition in Recent(activity, count)
         select condition).Spanned(static (span, c) => c with { Span = span });

    private static readonly Parser<ConditionSyntax> RecordField = OneOf(
        Quantity().Spanned(static (span, c) => c with { Span = span }),
        Id(Keyword.Target, Semantics.RecordField.Target).Spanned(static (span, c) => c with { Span = span }),
        Id(Keyword.Case, Semantics.RecordField.Case).Spanned(static (span, c) => c with { Span = span }));

    private static readonly Parser<ConditionSyntax> Verdicts =
        (from verdict in WordUnlessName(Keyword.Met, AtomNames).XOr(WordUnlessName(Keyword.Breached, AtomNames))
         from scope in Word(Keyword.AnyOf).XOr(Word(Keyword.AllOf))
         from citations in CitationGrammar.Citations
         select (verdict, scope, citations))
        .Spanned(static (span, v) => (ConditionSyntax)new ConditionSyntax.Verdicts(span, v.verdict == Keyword.Breached, v.scope == Keyword.AllOf, v.citations));
    private static readonly Parser<ConditionSyntax> Amounts =
        (from left in AmountGrammar.Folded(AtomNames) from comparison in Comparison from right in AmountGrammar.Any select (left, comparison, right))
        .Spanned(static (span, a) => (ConditionSyntax)new ConditionSyntax.Amounts(span, a.left, a.comparison, a.right));


    private static readonly Parser<ConditionSyntax> Named =
        (from name in Name(AtomNames)
         from condition in About(name)
         select condition).Spanned(static (span, c) => c with { Span = span });

    private static readonly Parser<ConditionSyntax> Positive = OneOf(Bracketed, RecordField, Amounts, Verdicts, Named, Counted).Called(Words.Condition);

    private static readonly Parser<IEnumerable<Keyword>> Denials = WordUnlessName(Keyword.Not, AtomNames).XMany();

    /// <summary>A facet and its values.</summary>
    public static Parser<CellSyntax> Cell(NameKinds others) =>
        (from facet in Name(NameKinds.Facet)
         from cell in CellOf(facet, others)
         select cell).Spanned(static (span, c) => c with { Span = span });

    /// <summary>The values after the name of a facet; <c>or</c> before another value of it joins the values.</summary>
    public static Parser<CellSyntax> CellOf(NameSyntax facet, NameKinds others)
    {
        var value = Value(facet.Declaration, Words.ValueOfFacet, NameKinds.None);
        var next = Value(facet.Declaration, Words.ValueOfFacet, others);
        return from not in NotBeforeValue(facet.Declaration).XOptional()
               from first in value
               from rest in (from or in Word(Keyword.Or) from v in next select v).Many()
               select new CellSyntax(facet.Span, facet, not.IsDefined, [first, .. rest]);
    }

    private static Parser<Keyword> NotBeforeValue(Declaration facet) => input =>
    {
        var at = (TokenInput)input;
        var length = KeywordTable.Match(Keyword.Not, at.Statement.Tokens, at.Position);
        return length > 0 && facet.ValueNames.Longest(at.Statement.Tokens, at.Position).Length >= length
            ? Result.Failure<Keyword>(at, "", [])
            : Word(Keyword.Not)(input);
    };

    private static IResult<ConditionSyntax> Atom(IInput input)
    {
        var denials = Denials(input);
        if (!denials.WasSuccessful)
            return Result.Failure<ConditionSyntax>(denials.Remainder, "", []);
        var atom = Positive(denials.Remainder);
        if (!atom.WasSuccessful || denials.Value.Count() % 2 == 0)
            return atom;
        var at = (TokenInput)input;
        return Result.Success<ConditionSyntax>(
            new ConditionSyntax.Not(at.Statement.SpanOf(at.Position, atom.Remainder.Position), atom.Value),
            atom.Remainder);
    }

    private static Parser<ConditionSyntax> About(NameSyntax name) => name.Declaration.Kind switch
    {
        NameKinds.Facet => CellOf(name, AtomNames).Select(static c => (ConditionSyntax)new ConditionSyntax.Facet(c.Span, c)),
        NameKinds.Attribute => Compared(name),
        NameKinds.State or NameKinds.Fact => Parse.Return<ConditionSyntax>(new ConditionSyntax.Holds(name.Span, name)),
        NameKinds.Activity or NameKinds.Event => Recent(name, null),
        NameKinds.Parameter => Parse.Return(name).Checked(AmountGrammar.CheckParameter).Then(n => AmountOf(n, AmountFold.Parameter)),
        _ => AmountOf(name, AmountFold.Latest),
    };

    private static Parser<ConditionSyntax> AmountOf(NameSyntax name, AmountFold fold) =>
        from comparison in Comparison
        from right in AmountGrammar.Any
        select (ConditionSyntax)new ConditionSyntax.Amounts(name.Span, new AmountSyntax(name.Span, fold, name, null, null), comparison, right);

    private static Parser<ConditionSyntax> Recent(NameSyntax activity, NumberSyntax? count) =>
        OneOf(
            from within in Word(Keyword.Within)
            from time in TimeGrammar.Length
            select (ConditionSyntax)new ConditionSyntax.Recent(activity.Span, count, activity, time),
            from since in Word(Keyword.Since)
            from happening in TimeGrammar.Happening
            select (ConditionSyntax)new ConditionSyntax.Since(activity.Span, count, activity, happening),
            count is null
                ? AmountOf(activity, AmountFold.Latest)
                : Parse.Return<ConditionSyntax>(null!).Where(static _ => false))
        .Checked((statement, _) => CheckCount(statement, count));

    private static void CheckCount(StatementSource statement, NumberSyntax? count)
    {
        if (count is not null && (!count.Value.IsInteger || count.Value.Numerator < 1))
            statement.Problem(DutyRules.BadNumber, count.Span, BilingualWords.Same(statement.TextOf(count.Span)), count.Value.IsInteger ? Words.AtLeastOne : Words.WholeNumber);
    }

    private static Parser<ConditionSyntax> Compared(NameSyntax attribute)
    {
        var value = AttributeValues.Of(attribute.Declaration, NameKinds.None);
        var next = AttributeValues.Of(attribute.Declaration, AtomNames);
        return
            (from comparison in Comparison
             from first in value
             from rest in (from or in Word(Keyword.Or) from v in next select v).Many()
             select Field(attribute, comparison, [first, .. rest]))
            .XOptional()
            .Select(field => field.GetOrElse(Field(attribute, Semantics.Comparison.Equal, [])))
            .Checked((statement, field) => CheckField(statement, attribute, field)).Select(static field => (ConditionSyntax)field);
    }

    private static ConditionSyntax.Field Field(NameSyntax attribute, Comparison comparison, ImmutableArray<StringSyntax> values) =>
        new ConditionSyntax.Field(attribute.Span, Semantics.RecordField.Attribute, attribute, comparison, values);

    /// <summary>Only a yes/no attribute says something without a value.</summary>
    public static void CheckAlone(StatementSource statement, ConditionSyntax.Field field)
    {
        var attribute = field.Attribute!;
        if (field.Values.IsEmpty && attribute.Declaration.Type != AttributeType.YesNo)
        {
            statement.Problem(DutyRules.WrongValue, attribute.Span, BilingualWords.Same(attribute.Text), new BilingualText(
                "only a yes/no attribute stands alone; compare it with a value", "只有是否型属性可以单独使用，请与一个值比较"));
        }
    }

    private static void CheckField(StatementSource statement, NameSyntax attribute, ConditionSyntax.Field field)
    {
        CheckAlone(statement, field);
        var type = attribute.Declaration.Type;
        if (field.Comparison != Semantics.Comparison.Equal
            && (field.Values.Length != 1 || type is not (AttributeType.Number or AttributeType.Date or AttributeType.Instant or AttributeType.Duration)))
        {
            statement.Problem(DutyRules.WrongValue, attribute.Span, BilingualWords.Same(attribute.Text), new BilingualText(
                "only numbers, dates, instants and durations are greater or less, and than one value", "只有数值、日期、时刻和时长可以比较大小，且只与一个值比较"));
        }
    }

    private static Parser<ConditionSyntax> Quantity() =>
        from word in WordUnlessName(Keyword.Quantity, AtomNames)
        from comparison in Comparison
        from number in Number
        select (ConditionSyntax)new ConditionSyntax.Field(
            default, Semantics.RecordField.Quantity, null, comparison, [new StringSyntax(number.Span, number.Value.ToString())]);

    private static Parser<ConditionSyntax> Id(Keyword keyword, RecordField field) =>
        from word in WordUnlessName(keyword, AtomNames)
        from equal in Sign("=")
        from first in Terminals.Id
        from rest in (from or in Word(Keyword.Or) from v in Quoted select v).Many()
        select (ConditionSyntax)new ConditionSyntax.Field(default, field, null, Semantics.Comparison.Equal, [first, .. rest]);

    private static Parser<(ConditionSyntax Atom, int Start, int End, StatementSource Statement)> Located(Parser<ConditionSyntax> parser) => input =>
    {
        var result = parser(input);
        var at = (TokenInput)input;
        return result.WasSuccessful
            ? Result.Success((result.Value, at.Position, result.Remainder.Position, at.Statement), result.Remainder)
            : Result.Failure<(ConditionSyntax, int, int, StatementSource)>(result.Remainder, "", []);
    };

    private static ConditionSyntax Join(
        (ConditionSyntax Atom, int Start, int End, StatementSource Statement) first,
        (Keyword Joint, (ConditionSyntax Atom, int Start, int End, StatementSource Statement) Operand)[] rest)
    {
        if (rest.Length == 0)
            return first.Atom;
        var statement = first.Statement;
        var span = statement.SpanOf(first.Start, rest[rest.Length - 1].Operand.End);
        if (Array.Exists(rest, r => r.Joint != rest[0].Joint))
            statement.Problem(DutyRules.MixedAndOr, span, Reading(statement, first, rest, Keyword.And), Reading(statement, first, rest, Keyword.Or));
        ImmutableArray<ConditionSyntax> parts = [first.Atom, .. rest.Select(static r => r.Operand.Atom)];
        return rest[0].Joint == Keyword.And ? new ConditionSyntax.All(span, parts) : new ConditionSyntax.Any(span, parts);
    }

    // The reading in which one of the two words binds closer: its runs in brackets.
    private static BilingualText Reading(
        StatementSource statement,
        (ConditionSyntax Atom, int Start, int End, StatementSource Statement) first,
        (Keyword Joint, (ConditionSyntax Atom, int Start, int End, StatementSource Statement) Operand)[] rest,
        Keyword closer)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i <= rest.Length && text.Length < 300; i++)
        {
            var (atom, before) = i == 0 ? (first, closer == Keyword.And ? Keyword.Or : Keyword.And) : (rest[i - 1].Operand, rest[i - 1].Joint);
            if (i > 0)
                text.Append(' ').Append(KeywordTable.Entry(before).English).Append(' ');
            var after = i < rest.Length ? rest[i].Joint : (Keyword?)null;
            if (before != closer && after == closer)
                text.Append('(');
            text.Append(statement.TextOf(atom.Start, atom.End));
            if (before == closer && after != closer)
                text.Append(')');
        }

        if (text.Length >= 300)
            text.Append(" …");
        return BilingualWords.Same("'" + text + "'");
    }
}

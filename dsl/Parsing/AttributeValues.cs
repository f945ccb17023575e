using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Values of attributes and parameters, read into their canonical form.</summary>
internal static class AttributeValues
{
    private static readonly Parser<StringSyntax> YesOrNo = OneOf(
        Word(Keyword.Yes).Spanned(static (span, _) => new StringSyntax(span, "yes")),
        Word(Keyword.No).Spanned(static (span, _) => new StringSyntax(span, "no")));

    private static readonly Parser<StringSyntax> NumberValue = Number.Select(static n => new StringSyntax(n.Span, n.Value.ToString()));

    private static readonly Parser<StringSyntax> DateValue = Date.Select(static d => new StringSyntax(d.Span, d.Value.ToString()));

    private static readonly Parser<StringSyntax> DurationValue = Duration.Select(static d => new StringSyntax(d.Span, Units.Spell(d.Count!.Value, d.Unit)));

    private static readonly Parser<StringSyntax> InstantValue = DateValue.XOr(Quoted.Checked(static (statement, text) =>
    {
        if (!IsInstant(text.Value))
        {
            statement.Problem(DutyRules.WrongValue, text.Span, BilingualWords.Same(text.Value), new BilingualText(
                "an instant is written \"2024-02-03T10:00:00+08:00\"", "时刻应写作 \"2024-02-03T10:00:00+08:00\""));
        }
    }));

    /// <summary>A value of the type of <paramref name="declaration"/>; <paramref name="others"/> are names that win when longer.</summary>
    public static Parser<StringSyntax> Of(Declaration declaration, NameKinds others) => declaration.Type switch
    {
        AttributeType.YesNo => YesOrNo,
        AttributeType.Number => NumberValue,
        AttributeType.Date => DateValue,
        AttributeType.Instant => InstantValue,
        AttributeType.Duration => DurationValue,
        AttributeType.OneOf => Names.Value(declaration, Words.ValueOfAttribute, others)
            .Spanned(static (span, position) => new StringSyntax(span, position.ToString(CultureInfo.InvariantCulture))),
        _ => Quoted,
    };

    /// <summary>The value of a parameter, which tells its type.</summary>
    public static Parser<(AttributeType Type, string Value)> OfParameter { get; } =
        DurationValue.Select(static v => (AttributeType.Duration, v.Value))
            .Or(DateValue.Select(static v => (AttributeType.Date, v.Value)))
            .Or(NumberValue.Select(static v => (AttributeType.Number, v.Value)))
            .Or(YesOrNo.Select(static v => (AttributeType.YesNo, v.Value)))
            .Or(Quoted.Select(static v => (AttributeType.Text, v.Value)));

    /// <summary>Whether a text is an instant with its offset.</summary>
    public static bool IsInstant(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}

using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>The line that opens a file, and what it uses.</summary>
internal static class RulebookGrammar
{
    private static readonly Parser<SettingSyntax> Setting = OneOf(
        (from word in Word(Keyword.Title) from texts in Quoted.XAtLeastOnce() select texts)
            .Spanned(static (span, t) => (SettingSyntax)new SettingSyntax.Title(span, [.. t]))
            .Checked(static (statement, t) => DutyGrammar.CheckLanguages(statement, ((SettingSyntax.Title)t).Texts)),
        (from word in Word(Keyword.TimeZone) from id in Id select id)
            .Spanned(static (span, id) => (SettingSyntax)new SettingSyntax.TimeZone(span, id)),
        (from word in Word(Keyword.Effective) from date in Date select date)
            .Spanned(static (span, d) => (SettingSyntax)new SettingSyntax.Effective(span, d)),
        (from word in Word(Keyword.Until) from date in Date select date)
            .Spanned(static (span, d) => (SettingSyntax)new SettingSyntax.Until(span, d)),
        (from word in Word(Keyword.PartialPeriods) from policy in QualifierGrammar.Policy select policy)
            .Spanned(static (span, p) => (SettingSyntax)new SettingSyntax.PartialPeriods(span, p)),
        (from word in Word(Keyword.Repeals) from id in Id from when in Word(Keyword.From) from date in Date select (id, date))
            .Spanned(static (span, r) => (SettingSyntax)new SettingSyntax.Repeals(span, r.id, r.date)),
        Later<SettingSyntax>(Words.OtherRulebooks, NameKinds.None, Keyword.Refines, Keyword.Burden)).Called(Words.Setting);

    public static readonly Parser<StatementSyntax> Rulebook =
        (from word in Word(Keyword.Rulebook)
         from id in Id
         from settings in Setting.XMany()
         select (id, settings)).Spanned(static (span, r) => (StatementSyntax)new RulebookSyntax(span, r.id, [.. r.settings]));

    public static readonly Parser<StatementSyntax> Use =
        (from word in Word(Keyword.Use)
         from id in Id
         select id).Spanned(static (span, id) => (StatementSyntax)new UseSyntax(span, id));
}

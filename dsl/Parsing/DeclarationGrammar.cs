using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Declarations. <see cref="Header"/> reads only the names, before any name is known.</summary>
internal static class DeclarationGrammar
{
    private static readonly Parser<StringSyntax> UnitWord = UnitName();

    private static readonly Parser<ImmutableArray<DeclaredNameSyntax>> ValueList =
        Declared().XDelimitedBy(Comma).Select(static v => v.ToImmutableArray());

    private static readonly Parser<StatementSyntax> Facet =
        (from word in Word(Keyword.Facet)
         from name in Declared()
         from equal in Sign("=")
         from values in ValueList
         select (name, values)).Spanned(static (span, f) => (StatementSyntax)new DeclarationSyntax.Facet(span, f.name, f.values));

    private static readonly Parser<ActorPartSyntax> ActorPart =
        (from name in Name(NameKinds.Actor | NameKinds.Facet)
         from part in name.Declaration.Kind == NameKinds.Facet
             ? ConditionGrammar.CellOf(name, NameKinds.None).Select(static c => (ActorPartSyntax)new ActorPartSyntax.Facet(c.Span, c))
             : Parse.Return<ActorPartSyntax>(new ActorPartSyntax.Actor(name.Span, name))
         select part).Spanned(static (span, part) => part with { Span = span });

    private static readonly Parser<StatementSyntax> Actor =
        (from word in Word(Keyword.Actor)
         from name in Declared()
         from equal in Sign("=")
         from first in ActorPart
         from alternatives in first is ActorPartSyntax.Actor
             ? (from or in Word(Keyword.Or) from other in Name(NameKinds.Actor) select other).XMany()
             : Parse.Return(Enumerable.Empty<NameSyntax>())
         from narrowing in alternatives.Any()
             ? Parse.Return(Enumerable.Empty<ActorPartSyntax>())
             : (from comma in Comma from part in ActorPart select part).XMany()
         select (name, first, alternatives, narrowing))
        .Spanned(static (span, a) => a.alternatives.Any()
            ? (StatementSyntax)new DeclarationSyntax.AlternativeActor(span, a.name, [((ActorPartSyntax.Actor)a.first).Name, .. a.alternatives])
            : new DeclarationSyntax.NarrowedActor(span, a.name, [a.first, .. a.narrowing]));

    private static readonly Parser<StatementSyntax> Activity =
        (from word in Word(Keyword.Activity)
         from name in Declared(Keyword.In, Keyword.Is)
         from unit in (from @in in Word(Keyword.In) from unit in UnitWord select unit).XOptional()
         from parents in (
             from @is in Word(Keyword.Is)
             from parents in Name(NameKinds.Activity).XDelimitedBy(Comma)
             select parents).XOptional()
         select (name, unit, parents))
        .Spanned(static (span, a) => (StatementSyntax)new DeclarationSyntax.Activity(
            span, a.name, ActivityKind.Activity, a.unit.GetOrDefault(), [.. a.parents.GetOrElse([])]));

    private static readonly Parser<StatementSyntax> Measure =
        (from word in Word(Keyword.Measure)
         from name in Declared(Keyword.In)
         from unit in (from @in in Word(Keyword.In) from unit in UnitWord select unit).XOptional()
         select (name, unit))
        .Spanned(static (span, a) => (StatementSyntax)new DeclarationSyntax.Activity(span, a.name, ActivityKind.Measure, a.unit.GetOrDefault(), []));

    private static readonly Parser<AttributeType> SimpleType = OneOf(
        Word(Keyword.YesNo).Return(AttributeType.YesNo),
        Word(Keyword.NumberType).Return(AttributeType.Number),
        Word(Keyword.TextType).Return(AttributeType.Text),
        Word(Keyword.DateType).Return(AttributeType.Date),
        Word(Keyword.InstantType).Return(AttributeType.Instant),
        Word(Keyword.DurationType).Return(AttributeType.Duration));

    private static readonly Parser<StatementSyntax> Attribute =
        (from word in Word(Keyword.Attribute)
         from name in Declared()
         from colon in Sign(":")
         from type in (from words in Word(Keyword.OneOf) from values in ValueList select (AttributeType.OneOf, values))
             .XOr(SimpleType.Select(static t => (t, ImmutableArray<DeclaredNameSyntax>.Empty))).Called(Words.AttributeType)
         select (name, type))
        .Spanned(static (span, a) => (StatementSyntax)new DeclarationSyntax.Attribute(span, a.name, a.type.Item1, a.type.Item2));

    private static readonly Parser<StatementSyntax> Parameter =
        (from word in Word(Keyword.Parameter)
         from name in Declared()
         from rest in (from colon in Sign(":") from type in SimpleType.Called(Words.Type) select (type, (string?)null))
             .XOr(from equal in Sign("=") from value in AttributeValues.OfParameter.Called(Words.Value) select (value.Type, (string?)value.Value))
         select (name, rest))
        .Spanned(static (span, p) => (StatementSyntax)new DeclarationSyntax.Parameter(span, p.name, p.rest.Item1, p.rest.Item2));

    private static readonly Parser<StatementSyntax> Sanctions =
        (from word in Word(Keyword.Sanctions)
         from scale in Declared().XDelimitedBy(Sign("<"))
         select scale).Spanned(static (span, scale) => (StatementSyntax)new DeclarationSyntax.Sanctions(span, [.. scale]));
    private static readonly Parser<StatementSyntax> Period =
        (from word in Word(Keyword.Period)
         from name in Declared(Keyword.From)
         from @from in Word(Keyword.From)
         from start in Quoted.Select(static t => (Table: (StringSyntax?)t, Day: (Month: 0, Day: 0)))
             .XOr(TimeGrammar.DayOfYear.Select(static d => (Table: (StringSyntax?)null, Day: d)))
         select (name, start))
        .Spanned(static (span, p) => (StatementSyntax)new DeclarationSyntax.Time(span, p.name, true, p.start.Table, p.start.Day.Month, p.start.Day.Day));

    private static readonly Parser<StatementSyntax> Calendar =
        (from word in Word(Keyword.Calendar)
         from name in Declared(Keyword.From)
         from @from in Word(Keyword.From)
         from table in Quoted
         select (name, table)).Spanned(static (span, c) => (StatementSyntax)new DeclarationSyntax.Time(span, c.name, false, c.table, 0, 0));

    /// <summary>Any declaration, by the keyword that opens it.</summary>
    public static readonly IReadOnlyDictionary<Keyword, Parser<StatementSyntax>> ByKeyword = new Dictionary<Keyword, Parser<StatementSyntax>>
    {
        [Keyword.Facet] = Facet,
        [Keyword.Actor] = Actor,
        [Keyword.Activity] = Activity,
        [Keyword.Event] = Simple(Keyword.Event, ActivityKind.Event),
        [Keyword.Fact] = Simple(Keyword.Fact, ActivityKind.Fact),
        [Keyword.State] = Simple(Keyword.State, ActivityKind.State),
        [Keyword.Measure] = Measure,
        [Keyword.Attribute] = Attribute,
        [Keyword.Parameter] = Parameter,
        [Keyword.Period] = Period,
        [Keyword.Calendar] = Calendar,
        [Keyword.Sanctions] = Sanctions,
    };

    /// <summary>The declaration of which <paramref name="statement"/> is the beginning, as far as others need it; null when no name can be read.</summary>
    public static Declaration? Header(StatementSource statement, Keyword keyword)
    {
        var kind = KindOf(keyword);
        if (kind == NameKinds.None)
            return null;
        if (kind is NameKinds.Facet or NameKinds.Attribute or NameKinds.Parameter)
        {
            var whole = ByKeyword[keyword](statement.At(0));
            if (whole.WasSuccessful)
                return Known(statement, kind, whole.Value);
        }

        var ends = kind switch
        {
            NameKinds.Activity => new[] { Keyword.In, Keyword.Is },
            NameKinds.Measure => [Keyword.In],
            NameKinds.Times or NameKinds.Period or NameKinds.Calendar => [Keyword.From],
            _ => [],
        };
        var header =
            (from word in Word(keyword)
             from name in Declared(ends)
             from unit in (from @in in Word(Keyword.In) from unit in UnitWord select unit).XOptional()
             select (name, unit))(statement.At(0));
        if (!header.WasSuccessful)
            return null;
        return new Declaration(kind, header.Value.name, statement.File)
        {
            Unit = kind is NameKinds.Activity or NameKinds.Measure && header.Value.unit.IsDefined ? header.Value.unit.Get().Value : "",
            // Anything may be compared with a broken attribute: its own error is enough.
            Type = AttributeType.Text,
        };
    }

    /// <summary>What a statement declares beside its own name: the sanctions of a scale, the ground of a rule.</summary>
    public static IEnumerable<Declaration> Others(StatementSource statement, Keyword? opener)
    {
        if (opener == Keyword.Sanctions)
        {
            var scale = ByKeyword[Keyword.Sanctions](statement.At(0));
            if (!scale.WasSuccessful)
                return [];
            return ((DeclarationSyntax.Sanctions)scale.Value).Scale.Select(n => new Declaration(NameKinds.Sanction, n, statement.File)
            {
                Syntax = (DeclarationSyntax)scale.Value,
            });
        }

        return opener is null && RuleGrammar.DeclaredGround(statement) is { } ground ? [ground] : [];
    }

    /// <summary>
    /// The declaration keyword a statement's first word was probably meant to be, when the statement can be no clause;
    /// its names are then known to the other statements.
    /// </summary>
    public static (Keyword Keyword, Declaration Declaration)? Misspelled(StatementSource statement)
    {
        var first = statement.Tokens[0];
        if (first.Kind != TokenKind.Word || first.Key.Length < 4 || Array.Exists(statement.Tokens, static t => t.IsSign(":")))
            return null;
        var spelled = EditDistance.Nearest(first.Key, ByKeyword.Keys.Select(static k => KeywordTable.Entry(k).English));
        if (spelled is null)
            return null;
        var keyword = ByKeyword.Keys.First(k => KeywordTable.Entry(k).English == spelled);
        var name = Declared()(statement.At(1));
        return name.WasSuccessful && KindOf(keyword) != NameKinds.None
            ? (keyword, new Declaration(KindOf(keyword), name.Value, statement.File) { Type = AttributeType.Text })
            : null;
    }

    private static Declaration? Known(StatementSource statement, NameKinds kind, StatementSyntax syntax) => syntax switch
    {
        DeclarationSyntax.Facet facet => new Declaration(kind, facet.Name, statement.File) { Values = facet.Values, ValueNames = ByName(facet.Values) },
        DeclarationSyntax.Attribute attribute => new Declaration(kind, attribute.Name, statement.File)
        {
            Type = attribute.Type,
            Values = attribute.Values,
            ValueNames = ByName(attribute.Values),
        },
        DeclarationSyntax.Parameter parameter => new Declaration(kind, parameter.Name, statement.File) { Type = parameter.Type },
        _ => null,
    };

    private static NameTrie<int> ByName(ImmutableArray<DeclaredNameSyntax> values)
    {
        var trie = new NameTrie<int>();
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var name in values[i].Names)
                trie.Add(DutyLexer.LexName(name.Value), i);
        }

        return trie;
    }

    private static NameKinds KindOf(Keyword keyword) => keyword switch
    {
        Keyword.Facet => NameKinds.Facet,
        Keyword.Actor => NameKinds.Actor,
        Keyword.Activity => NameKinds.Activity,
        Keyword.Event => NameKinds.Event,
        Keyword.Fact => NameKinds.Fact,
        Keyword.State => NameKinds.State,
        Keyword.Measure => NameKinds.Measure,
        Keyword.Attribute => NameKinds.Attribute,
        Keyword.Parameter => NameKinds.Parameter,
        Keyword.Period => NameKinds.Period,
        Keyword.Calendar => NameKinds.Calendar,
        _ => NameKinds.None,
    };

    private static Parser<StatementSyntax> Simple(Keyword keyword, ActivityKind kind) =>
        (from word in Word(keyword)
         from name in Declared()
         select name).Spanned((span, name) => (StatementSyntax)new DeclarationSyntax.Activity(span, name, kind, null, []));

    private static Parser<StringSyntax> UnitName() => input =>
    {
        var at = (TokenInput)input;
        var tokens = at.Statement.Tokens;
        var end = at.Position;
        while (tokens[end].Kind == TokenKind.Word && KeywordTable.Match(Keyword.Is, tokens, end) == 0)
            end++;
        return end > at.Position
            ? Done(at, end - at.Position, new StringSyntax(at.Statement.SpanOf(at.Position, end), at.Statement.TextOf(at.Position, end)))
            : Fail<StringSyntax>(at, Words.UnitWord);
    };
}

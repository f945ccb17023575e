using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>For whom: a relation and an actor, or an actor that is the target of a state.</summary>
internal static class TargetGrammar
{
    /// <summary>The word of a relation.</summary>
    public static readonly Parser<TargetRelation> Relation = OneOf(
        WordUnlessName(Keyword.AllSubordinate, NameKinds.Actor).Return(TargetRelation.AllSubordinate),
        WordUnlessName(Keyword.Subordinate, NameKinds.Actor).Return(TargetRelation.Subordinate),
        WordUnlessName(Keyword.Superior, NameKinds.Actor).Return(TargetRelation.Superior));

    /// <summary>One target.</summary>
    public static readonly Parser<TargetSyntax> Target =
        (from relation in Relation.XOptional()
         from actor in Name(NameKinds.Actor)
         from state in (
             from under in relation.IsDefined ? Later<Keyword>(Words.RelationAndState, NameKinds.None, Keyword.Under) : Word(Keyword.Under)
             from state in Name(NameKinds.State)
             select state).XOptional()
         select (relation, actor, state: state.GetOrDefault()))
        .Spanned(static (span, t) => new TargetSyntax(
            span,
            t.state is not null ? TargetRelation.UnderState : t.relation.GetOrElse(TargetRelation.Subordinate),
            t.actor,
            t.state));

    /// <summary>The targets of an act.</summary>
    public static readonly Parser<IEnumerable<TargetSyntax>> Targets =
        (from each in OneOf(Word(Keyword.OfEach), Word(Keyword.ToEach), Word(Keyword.Of))
         from targets in Target.XDelimitedBy(Comma)
         select targets).Called(Words.Targets);
}

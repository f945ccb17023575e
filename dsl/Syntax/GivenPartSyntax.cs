using System.Collections.Immutable;
using DutyDsl.Parsing;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A part of a given: its word and what follows it. One of the properties is set.</summary>
/// <param name="Span">Its characters.</param>
public sealed record GivenPartSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The id of <c>by</c>, <c>of</c>, <c>case</c>, <c>under</c>.</summary>
    public StringSyntax? Id { get; init; }

    /// <summary>The date of <c>from</c>, <c>to</c>, <c>until</c>.</summary>
    public DateSyntax? Date { get; init; }

    /// <summary>The days and instants of <c>on</c>.</summary>
    public ImmutableArray<StringSyntax> Dates { get; init; } = [];

    /// <summary>The number of <c>quantity</c>.</summary>
    public NumberSyntax? Number { get; init; }

    /// <summary>The attributes of <c>where</c>.</summary>
    public ImmutableArray<ConditionSyntax> Where { get; init; } = [];

    /// <summary>Towards whom, of <c>where recipient = "…"</c>.</summary>
    public StringSyntax? Recipient { get; init; }

    /// <summary>Until when it is kept, of <c>where kept until = …</c>.</summary>
    public DateSyntax? KeptUntil { get; init; }

    /// <summary>The word that begins it.</summary>
    internal Keyword Word { get; init; }
}

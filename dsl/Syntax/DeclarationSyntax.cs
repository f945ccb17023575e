using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A declaration; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Name">The names it gives.</param>
public abstract record DeclarationSyntax(TextSpan Span, DeclaredNameSyntax Name) : StatementSyntax(Span)
{
    /// <summary><c>facet level = city "市", county "县（市、区）"</c></summary>
    public sealed record Facet(TextSpan Span, DeclaredNameSyntax Name, ImmutableArray<DeclaredNameSyntax> Values) : DeclarationSyntax(Span, Name);

    /// <summary><c>actor county party secretary = party secretary, level county</c>: all parts hold.</summary>
    public sealed record NarrowedActor(TextSpan Span, DeclaredNameSyntax Name, ImmutableArray<ActorPartSyntax> Parts) : DeclarationSyntax(Span, Name);

    /// <summary><c>actor leader = zone secretary or party secretary</c>: one of the actors.</summary>
    public sealed record AlternativeActor(TextSpan Span, DeclaredNameSyntax Name, ImmutableArray<NameSyntax> Alternatives) : DeclarationSyntax(Span, Name);

    /// <summary>An activity, event, fact, state or measure.</summary>
    public sealed record Activity(TextSpan Span, DeclaredNameSyntax Name, ActivityKind Kind, StringSyntax? Unit, ImmutableArray<NameSyntax> Parents) : DeclarationSyntax(Span, Name);

    /// <summary><c>attribute result : one of clean, hazard</c></summary>
    public sealed record Attribute(TextSpan Span, DeclaredNameSyntax Name, AttributeType Type, ImmutableArray<DeclaredNameSyntax> Values) : DeclarationSyntax(Span, Name);

    /// <summary><c>parameter veto period : duration</c> or <c>= 12 months</c>.</summary>
    public sealed record Parameter(TextSpan Span, DeclaredNameSyntax Name, AttributeType Type, string? Value) : DeclarationSyntax(Span, Name);

    /// <summary><c>sanctions notice &lt; admonition &lt; removal</c>: the mildest first.</summary>
    public sealed record Sanctions(TextSpan Span, ImmutableArray<DeclaredNameSyntax> Scale) : DeclarationSyntax(Span, Scale[0]);

    /// <summary>A calendar or period.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Name">Its names.</param>
    /// <param name="IsPeriod">Whether it is a period.</param>
    /// <param name="Table">The path of its table, or null.</param>
    /// <param name="Month">The month in which a year begins; zero with a table.</param>
    /// <param name="Day">The day on which it begins.</param>
    public sealed record Time(TextSpan Span, DeclaredNameSyntax Name, bool IsPeriod, StringSyntax? Table, int Month, int Day) : DeclarationSyntax(Span, Name);

    /// <summary>A declaration whose names are known though the rest could not be understood; a diagnostic says why.</summary>
    public sealed record Broken(TextSpan Span, DeclaredNameSyntax Name) : DeclarationSyntax(Span, Name);
}

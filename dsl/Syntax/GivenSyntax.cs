using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A fact of an example; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
public abstract record GivenSyntax(TextSpan Span) : StatementSyntax(Span)
{
    /// <summary><c>given Wang is county party secretary, level county from … to … under …</c></summary>
    public sealed record Subject(
        TextSpan Span, StringSyntax Id, NameSyntax Actor, ImmutableArray<CellSyntax> Cells, ImmutableArray<GivenPartSyntax> Parts) : GivenSyntax(Span);

    /// <summary><c>given veto period = 12 months</c></summary>
    public sealed record Parameter(TextSpan Span, NameSyntax Name, StringSyntax Value) : GivenSyntax(Span);

    /// <summary><c>given research by Wang on 2024-02-10 …</c></summary>
    public sealed record Record(TextSpan Span, NameSyntax Activity, ImmutableArray<GivenPartSyntax> Parts) : GivenSyntax(Span);

    /// <summary><c>given rating by Wang on 2024-05-06 of 5(1) met</c></summary>
    public sealed record Rating(
        TextSpan Span, StringSyntax By, DateSyntax Date, DateSyntax? Until, CitationSyntax Citation, ExampleVerdict Verdict) : GivenSyntax(Span);
}

using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Examples;

/// <summary>A fact of an example.</summary>
internal abstract record Given
{
    public sealed record Subject(string Id, ImmutableArray<int> Values, DateOnly From, DateOnly? To, string Under) : Given;

    public sealed record Parameter(int Position, string Value) : Given;

    public sealed record Record(
        int Activity,
        string By,
        ImmutableArray<string> Dates,
        DateOnly? Until,
        string Target,
        string Case,
        Fraction? Quantity,
        ImmutableArray<(int Attribute, string Value)> Attributes,
        string Recipient,
        DateOnly? KeptUntil) : Given;

    public sealed record Rated(string By, DateOnly Date, DateOnly? Until, string Citation, Rating Rating) : Given;
}

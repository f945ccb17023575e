using System.Globalization;
using DutyDsl.Duties;

namespace DutyDsl.Typed;

/// <summary>An attribute of records; generated code has one property for each.</summary>
/// <typeparam name="T">
/// What a value is: <see cref="bool"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/>, or the generated enum of the values declared.
/// </typeparam>
public sealed class TypedAttribute<T>
    where T : notnull
{
    /// <summary>Names an attribute by position; generated code does.</summary>
    public TypedAttribute(TypedRulebook rulebook, int position)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        Rulebook = rulebook;
        Position = position;
    }

    /// <summary>The rulebook that declares it.</summary>
    public TypedRulebook Rulebook { get; }

    /// <summary>Its position in <see cref="DutyPlan.Attributes"/>.</summary>
    public int Position { get; }

    /// <summary>The attribute with a value, to be added to a record.</summary>
    public AttributeValue Is(T value) => new(Rulebook, Position, Canonical(value));

    private static string Canonical(T value) => value switch
    {
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Enum one => Convert.ToInt32(one, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

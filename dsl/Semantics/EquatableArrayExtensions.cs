using System.Collections.Immutable;

namespace DutyDsl.Semantics;

/// <summary>Makes equatable arrays.</summary>
public static class EquatableArrayExtensions
{
    /// <summary>The elements of <paramref name="source"/>, in order, as an array that is equal by value.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> source)
        where T : IEquatable<T> => new(source.ToImmutableArray());
}

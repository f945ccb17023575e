namespace DutyDsl.SampleMaker;

/// <summary>A body's existence or one person's time in one post: a row of the subjects.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Name">The display name: that of the body or of the post, never of a person.</param>
/// <param name="Division">Where.</param>
/// <param name="Organ">The value of the facet organ.</param>
/// <param name="Office">The value of the facet office.</param>
/// <param name="Function">The value of the facet function, or empty.</param>
/// <param name="DutyClass">The value of the facet duty class, or empty.</param>
/// <param name="Parent">The body above, or for a post the body it belongs to.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null.</param>
public sealed record Stint(
    string Id,
    string Name,
    Division Division,
    string Organ,
    string Office,
    string Function,
    string DutyClass,
    string Parent,
    DateOnly From,
    DateOnly? To);

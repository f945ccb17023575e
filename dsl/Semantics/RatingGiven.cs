namespace DutyDsl.Semantics;

/// <summary>What people found of an assessed duty: <c>given rating by Wang on 2024-05-06 of 5(1) met</c>.</summary>
/// <param name="Subject">Whose duty.</param>
/// <param name="Date">From when the rating holds.</param>
/// <param name="Until">Until when, or null.</param>
/// <param name="Citation">What it is about, in canonical form.</param>
/// <param name="Verdict">Met, breached or excused.</param>
public sealed record RatingGiven(string Subject, CivilDate Date, CivilDate? Until, string Citation, ExampleVerdict Verdict) : ExampleGiven;

namespace DutyDsl.Semantics;

/// <summary>A length: of time (<c>12 months</c>, <c>5 working days</c>), of use (<c>100 operating hours</c>), or what a parameter says.</summary>
/// <param name="Count">How many units; zero when a parameter gives the length.</param>
/// <param name="Unit">The unit, when it is built in.</param>
/// <param name="Parameter">The parameter's position in <see cref="DutyModel.Parameters"/>, or -1.</param>
/// <param name="Calendar">The declared calendar or period that counts as the unit, a position in <see cref="DutyModel.Calendars"/>, or -1.</param>
/// <param name="Measure">The measure whose growth counts as the unit, a position in <see cref="DutyModel.Activities"/>, or -1.</param>
public sealed record Span(Rational Count, CalendarUnit Unit, int Parameter = -1, int Calendar = -1, int Measure = -1);

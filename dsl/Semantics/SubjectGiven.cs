namespace DutyDsl.Semantics;

/// <summary>A tenure: <c>given Wang is county party secretary from 2024-01-01</c>.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Values">For each facet of the model a value's position, or -1: the first kind of the actor that the cells allow, with the first value of each facet it leaves open.</param>
/// <param name="From">The first day; the rulebook's first day where none is written.</param>
/// <param name="To">The last day, or null while it lasts.</param>
/// <param name="Under">The id above, or empty.</param>
public sealed record SubjectGiven(string Id, EquatableArray<int> Values, CivilDate From, CivilDate? To, string Under) : ExampleGiven;

namespace DutyDsl.Semantics;

/// <summary>An activity, event, fact, state or measure.</summary>
/// <param name="Name">Its names; the data column <c>activity</c> holds any of them.</param>
/// <param name="Kind">Which of the five it is.</param>
/// <param name="Unit">The unit of its quantity, as written; empty when it has none.</param>
/// <param name="Parents">What it counts as (<c>is</c>): positions in <see cref="DutyModel.Activities"/>; never in a circle.</param>
public sealed record ActivitySymbol(SymbolName Name, ActivityKind Kind, string Unit, EquatableArray<int> Parents);

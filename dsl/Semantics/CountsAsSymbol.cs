namespace DutyDsl.Semantics;

/// <summary>An activity counts as another when a condition of the record holds: <c>security level rise counts as drill where purpose = reported</c>.</summary>
public sealed record CountsAsSymbol(int Activity, int As, Condition? Where)
{
    /// <summary>Remarks of the author.</summary>
    public EquatableArray<string> Notes { get; init; }
}

namespace DutyDsl.Evaluation;

/// <summary>Three-valued and, or, not.</summary>
internal static class TruthLogic
{
    public static Truth And(this Truth a, Truth b) => a < b ? a : b;

    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    public static Truth Not(this Truth a) => (Truth)(2 - (int)a);

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}

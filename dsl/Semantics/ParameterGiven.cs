namespace DutyDsl.Semantics;

/// <summary>The value of a parameter: <c>given veto period = 12 months</c>.</summary>
/// <param name="Parameter">Position in <see cref="DutyModel.Parameters"/>.</param>
/// <param name="Value">Its value in canonical form.</param>
public sealed record ParameterGiven(int Parameter, string Value) : ExampleGiven;

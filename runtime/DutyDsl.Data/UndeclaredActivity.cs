namespace DutyDsl.Data;

/// <summary>An activity of the data that no rule declares.</summary>
/// <param name="Name">Its name as the data has it.</param>
/// <param name="Records">How many accepted records have it.</param>
public sealed record UndeclaredActivity(string Name, long Records);

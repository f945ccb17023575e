namespace DutyDsl.Evaluation;

/// <summary>True, false, or not decided by the facts.</summary>
internal enum Truth : byte
{
    False,
    Unknown,
    True,
}

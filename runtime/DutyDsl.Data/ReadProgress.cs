namespace DutyDsl.Data;

/// <summary>How far reading is.</summary>
/// <param name="BytesRead">The bytes read of all files.</param>
/// <param name="BytesTotal">The bytes of all files.</param>
public readonly record struct ReadProgress(long BytesRead, long BytesTotal);

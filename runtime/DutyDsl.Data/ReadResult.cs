using DutyDsl.Facts;

namespace DutyDsl.Data;

/// <summary>What came of reading data.</summary>
/// <param name="Ledger">The facts.</param>
/// <param name="Report">What became of every row.</param>
public sealed record ReadResult(Ledger Ledger, IngestReport Report);

using System.Collections.Immutable;

namespace DutyDsl.Data;

/// <summary>What became of the rows of one file: <see cref="Rows"/> = <see cref="Accepted"/> + <see cref="Duplicates"/> + <see cref="Quarantined"/>.</summary>
public sealed record FileReport
{
    /// <summary>The file's name without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it holds records, not subjects.</summary>
    public required bool HoldsRecords { get; init; }

    /// <summary>How many rows follow the header; blank lines are no rows.</summary>
    public required long Rows { get; init; }

    /// <summary>How many are in the ledger.</summary>
    public required long Accepted { get; init; }

    /// <summary>How many say what another row says, and are not counted again.</summary>
    public required long Duplicates { get; init; }

    /// <summary>How many are kept out of the ledger, each with its reason in <see cref="IngestReport.Quarantine"/>.</summary>
    public required long Quarantined { get; init; }

    /// <summary>The columns that nothing reads, in the order of the header.</summary>
    public required ImmutableArray<string> IgnoredColumns { get; init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// For a file of records where its <see cref="Accepted"/> records begin in the ledger; they lie there one after the other.
    /// </summary>
    public required int FirstRecord { get; init; }
}

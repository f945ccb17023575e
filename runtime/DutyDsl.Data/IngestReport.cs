using System.Collections.Immutable;

namespace DutyDsl.Data;

/// <summary>What became of every row that was read.</summary>
public sealed record IngestReport
{
    /// <summary>The files in the order read: those of the subjects, then those of the records.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    /// <summary>Every quarantined row, by file in the order read, then by line.</summary>
    public required ImmutableArray<QuarantinedRow> Quarantine { get; init; }

    /// <summary>The day of the last accepted record, which is the evaluation date where none is given; null without a record.</summary>
    public required DateOnly? LastRecordDate { get; init; }

    /// <summary>The activities no rule declares that were let through, in ordinal order.</summary>
    public required ImmutableArray<UndeclaredActivity> UndeclaredActivities { get; init; }

    /// <summary>The SHA-256 of all files: of one line <c>hash  name</c> for each, in the order read.</summary>
    public required string Sha256 { get; init; }
}

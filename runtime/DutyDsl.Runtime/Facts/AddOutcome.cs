namespace DutyDsl.Facts;

/// <summary>What became of a record handed to <see cref="LedgerBuilder"/>.</summary>
public enum AddOutcome : byte
{
    /// <summary>It is in the ledger.</summary>
    Added,

    /// <summary>The ledger has the same record; this one is not counted again.</summary>
    Duplicate,

    /// <summary>The ledger has a record of this id that says something else; neither may be trusted.</summary>
    Conflict,
}

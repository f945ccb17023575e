namespace DutyDsl.Data.Csv;

/// <summary>Why a row of a CSV file cannot be read.</summary>
internal enum RowFault : byte
{
    None,

    /// <summary>A quote within a cell that does not begin with one, or text after a closing quote.</summary>
    StrayQuote,

    /// <summary>A quoted cell that is still open where the file ends.</summary>
    UnclosedQuote,

    /// <summary>The row is longer than any row may be.</summary>
    TooLong,

    /// <summary>The row is not UTF-8.</summary>
    InvalidUtf8,
}

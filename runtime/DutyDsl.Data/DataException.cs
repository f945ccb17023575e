using DutyDsl.Duties;

namespace DutyDsl.Data;

/// <summary>
/// The data cannot be read at all: a file is missing, is no ordinary file or lacks a column it must have. Broken rows are
/// no exception but quarantined.
/// </summary>
public sealed class DataException : Exception
{
    /// <summary>An error with its message in both languages.</summary>
    public DataException(BilingualName text)
        : base(text.English) => Text = text;

    /// <summary>An error with its message in both languages and the fault behind it.</summary>
    public DataException(BilingualName text, Exception innerException)
        : base(text.English, innerException) => Text = text;

    /// <summary>The message in both languages: where, what was found, what was expected and what to do.</summary>
    public BilingualName Text { get; }
}

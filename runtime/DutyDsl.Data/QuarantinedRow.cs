using System.Globalization;
using DutyDsl.Duties;

namespace DutyDsl.Data;

/// <summary>A row that is kept out of the ledger.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Text">The row as the file has it; what is no UTF-8 is shown as U+FFFD, and of a very long row only its beginning is kept.</param>
/// <param name="Reason">What is wrong with it, in both languages.</param>
public sealed record QuarantinedRow(string File, int Line, string Text, BilingualName Reason)
{
    /// <summary>Where it stands: <c>records.csv(1042)</c>.</summary>
    public string Place => Locate(File, Line);

    /// <summary>Place and reason: <c>records.csv(1042): date "2024-02-30" does not exist</c>.</summary>
    public string In(Language language) => language == Language.Chinese
        ? Place + "：" + Reason.Chinese
        : Place + ": " + Reason.English;

    /// <summary>Place and reason in English.</summary>
    public override string ToString() => In(Language.English);

    internal static string Locate(string file, int line) => file + "(" + line.ToString(CultureInfo.InvariantCulture) + ")";
}

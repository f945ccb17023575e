using Sprache;

namespace DutyDsl.Parsing;

/// <summary>The English names of the months.</summary>
internal static class Months
{
    private static readonly string[] All =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    public static readonly Parser<int> Name = input =>
    {
        var at = (TokenInput)input;
        var month = at.Token.Kind == TokenKind.Word ? Array.IndexOf(All, at.Token.Key) + 1 : 0;
        return month > 0 ? Terminals.Done(at, 1, month) : Terminals.Fail<int>(at, Words.Month);
    };
}

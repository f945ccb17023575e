using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>A run of characters of a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The characters.</param>
/// <param name="Key">For a word or sign its folded form (NFC, ASCII for full-width, lower case); for a string its content; else empty.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Key)
{
    public bool IsTrivia => Kind is TokenKind.Space or TokenKind.LineEnd or TokenKind.Comment or TokenKind.Refused;

    public bool IsSign(string sign) => Kind == TokenKind.Sign && Key == sign;
}

namespace DutyDsl.Parsing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>A line end.</summary>
    LineEnd,

    /// <summary>From <c>#</c> to the end of the line.</summary>
    Comment,

    /// <summary>Characters that may not be in a file; already reported.</summary>
    Refused,

    /// <summary>A run of letters and digits, or one Han character.</summary>
    Word,

    /// <summary>Text in quotation marks.</summary>
    String,

    /// <summary>A sign or punctuation mark.</summary>
    Sign,

    /// <summary>The end of a statement or file; empty.</summary>
    End,
}

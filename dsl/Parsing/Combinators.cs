using DutyDsl.Semantics;
using DutyDsl.Text;
using Sprache;

namespace DutyDsl.Parsing;

/// <summary>What the grammar needs beside Sprache's own combinators.</summary>
internal static class Combinators
{
    /// <summary>Gives the result the characters it was read from.</summary>
    public static Parser<TNode> Spanned<T, TNode>(this Parser<T> parser, Func<TextSpan, T, TNode> make) => input =>
    {
        var result = parser(input);
        if (!result.WasSuccessful)
            return Result.Failure<TNode>(result.Remainder, result.Message, result.Expectations);
        var start = (TokenInput)input;
        var span = start.Statement.SpanOf(start.Position, result.Remainder.Position);
        return Result.Success(make(span, result.Value), result.Remainder);
    };

    /// <summary>Names what was expected as a whole where the parser did not get beyond its first token.</summary>
    public static Parser<T> Called<T>(this Parser<T> parser, BilingualText label) => input =>
    {
        var at = (TokenInput)input;
        var mark = at.Statement.Mark();
        var result = parser(input);
        if (!result.WasSuccessful && result.Remainder.Position == at.Position)
            at.Statement.Relabel(mark, at.Position, label);
        return result;
    };

    /// <summary>Looks at what was read; what is wrong with it is noted in the statement.</summary>
    public static Parser<T> Checked<T>(this Parser<T> parser, Action<StatementSource, T> check) => input =>
    {
        var result = parser(input);
        if (result.WasSuccessful)
            check(((TokenInput)input).Statement, result.Value);
        return result;
    };

    /// <summary>The first alternative that reads a token decides; the last of a chain of <c>XOr</c>.</summary>
    public static Parser<T> OneOf<T>(params Parser<T>[] alternatives) => input =>
    {
        IResult<T>? result = null;
        foreach (var alternative in alternatives)
        {
            result = alternative(input);
            if (result.WasSuccessful || !result.Remainder.Equals(input))
                return result;
        }

        return result!;
    };
}

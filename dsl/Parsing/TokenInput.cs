using Sprache;

namespace DutyDsl.Parsing;

/// <summary>What Sprache reads: a place among the tokens of one statement.</summary>
internal sealed class TokenInput(StatementSource statement, int position) : IInput
{
    private IDictionary<object, object>? memos;

    public StatementSource Statement { get; } = statement;

    public int Position { get; } = position;

    public Token Token => Statement.Tokens[Position];

    public bool AtEnd => Position == Statement.Tokens.Length - 1;

    /// <summary>The first character of the token; the grammar reads <see cref="Token"/> instead.</summary>
    public char Current => AtEnd ? '\0' : Statement.File.Text[Token.Span.Start];

    public string Source => Statement.File.Text;

    public int Line => Statement.File.PositionOf(Token.Span.Start).Line + 1;

    public int Column => Statement.File.PositionOf(Token.Span.Start).Column + 1;

    public IDictionary<object, object> Memos => memos ??= new Dictionary<object, object>();

    public TokenInput Skip(int tokens) => Statement.At(Position + tokens);

    public IInput Advance() => AtEnd ? throw new InvalidOperationException("The statement has ended.") : Skip(1);

    public bool Equals(IInput? other) => other is TokenInput input && input.Position == Position && ReferenceEquals(input.Statement, Statement);

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => Position;
}

using DutyDsl.Parsing;

namespace DutyDsl.Semantics;

/// <summary>Names as sequences of token keys; finds the longest one that begins at a token.</summary>
internal sealed class NameTrie<T>
{
    private Dictionary<string, NameTrie<T>>? next;
    private List<T>? values;

    /// <summary>Adds a name; several values may share one.</summary>
    public void Add(List<Token> name, T value)
    {
        var node = this;
        foreach (var token in name)
        {
            node.next ??= new Dictionary<string, NameTrie<T>>(StringComparer.Ordinal);
            if (!node.next.TryGetValue(token.Key, out var child))
                node.next.Add(token.Key, child = new NameTrie<T>());
            node = child;
        }

        (node.values ??= []).Add(value);
    }

    /// <summary>The values of exactly this name.</summary>
    public IReadOnlyList<T> Find(List<Token> name)
    {
        var node = this;
        foreach (var token in name)
        {
            if (node.next is null || !node.next.TryGetValue(token.Key, out node!))
                return [];
        }

        return node.values ?? (IReadOnlyList<T>)[];
    }

    /// <summary>The longest name at <paramref name="position"/> with a value that <paramref name="allowed"/> takes, and how many tokens it has.</summary>
    public (List<T>? Values, int Length) Longest(Token[] tokens, int position, Func<T, bool>? allowed = null)
    {
        var node = this;
        (List<T>? Values, int Length) best = (null, 0);
        for (var i = position; i < tokens.Length && tokens[i].Kind is TokenKind.Word or TokenKind.Sign; i++)
        {
            if (node.next is null || !node.next.TryGetValue(tokens[i].Key, out node!))
                break;
            if (node.values is not { } found)
                continue;
            var taken = allowed is null ? found : found.FindAll(v => allowed(v));
            if (taken.Count > 0)
                best = (taken, i - position + 1);
        }

        return best;
    }
}

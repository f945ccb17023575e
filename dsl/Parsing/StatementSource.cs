using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>One statement: its tokens without trivia, and what happened while it was parsed.</summary>
internal sealed class StatementSource
{
    private readonly TokenInput?[] inputs;
    private readonly List<BilingualText> expected = [];
    private NameKinds expectedNames;

    public StatementSource(SourceFile file, Token[] tokens, List<int> lineStarts)
    {
        File = file;
        Tokens = tokens;
        LineStarts = lineStarts;
        inputs = new TokenInput?[tokens.Length];
    }

    public SourceFile File { get; }

    /// <summary>The tokens; the last one is an empty end.</summary>
    public Token[] Tokens { get; }

    /// <summary>The positions of tokens that begin a line.</summary>
    public List<int> LineStarts { get; }

    public NameScope Scope { get; set; } = NameScope.Empty;

    /// <summary>The keyword its first word was probably meant to be, when it is none.</summary>
    public Keyword? MeantOpener { get; set; }

    /// <summary>Errors of meaning found on the way, which do not stop the parser.</summary>
    public List<(DutyRule Rule, TextSpan Span, BilingualText[] Arguments)> Problems { get; } = [];

    /// <summary>The first part of the language met that is not stated yet: where, and what it is.</summary>
    public (int Position, int Length, BilingualText Kind)? Later { get; private set; }

    /// <summary>The furthest token that did not fit.</summary>
    public int Furthest { get; private set; }

    /// <summary>What would have fitted there.</summary>
    public IReadOnlyList<BilingualText> Expected => expected;

    /// <summary>The kinds of names that would have fitted there.</summary>
    public NameKinds ExpectedNames => expectedNames;

    /// <summary>The kinds of names that a label stands for, worth a suggestion.</summary>
    public NameKinds LabelledNames { get; private set; }

    public TextSpan Span => new(Tokens[0].Span.Start, Tokens[Math.Max(0, Tokens.Length - 2)].Span.End - Tokens[0].Span.Start);

    public TokenInput At(int position) => inputs[position] ??= new TokenInput(this, position);

    public void Expect(int position, BilingualText what)
    {
        if (Reach(position) && !expected.Contains(what))
            expected.Add(what);
    }

    public void ExpectName(int position, NameKinds kinds)
    {
        if (Reach(position))
            expectedNames |= kinds;
    }

    public void NotYet(int position, int length, BilingualText kind)
    {
        if (Later is null || position > Later.Value.Position)
            Later = (position, length, kind);
    }

    public void Problem(DutyRule rule, TextSpan span, params BilingualText[] arguments) => Problems.Add((rule, span, arguments));

    /// <summary>What has been expected so far, to be given to <see cref="Relabel"/>.</summary>
    public (int Furthest, int Count, NameKinds Names) Mark() => (Furthest, expected.Count, expectedNames);

    /// <summary>Replaces all that was expected at <paramref name="position"/> since the mark by one label.</summary>
    public void Relabel((int Furthest, int Count, NameKinds Names) mark, int position, BilingualText label)
    {
        if (Furthest != position)
            return;
        var keep = mark.Furthest == position ? mark.Count : 0;
        expected.RemoveRange(keep, expected.Count - keep);
        LabelledNames |= expectedNames;
        expectedNames = mark.Furthest == position ? mark.Names : NameKinds.None;
        Expect(position, label);
    }

    /// <summary>What is known so far, to be given to <see cref="Restore"/> after a look ahead.</summary>
    public (int Furthest, BilingualText[] Expected, NameKinds Names, NameKinds Labelled, (int, int, BilingualText)? Later, int Problems) Save() =>
        (Furthest, [.. expected], expectedNames, LabelledNames, Later, Problems.Count);

    /// <summary>Forgets what a look ahead noted.</summary>
    public void Restore((int Furthest, BilingualText[] Expected, NameKinds Names, NameKinds Labelled, (int, int, BilingualText)? Later, int Problems) state)
    {
        Furthest = state.Furthest;
        expected.Clear();
        expected.AddRange(state.Expected);
        expectedNames = state.Names;
        LabelledNames = state.Labelled;
        Later = state.Later;
        Problems.RemoveRange(state.Problems, Problems.Count - state.Problems);
    }

    /// <summary>Forgets an earlier attempt.</summary>
    public void Restart()
    {
        expected.Clear();
        expectedNames = NameKinds.None;
        LabelledNames = NameKinds.None;
        Furthest = 0;
        Later = null;
        Problems.Clear();
    }

    /// <summary>The characters of tokens <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int start, int end) =>
        end <= start ? new TextSpan(Tokens[start].Span.Start, 0) : TextSpan.Covering(Tokens[start].Span, Tokens[end - 1].Span);

    /// <summary>The text of those tokens as written, with one space where anything lay between two.</summary>
    public string TextOf(int start, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (i > start && Tokens[i].Span.Start > Tokens[i - 1].Span.End)
                text.Append(' ');
            text.Append(File.Text, Tokens[i].Span.Start, Tokens[i].Span.Length);
        }

        return text.ToString();
    }

    /// <summary>The characters of a span as written.</summary>
    public string TextOf(TextSpan span) => File.Text.Substring(span.Start, span.Length);

    private bool Reach(int position)
    {
        if (position < Furthest)
            return false;
        if (position > Furthest)
        {
            expected.Clear();
            expectedNames = NameKinds.None;
            LabelledNames = NameKinds.None;
            Furthest = position;
        }

        return true;
    }
}

using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Diagnostics;

/// <summary>Collects findings; gives them by path and position, each once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    public bool HasErrors { get; private set; }

    public void Add(DutyRule rule, SourceFile file, TextSpan span, params BilingualText[] arguments) =>
        Add(rule, file.LocationOf(span), [], arguments);

    public void Add(DutyRule rule, SourceFile file, TextSpan span, string first, params BilingualText[] rest) =>
        Add(rule, file.LocationOf(span), [], [BilingualWords.Same(first), .. rest]);

    public void Add(DutyRule rule, SourceLocation location, IEnumerable<SourceLocation> related, params BilingualText[] arguments)
    {
        HasErrors |= rule.Severity == DutySeverity.Error;
        items.Add(new Diagnostic(rule, location, arguments.ToEquatableArray(), related.ToEquatableArray()));
    }

    public ImmutableArray<Diagnostic> ToSorted() =>
    [
        .. items.Distinct()
            .OrderBy(static d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.Span.Start)
            .ThenBy(static d => d.Rule.Id, StringComparer.Ordinal),
    ];
}

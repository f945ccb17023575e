using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Tool.Rules;

/// <summary>The rule files of one call and what came of them.</summary>
internal sealed record RuleSet(ImmutableArray<SourceFile> Files, DutyCompilation Compilation);

using System.Collections.Immutable;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>A finding and the records that count for it, by day.</summary>
internal readonly record struct Judged(Finding Finding, ImmutableArray<int> Counted);

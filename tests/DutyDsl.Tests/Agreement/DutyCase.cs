using System.Collections.Immutable;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Everything an evaluation needs, in the judge's terms.</summary>
public sealed record DutyCase(DutyModel Model, FactBase Facts, Day AsOf, ImmutableSortedDictionary<string, string> Parameters);

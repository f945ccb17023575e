using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>An actor: a subject satisfies it when all cells of one case hold.</summary>
public sealed record PlanActor(NamedSymbol Symbol, ImmutableArray<ImmutableArray<PlanCell>> Cases);

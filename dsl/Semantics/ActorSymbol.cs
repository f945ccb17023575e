namespace DutyDsl.Semantics;

/// <summary>An actor: the subjects that satisfy one of its cases.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Cases">The alternatives, in the order the definition gives them; at least one.</param>
public sealed record ActorSymbol(SymbolName Name, EquatableArray<ActorCase> Cases);

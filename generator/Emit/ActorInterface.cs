using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>The interface of an actor, or of several that one clause binds together.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Members">The actors, by position; one for an actor's own.</param>
/// <param name="Cases">The cases of all of them.</param>
internal sealed record ActorInterface(string Name, EquatableArray<int> Members, EquatableArray<ActorCase> Cases)
{
    /// <summary>The narrowest interfaces that contain this one, by position among all.</summary>
    public EquatableArray<int> Bases { get; set; }

    /// <summary>Interfaces of the same subjects, by position among all, itself first when it is the first of them.</summary>
    public EquatableArray<int> Same { get; set; }
}

namespace DutyDsl.Typed;

/// <summary>A subject in the role of an actor. Generated interfaces extend it, one for each actor, wider actors first.</summary>
public interface IActor
{
    /// <summary>The subject's id, as ledgers have it.</summary>
    string Id { get; }
}

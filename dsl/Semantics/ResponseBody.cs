namespace DutyDsl.Semantics;

/// <summary>An act that answers a trigger: <c>on accident of subordinate plant, report within 1 hour of discovered</c>.</summary>
/// <param name="Trigger">What is answered.</param>
/// <param name="Activities">What answers.</param>
/// <param name="Targets">For whom each; empty: one answer.</param>
/// <param name="Within">The time allowed, or null for no limit.</param>
/// <param name="Of">When the clock starts, or null for the trigger itself.</param>
/// <param name="Matching">What answer and trigger must share besides the case.</param>
/// <param name="Extension">What moves the deadline, or null.</param>
/// <param name="CountFirstDay">Whether the first day is counted.</param>
/// <param name="MonthEndsKept">Whether the end of a month goes to the end of a month.</param>
public sealed record ResponseBody(
    TriggerSymbol Trigger,
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    Span? Within,
    Instant? Of,
    EquatableArray<MatchingField> Matching,
    Extension? Extension,
    bool CountFirstDay,
    bool MonthEndsKept) : ClauseBody;

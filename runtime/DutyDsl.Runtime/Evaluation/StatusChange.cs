using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>A finding whose verdict a record or the passing of time has changed.</summary>
/// <param name="Finding">The finding as it is now; with <see cref="Verdict.NotBound"/>, as it was, when it is no longer made.</param>
/// <param name="Before">Its verdict before; <see cref="Verdict.NotBound"/> when its window has only begun.</param>
public readonly record struct StatusChange(Finding Finding, Verdict Before);

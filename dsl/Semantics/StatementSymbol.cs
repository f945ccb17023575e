namespace DutyDsl.Semantics;

/// <summary>A statement that binds nobody.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Section">The innermost section's position in <see cref="DutyModel.Sections"/>, or -1.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reason">For <see cref="StatementKind.Untranslated"/> why; else empty.</param>
public sealed record StatementSymbol(StatementKind Kind, int Section, BilingualText Text, BilingualText Reason);

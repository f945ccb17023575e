using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>Towards whom an act is to be done: an actor or a text.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Superior">Whether it is the one above the subject.</param>
/// <param name="Actor">The actor, or null when a text names the recipient.</param>
/// <param name="Text">The text, or null when an actor is named.</param>
public sealed record RecipientSyntax(TextSpan Span, bool Superior, NameSyntax? Actor, StringSyntax? Text) : SyntaxNode(Span);

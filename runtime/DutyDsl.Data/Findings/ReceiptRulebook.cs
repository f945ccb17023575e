using System.Collections.Immutable;

namespace DutyDsl.Data.Findings;

/// <summary>A rulebook of a receipt.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its plan, in lower-case hexadecimal; empty for a plan that was read from no text.</param>
/// <param name="Parameters">The parameters that findings depend on, by name in ordinal order; null while open.</param>
public sealed record ReceiptRulebook(string Name, string Sha256, ImmutableArray<KeyValuePair<string, string?>> Parameters);

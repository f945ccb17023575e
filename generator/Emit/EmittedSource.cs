namespace DutyDsl.Generator.Emit;

/// <summary>One generated file.</summary>
/// <param name="HintName">Its name, the same on every machine and for every order of files.</param>
/// <param name="Text">The code.</param>
internal sealed record EmittedSource(string HintName, string Text);

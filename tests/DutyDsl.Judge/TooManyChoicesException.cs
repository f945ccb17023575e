namespace DutyDsl.Judge;

/// <summary>The facts leave more open than the judge looks at.</summary>
public sealed class TooManyChoicesException() : Exception("The facts leave too much open for every completion to be looked at.");

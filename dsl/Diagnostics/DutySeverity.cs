namespace DutyDsl.Diagnostics;

/// <summary>How much a finding weighs by default.</summary>
public enum DutySeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably wrong; the build goes on.</summary>
    Warning,

    /// <summary>Wrong; the build fails.</summary>
    Error,
}

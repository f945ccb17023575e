using DutyDsl.Diagnostics;
using DutyDsl.Tool.Checking;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Rules;

/// <summary>Stops a command when the rules have errors: what is built on them would be a guess.</summary>
internal static class RuleErrors
{
    /// <exception cref="RulesRefused">The rules have errors; they are on the error stream.</exception>
    public static void Require(RuleSet set, CommandHost host)
    {
        var errors = set.Compilation.Diagnostics.Where(static finding => finding.Rule.Severity == DutySeverity.Error).ToList();
        if (errors.Count > 0)
        {
            FindingLines.Write(errors, host.Error, host.Language);
            host.Tell(Texts.Error(Texts.RulesHaveErrors(errors.Count)));
            throw new RulesRefused();
        }

        var warnings = set.Compilation.Diagnostics.Count(static finding => finding.Rule.Severity == DutySeverity.Warning);
        if (warnings > 0)
            host.Tell(Texts.RulesHaveWarnings(warnings));
    }
}

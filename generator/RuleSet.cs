using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Generator.Emit;
using DutyDsl.Semantics;

namespace DutyDsl.Generator;

/// <summary>What a set of .duty files says: the rulebooks, and the errors as canonical lines.</summary>
internal sealed record RuleSet(EquatableArray<DutyModel> Rulebooks, EquatableArray<string> Errors)
{
    /// <summary>Compiles the files together. A fault of the compiler itself becomes an error too, so that nothing is built without a word.</summary>
    public static RuleSet Compile(ImmutableArray<RuleFile> files, ImmutableArray<RuleFile> tables)
    {
        if (files.IsEmpty)
            return new RuleSet(default, default);
        try
        {
            var compilation = DutyCompilation.Create(files.Concat(tables).Select(static file => file.ToSource()));
            var errors = compilation.Diagnostics
                .Concat(FaceFindings.Of(compilation))
                .Where(static d => d.Rule.Severity == DutySeverity.Error)
                .Select(static d => d.ToString());
            return new RuleSet(compilation.Rulebooks, errors.ToEquatableArray());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new RuleSet(default, new[] { Fault(files[0].Path, fault) }.ToEquatableArray());
        }
    }

    /// <summary>The generated files of a rulebook.</summary>
    public static IEnumerable<EmittedSource> Emit(DutyModel model)
    {
        try
        {
            return RulebookEmitter.Emit(model);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [new EmittedSource(HintName.Of(model.Name, "Fault"), ErrorEmitter.Emit([Fault(model.Name, fault)]))];
        }
    }

    private static string Fault(string where, Exception fault)
    {
        var rule = DutyRules.GeneratorFault;
        var message = string.Format(CultureInfo.InvariantCulture, rule.MessageEnglish, $"{fault.GetType().FullName}: {fault.Message}");
        return $"{where}(1,1): error {rule.Id}: {message}";
    }
}

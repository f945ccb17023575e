using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl;

/// <summary>The one door to the language: files in, models and diagnostics out. Every host uses it.</summary>
public sealed class DutyCompilation
{
    private DutyCompilation(ImmutableArray<DutyModel> rulebooks, ImmutableArray<Diagnostic> diagnostics)
    {
        Rulebooks = rulebooks;
        Diagnostics = diagnostics;
    }

    /// <summary>The rulebooks of the set, by name; one with errors holds what could be understood.</summary>
    public ImmutableArray<DutyModel> Rulebooks { get; }

    /// <summary>All findings, by path and position.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error, so that nothing may be built from the set.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Rule.Severity == DutySeverity.Error);

    /// <summary>Compiles the files of one set; their order does not matter.</summary>
    public static DutyCompilation Create(IEnumerable<SourceFile> files) => throw new NotSupportedException();

    /// <summary>Where a clause of a rulebook stands.</summary>
    public SourceLocation LocationOf(DutyModel rulebook, int clause) => throw new NotSupportedException();

    /// <summary>Where a statement that binds nobody stands: a position in <see cref="DutyModel.Statements"/>.</summary>
    public SourceLocation LocationOfStatement(DutyModel rulebook, int statement) => throw new NotSupportedException();
}

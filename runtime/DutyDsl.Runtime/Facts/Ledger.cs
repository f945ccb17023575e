using System.Collections.Immutable;

namespace DutyDsl.Facts;

/// <summary>The facts of one evaluation: who held what from when to when, and what was recorded. Immutable.</summary>
public sealed class Ledger
{
    internal Ledger(
        Vocabulary vocabulary,
        SubjectTable subjects,
        TenureTable tenures,
        RecordTable records,
        ImmutableArray<UncertainRecord> uncertainRecords,
        ImmutableArray<int> uncertainSubjects)
    {
        Vocabulary = vocabulary;
        Subjects = subjects;
        Tenures = tenures;
        Records = records;
        UncertainRecords = uncertainRecords;
        UncertainSubjects = uncertainSubjects;
    }

    /// <summary>The tables its positions refer to.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Ids in ordinal order.</summary>
    public SubjectTable Subjects { get; }

    /// <summary>Tenures by subject and first day.</summary>
    public TenureTable Tenures { get; }

    /// <summary>Records in the order read.</summary>
    public RecordTable Records { get; }

    /// <summary>Quarantined records that could change a finding.</summary>
    public ImmutableArray<UncertainRecord> UncertainRecords { get; }

    /// <summary>Subjects of whom a tenure row is quarantined, ascending.</summary>
    public ImmutableArray<int> UncertainSubjects { get; }
}

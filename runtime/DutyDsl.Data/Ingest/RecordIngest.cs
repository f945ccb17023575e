using DutyDsl.Data.Csv;
using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>What all files of records share.</summary>
internal sealed class RecordIngest
{
    public RecordIngest(LedgerBuilder builder, SubjectIndex subjects, CivilDays days, ReadOptions options)
    {
        Builder = builder;
        Subjects = subjects;
        Days = days;
        Options = options;
        Activities = new ActivityCells(builder.Vocabulary);
        Cases = new CellCache(name => builder.InternCase(name));
        Recipients = new CellCache(name => builder.InternRecipient(name));
        RatedClauses = new CellCache(citation => builder.InternRatedClause(citation));
        Attributes = [.. builder.Vocabulary.Attributes.Select((_, attribute) => new AttributeCells(builder, attribute))];
    }

    public LedgerBuilder Builder { get; }

    public SubjectIndex Subjects { get; }

    public CivilDays Days { get; }

    public ReadOptions Options { get; }

    public ActivityCells Activities { get; }

    public CellCache Cases { get; }

    public CellCache Recipients { get; }

    public CellCache RatedClauses { get; }

    public AttributeCells[] Attributes { get; }

    public ContradictedRecords Contradictions { get; } = new();

    /// <summary>How many records the builder has.</summary>
    public int Added { get; set; }

    /// <summary>The files begun so far.</summary>
    public List<FileIngest> Files { get; } = [];

    /// <summary>The file a record of the builder was read from.</summary>
    public FileIngest FileOf(int record) => Files.FindLast(file => file.FirstRecord <= record)!;

    /// <summary>Where a record of the builder stands.</summary>
    public string PlaceOf(int record) => FileOf(record).Place(Builder.LineOf(record));
}

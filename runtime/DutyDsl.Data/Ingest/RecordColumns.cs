using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>Which column of a file of records is which; -1 where there is none.</summary>
internal sealed class RecordColumns
{
    public RecordColumns(HeaderRow header, Vocabulary vocabulary)
    {
        Id = header.Require("id");
        Subject = header.Require("subject");
        Activity = header.Require("activity");
        Date = header.Require("date");
        Until = header.Find("until");
        Target = header.Find("target");
        Case = header.Find("case");
        Quantity = header.Find("quantity");

        // A rulebook may declare an attribute of one of these names; then the column is both.
        Attributes = header.FindDeclared(vocabulary.Attributes.Length, vocabulary.FindAttribute);
        Recipient = header.Find("recipient");
        Clause = header.Find("clause");
        Rating = header.Find("rating");
        KeptUntil = header.Find("kept until");
        header.Find("recorded");
        Count = header.Count;
        for (var attribute = 0; attribute < Attributes.Length; attribute++)
        {
            if (Attributes[attribute] >= 0)
                header.HashAs(Attributes[attribute], vocabulary.Attributes[attribute].Symbol.Names[0]);
        }
    }

    public int Count { get; }

    public int Id { get; }

    public int Subject { get; }

    public int Activity { get; }

    public int Date { get; }

    public int Until { get; }

    public int Target { get; }

    public int Case { get; }

    public int Quantity { get; }

    public int Recipient { get; }

    public int Clause { get; }

    public int Rating { get; }

    public int KeptUntil { get; }

    /// <summary>For each attribute of the vocabulary its column.</summary>
    public int[] Attributes { get; }
}

namespace DutyDsl.Semantics;

/// <summary>Records of one kind: <c>given research by Wang on 2024-02-10, 2024-05-06</c>.</summary>
/// <param name="Activity">Position in <see cref="DutyModel.Activities"/>.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Dates">The days, or instants with offset; a record for each.</param>
/// <param name="Until">The last day of what is recorded, or null.</param>
/// <param name="Target">The target's id, or empty.</param>
/// <param name="Case">The case, or empty.</param>
/// <param name="Quantity">The quantity, or null.</param>
/// <param name="Attributes">Values of attributes.</param>
public sealed record RecordGiven(
    int Activity,
    string Subject,
    EquatableArray<string> Dates,
    CivilDate? Until,
    string Target,
    string Case,
    Rational? Quantity,
    EquatableArray<AttributeGiven> Attributes) : ExampleGiven
{
    /// <summary>Towards whom, or empty.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Until when the record is kept, or null.</summary>
    public CivilDate? KeptUntil { get; init; }
}

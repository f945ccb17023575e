namespace DutyDsl.Duties;

/// <summary>A field two records must share; <paramref name="Attribute"/> is -1 unless the field is an attribute.</summary>
public readonly record struct PlanMatching(RecordField Field, int Attribute);

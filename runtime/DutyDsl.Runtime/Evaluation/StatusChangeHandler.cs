namespace DutyDsl.Evaluation;

/// <summary>Told of every change of a verdict.</summary>
public delegate void StatusChangeHandler(in StatusChange change);

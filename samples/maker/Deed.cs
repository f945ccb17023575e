namespace DutyDsl.SampleMaker;

/// <summary>One thing done: a row of the records without its id.</summary>
public sealed record Deed(string Subject, string Activity, string Date, int Day, string Until = "", string Target = "", string Clause = "", string Rating = "", string Recorded = "");

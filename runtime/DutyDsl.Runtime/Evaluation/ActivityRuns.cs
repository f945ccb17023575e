namespace DutyDsl.Evaluation;

/// <summary>The runs of counters a record of an activity adds to, by role: one flat list with the first of each role and activity.</summary>
internal sealed class ActivityRuns(int roles, int activities)
{
    private readonly List<(int Key, CounterRun Run)> added = [];

    /// <summary>For each role and activity the position of its first run; one more entry ends the last.</summary>
    public int[] Starts { get; private set; } = [];

    public CounterRun[] Runs { get; private set; } = [];

    public void Add(int role, int[] counted, CounterRun run)
    {
        foreach (var activity in counted)
            added.Add(((role * activities) + activity, run));
    }

    public void Close()
    {
        Starts = new int[(roles * activities) + 1];
        foreach (var (key, _) in added)
            Starts[key + 1]++;
        for (var i = 1; i < Starts.Length; i++)
            Starts[i] += Starts[i - 1];
        Runs = new CounterRun[added.Count];
        var next = Starts.ToArray();
        foreach (var (key, run) in added)
            Runs[next[key]++] = run;
        added.Clear();
    }
}

namespace DutyDsl.SampleMaker;

/// <summary>The divisions of Hebei, in the order of their codes.</summary>
public static class DivisionTable
{
    public static IReadOnlyList<Division> Read()
    {
        using var stream = typeof(DivisionTable).Assembly.GetManifestResourceStream("divisions.csv")
            ?? throw new InvalidOperationException("The table of divisions is not in the program.");
        using var reader = new StreamReader(stream);
        var divisions = new List<Division>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            divisions.Add(new Division(cells[0], cells[1], cells[2], ReadLevel(cells[3])));
        }

        return divisions;
    }

    private static Level ReadLevel(string text) =>
        Enum.Parse<Level>(text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
}

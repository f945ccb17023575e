namespace DutyDsl.SampleMaker;

/// <summary>All bodies and office holders, invented over the real divisions.</summary>
public sealed class Registry
{
    private static readonly DateOnly FirstDay = new(2022, 1, 1);
    private readonly List<Stint> rows = [];
    private readonly ulong seed;
    private readonly string copy;
    private readonly Dictionary<string, Division> byCode;
    private readonly HashSet<string> withDepartments;
    private int people;

    public Registry(IReadOnlyList<Division> divisions, ulong seed, string copy)
    {
        this.seed = seed;
        this.copy = copy;
        byCode = divisions.ToDictionary(static d => d.Code, StringComparer.Ordinal);

        // Counties whose townships the table has, and those of the provincial capital, have departments too.
        withDepartments = [.. divisions.Where(static d => d.IsGrassRoots).Select(static d => d.Parent)];
        withDepartments.UnionWith(divisions.Where(static d => d.Level != Level.County || d.Parent == "130100").Where(static d => d.IsUpper).Select(static d => d.Code));
        foreach (var division in divisions)
            Add(division);
    }

    /// <summary>The rows, bodies before the posts that belong to them.</summary>
    public IReadOnlyList<Stint> Rows => rows;

    private void Add(Division division)
    {
        var above = division.Parent.Length == 0 ? null : byCode[division.Parent];
        var party = Body(division, "party", division.Level is Level.NewArea or Level.Zone or Level.Subdistrict ? "党工委" : "党委", above is null ? "" : Id(above, "party"));
        var government = Body(division, "government", division.Level switch
        {
            Level.NewArea or Level.Zone => "管委会",
            Level.Subdistrict => "办事处",
            _ => "政府",
        }, above is null ? "" : Id(above, "gov"));
        AddPrincipals(division, party, government);
        if (division.IsUpper)
        {
            for (var i = division.Level == Level.County ? 1 : 2; i > 0; i--)
                AddPost(party, "standing member", "常委会其他成员", i);
        }

        AddPost(government, "safety deputy", "分管安全生产负责人", 1);
        for (var i = division.IsGrassRoots ? 1 : division.Level == Level.County ? 2 : 3; i > 0; i--)
        {
            if (division.IsUpper || division.Level == Level.Zone)
                AddPost(government, "deputy", "其他领导干部", i);
        }

        if (!withDepartments.Contains(division.Code) || division.IsGrassRoots)
            return;
        foreach (var department in Department.All)
        {
            if (division.Level != Level.County || department.InCounties)
                AddDepartment(division, department, department.IsOfParty ? party : government);
        }
    }

    private void AddDepartment(Division division, Department department, Stint above)
    {
        var body = new Stint(
            Id(division, department.Key), Full(division) + department.NameIn(division.Level), division,
            department.IsOfParty ? "party department" : "department", "body", department.Function, department.DutyClass, above.Id, FirstDay, null);
        rows.Add(body);
        AddPost(body, "principal", "主要负责人", 1);
        if (department.DutyClass is "lead regulator" or "regulator")
            AddPost(body, "safety deputy", "分管安全生产负责人", 1);
        if (department.DutyClass is "lead regulator" && division.Level != Level.County)
            AddPost(body, "deputy", "其他负责人", 1);

        // At the province one department supervises and manages an industry: its principal has a row for each class.
        if (division.Level == Level.Province && department.Key == "tourism")
        {
            var principal = rows[^1];
            rows.Add(principal with { DutyClass = "regulator" });
        }
    }

    private Stint Body(Division division, string organ, string name, string parent)
    {
        var body = new Stint(
            Id(division, organ == "party" ? "party" : "gov"), Full(division) + name, division, organ, "body", "", "", parent, FirstDay, null);
        rows.Add(body);
        return body;
    }

    private void AddPrincipals(Division division, Stint party, Stint government)
    {
        var chance = new Chance(seed, copy + division.Code + " principals");
        if (division.Level == Level.Zone && chance.Happens(300))
        {
            // One person holds both posts.
            var person = Person();
            AddRow(party, "principal", "主要负责人", person, FirstDay, null);
            AddRow(government, "principal", "主要负责人", person, FirstDay, null);
            return;
        }

        if (division.Level != Level.Province && chance.Happens(90))
        {
            // The head of government becomes party secretary of the same place.
            var day = FirstDay.AddDays(60 + chance.Below(600));
            var promoted = Person();
            AddRow(party, "principal", "主要负责人", Person(), FirstDay, day);
            AddRow(government, "principal", "主要负责人", promoted, FirstDay, day);
            AddRow(party, "principal", "主要负责人", promoted, day.AddDays(1), null);
            AddRow(government, "principal", "主要负责人", Person(), day.AddDays(1 + (chance.Happens(400) ? chance.Below(90) : 0)), null);
            return;
        }

        AddPost(party, "principal", "主要负责人", 1);
        AddPost(government, "principal", "主要负责人", 1);
    }

    private void AddPost(Stint body, string office, string title, int number)
    {
        var chance = new Chance(seed, copy + body.Id + office + number);
        var name = number > 1 ? title + "之" + "一二三四"[number - 1] : title;
        var day = FirstDay.AddDays(20 + chance.Below(690));
        switch (chance.Below(100))
        {
            case < 70:
                AddRow(body, office, name, Person(), FirstDay, null);
                break;
            case < 84:
                AddRow(body, office, name, Person(), FirstDay, day);
                AddRow(body, office, name, Person(), day.AddDays(1), null);
                break;
            case < 92:
                AddRow(body, office, name, Person(), FirstDay, day);
                AddRow(body, office, name, Person(), day.AddDays(21 + chance.Below(150)), null);
                break;
            case < 95:
                AddRow(body, office, name, Person(), FirstDay, day);
                break;
            case < 97:
                AddRow(body, office, name, Person(), day, null);
                break;
            default:
                // One tenure that the register holds as two rows.
                var person = Person();
                AddRow(body, office, name, person, FirstDay, day);
                AddRow(body, office, name, person, day.AddDays(1), null);
                break;
        }
    }

    private void AddRow(Stint body, string office, string title, string person, DateOnly from, DateOnly? to) =>
        rows.Add(body with { Id = person, Name = body.Name + title, Office = office, Parent = body.Id, From = from, To = to });

    private string Person() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{copy}P{++people:D5}");

    private string Id(Division division, string what) => $"{copy}B-{division.Code}-{what}";

    private string Full(Division division) => division.Level switch
    {
        Level.Province or Level.City or Level.NewArea => division.Name,
        Level.Zone when NamesItsPlace(division) => division.Name,
        _ => Full(byCode[division.Parent]) + division.Name,
    };

    // Many zones carry the name of their city or of the province themselves.
    private bool NamesItsPlace(Division zone) =>
        zone.Name.StartsWith("河北", StringComparison.Ordinal)
        || zone.Name.Contains(byCode[zone.Parent].Name[..^1], StringComparison.Ordinal);
}

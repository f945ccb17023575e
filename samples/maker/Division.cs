namespace DutyDsl.SampleMaker;

/// <summary>An administrative division or functional zone with its real name.</summary>
/// <param name="Code">Its division code; the new area, which has none in the source, has one of its own.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The code of the division above, or empty.</param>
/// <param name="Level">Its level under the rules.</param>
public sealed record Division(string Code, string Name, string Parent, Level Level)
{
    public string LevelValue => Level switch
    {
        Level.NewArea => "new area",
        _ => Level.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether the division has a standing committee and an executive meeting.</summary>
    public bool IsUpper => Level is Level.Province or Level.City or Level.NewArea or Level.County;

    /// <summary>Whether it is a township, a subdistrict or a zone.</summary>
    public bool IsGrassRoots => !IsUpper;
}

namespace DutyDsl.SampleMaker;

/// <summary>The level of a division, as the rules' facet names it.</summary>
public enum Level
{
    Province,
    City,
    NewArea,
    County,
    Township,
    Subdistrict,
    Zone,
}

namespace DutyDsl.Text;

/// <summary>A place in a file, counted from zero, columns in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);

namespace DutyDsl.Duties;

/// <summary>How the quantities of a window become one amount.</summary>
public enum AmountFold : byte
{
    /// <summary>The latest value.</summary>
    Latest,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean, per unit of time where one is named.</summary>
    Average,

    /// <summary>The largest.</summary>
    Largest,

    /// <summary>The change since the window before, over the value then.</summary>
    Growth,

    /// <summary>A number written out.</summary>
    Constant,

    /// <summary>The value of a parameter.</summary>
    Parameter,
}

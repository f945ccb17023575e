namespace DutyDsl.Duties;

/// <summary>A plan's text is damaged or of another format version than this runtime reads.</summary>
public sealed class PlanFormatException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public PlanFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and what caused it.</summary>
    public PlanFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A plan that cannot be read.</summary>
    public PlanFormatException()
        : this("The plan cannot be read.")
    {
    }
}

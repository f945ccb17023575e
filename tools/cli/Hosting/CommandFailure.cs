using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Hosting;

/// <summary>Ends a command with one message and exit code 2.</summary>
internal sealed class CommandFailure(Phrase message) : Exception(message.English)
{
    public Phrase Phrase { get; } = message;
}

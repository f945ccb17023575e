using System.Text;
using DutyDsl.Tool;
using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class StreamsThatFail
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "Cli", "Files", "rules");

    [Fact]
    public void Output_that_cannot_be_written_is_one_line_and_never_success()
    {
        using var output = new FailingWriter(new IOException("No space left on device"));
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(ExitCode.Unreadable, DutyCommand.Run(["check", Rules], output, error));
        Assert.Equal(
            "duty: the output cannot be written to its end (No space left on device); what was printed is not complete\n",
            error.ToString());
    }

    [Fact]
    public void A_fault_of_the_tool_is_one_line_and_never_success()
    {
        using var output = new FailingWriter(new InvalidOperationException("broken\n  at Somewhere"));
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(ExitCode.Unreadable, DutyCommand.Run(["check", Rules], output, error));
        Assert.Equal(
            "duty: a fault in the tool ended the command (InvalidOperationException: broken   at Somewhere); nothing it printed may be relied on. Please report it\n",
            error.ToString());
    }

    [Fact]
    public void Errors_that_nobody_can_be_told_still_end_with_a_failure()
    {
        using var closed = new FailingWriter(new IOException("Broken pipe"));
        Assert.Equal(ExitCode.Unreadable, DutyCommand.Run(["evl"], closed, closed));
    }

    private sealed class FailingWriter(Exception fault) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw fault;
    }
}

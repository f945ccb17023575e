using DutyDsl.Diagnostics;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Hosting;

/// <summary>What a command runs in: where it reads and writes, and in which language it speaks.</summary>
internal sealed record CommandHost(
    TextWriter Output,
    TextWriter Error,
    Func<TextReader> OpenInput,
    TerminalTraits Terminal,
    DutyLanguage Language)
{
    public bool IsChinese => Language == DutyLanguage.Chinese;

    /// <summary>The same language, as the runtime calls it.</summary>
    public Duties.Language ReportLanguage => IsChinese ? Duties.Language.Chinese : Duties.Language.English;

    public string Say(Phrase phrase) => phrase.In(Language);

    /// <summary>A line on the error stream; the output stays for data.</summary>
    public void Tell(Phrase phrase) => Error.WriteLine(Say(phrase));
}

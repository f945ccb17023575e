using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty completion</c>: scripts that ask the tool's <c>[suggest]</c> directive.</summary>
internal sealed class CompletionCommand : DutySubcommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly PathsArgument shell = new("SHELL", Texts.ShellHelp);

    public CompletionCommand()
        : base("completion", Texts.CompletionHelp)
    {
        shell.CompletionSources.Add(static _ => Shells.Select(static name => new System.CommandLine.Completions.CompletionItem(name)));
        Add(shell);
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
        [("source <(duty completion bash)", Texts.CompletionExample)];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var names = arguments.Paths(shell);
        if (names.Count > 1)
            throw new CommandFailure(Texts.StrayWord(names[1], Name));
        host.Output.WriteLine(names[0] switch
        {
            "bash" => """
                _duty() {
                  local IFS=$'\n'
                  COMPREPLY=( $(duty "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null) )
                  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
                }
                complete -o filenames -F _duty duty
                """,
            "zsh" => """
                _duty() {
                  local -a found
                  found=("${(@f)$(duty "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                  compadd -- ${found:#} || _files
                }
                compdef _duty duty
                """,
            "fish" => """
                complete -c duty -a '(set -l line (commandline -cp); duty "[suggest:"(string length -- $line)"]" $line 2>/dev/null)'
                """,
            "pwsh" => """
                Register-ArgumentCompleter -Native -CommandName duty -ScriptBlock {
                  param($word, $line, $cursor)
                  duty "[suggest:$cursor]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
                }
                """,
            var other => throw new CommandFailure(Texts.UnknownShell(other, NearestName.Of(other, Shells))),
        });
        return ExitCode.Done;
    }
}

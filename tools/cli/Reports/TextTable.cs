using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using Spectre.Console;

namespace DutyDsl.Tool.Reports;

/// <summary>
/// Columns aligned by display width, so that Chinese lines up: folded to the terminal where somebody looks at one, one
/// line a row in files and pipes.
/// </summary>
internal sealed class TextTable
{
    // Wider than any row, so that nothing is folded where no terminal is.
    private const int Unfolded = 1 << 20;

    private readonly CommandHost host;
    private readonly Table table = new() { Border = TableBorder.None, ShowHeaders = true };
    private readonly bool[] right;

    public TextTable(CommandHost host, params Phrase[] columns)
    {
        this.host = host;
        right = new bool[columns.Length];
        for (var i = 0; i < columns.Length; i++)
            table.AddColumn(new TableColumn(Cell(host.Say(columns[i]), "bold")).PadLeft(i == 0 ? 2 : 0).PadRight(2));
    }

    public int Rows => table.Rows.Count;

    /// <summary>Puts a column's values at its right side, as numbers stand.</summary>
    public TextTable AlignRight(params int[] columns)
    {
        foreach (var column in columns)
        {
            right[column] = true;
            table.Columns[column].Alignment = Justify.Right;
        }

        return this;
    }

    public void Add(params string[] cells) => table.AddRow(cells.Select(static cell => Cell(cell, null)).ToArray<Spectre.Console.Rendering.IRenderable>());

    /// <summary>Adds a row whose cell <paramref name="column"/> has a colour.</summary>
    public void AddMarked(int column, string style, params string[] cells) =>
        table.AddRow(cells.Select((cell, i) => Cell(cell, i == column ? style : null)).ToArray<Spectre.Console.Rendering.IRenderable>());

    public void Write()
    {
        using var buffer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.Terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.Terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(buffer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = host.Terminal.OutputIsTerminal ? host.Terminal.Width : Unfolded;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (var line in buffer.ToString().TrimEnd('\n').Split('\n'))
            host.Output.WriteLine(line.TrimEnd());
    }

    private static Spectre.Console.Text Cell(string text, string? style) =>
        new(Shown.OneLine(text), style is null ? Style.Plain : Style.Parse(style));
}

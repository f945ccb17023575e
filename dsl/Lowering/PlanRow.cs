using System.Globalization;
using System.Text;

namespace DutyDsl.Lowering;

/// <summary>Writes rows of tab-separated fields in which tab, line ends and backslash are escaped.</summary>
internal sealed class PlanRow(StringBuilder output)
{
    private bool empty = true;

    public PlanRow Add(string field)
    {
        if (!empty)
            output.Append('\t');
        empty = false;
        foreach (var c in field)
        {
            _ = c switch
            {
                '\t' => output.Append("\\t"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\\' => output.Append("\\\\"),
                _ => output.Append(c),
            };
        }

        return this;
    }

    public PlanRow Add(int field) => Add(field.ToString(CultureInfo.InvariantCulture));

    public void End()
    {
        output.Append('\n');
        empty = true;
    }
}

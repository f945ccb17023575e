using System.Collections.Immutable;
using System.Text;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Text;

namespace DutyDsl.Data.Ingest;

/// <summary>The header of a file: which column is which. Names are compared as everywhere, by <see cref="NameKey"/>.</summary>
internal sealed class HeaderRow
{
    private readonly string file;
    private readonly int line;
    private readonly string[] names;
    private readonly string[] keys;
    private readonly bool[] isRead;

    private HeaderRow(string file, int line, string[] names)
    {
        this.file = file;
        this.line = line;
        this.names = names;
        keys = [.. names.Select(NameKey.Of)];
        isRead = new bool[names.Length];
        Hashes = new ulong[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            Hashes[i] = ContentHash.Of(0, Encoding.UTF8.GetBytes(keys[i]));
            var first = Array.IndexOf(keys, keys[i], 0, i);
            if (first >= 0 && keys[i].Length > 0)
                throw new DataException(FileMessages.DoubledColumn(file, line, names[first], names[i]));
        }
    }

    /// <summary>How many columns there are.</summary>
    public int Count => names.Length;

    /// <summary>For each column what stands for it in the hash of a row's content.</summary>
    public ulong[] Hashes { get; }

    /// <summary>The columns nothing reads.</summary>
    public ImmutableArray<string> Ignored =>
        [.. names.Where((_, i) => !isRead[i]).Select(static name => Shown.Cell(name))];

    /// <summary>The header as the file has it.</summary>
    public string this[int column] => names[column];

    /// <summary>Reads the first row.</summary>
    /// <exception cref="DataException">There is none, or it cannot be read.</exception>
    public static HeaderRow Read(CsvReader reader, string file)
    {
        if (!reader.Read())
            throw new DataException(FileMessages.NoHeader(file));
        if (reader.Row.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || reader.Row.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new DataException(FileMessages.Utf16(file));
        if (reader.Fault != RowFault.None)
            throw new DataException(FileMessages.BrokenHeader(file, reader.Line, RowMessages.Unreadable(reader.Fault)));
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++)
            names[i] = Encoding.UTF8.GetString(reader.Field(i));
        return new HeaderRow(file, reader.Line, names);
    }

    /// <summary>The column of a name of the data contract.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public int Require(string name)
    {
        var column = Find(name);
        if (column >= 0)
            return column;
        if (names.Length == 1 && Separator(names[0]) is { } separator)
            throw new DataException(FileMessages.OtherSeparator(file, line, separator));
        throw new DataException(FileMessages.MissingColumn(
            file, line, name, string.Join(", ", names.Select(static name => Shown.Cell(name)))));
    }

    /// <summary>The column of a name of the data contract, or -1.</summary>
    public int Find(string name)
    {
        var column = Array.IndexOf(keys, NameKey.Of(name));
        if (column >= 0)
            isRead[column] = true;
        return column;
    }

    /// <summary>For each of <paramref name="count"/> declared things its column or -1, where <paramref name="find"/> knows all their names.</summary>
    /// <exception cref="DataException">Two columns name one thing.</exception>
    public int[] FindDeclared(int count, Func<string, int> find)
    {
        var columns = new int[count];
        Array.Fill(columns, -1);
        for (var i = 0; i < names.Length; i++)
        {
            if (isRead[i] || find(names[i]) is not (>= 0 and var declared))
                continue;
            if (columns[declared] >= 0)
                throw new DataException(FileMessages.DoubledColumn(file, line, names[columns[declared]], names[i]));
            columns[declared] = i;
        }

        foreach (var column in columns)
        {
            if (column >= 0)
                isRead[column] = true;
        }

        return columns;
    }

    /// <summary>Gives a column the hash of what it holds, so that the same thing under another name is the same content.</summary>
    public void HashAs(int column, string name) => Hashes[column] = ContentHash.Of(0, Encoding.UTF8.GetBytes(NameKey.Of(name)));

    private static string? Separator(string header) => header.Contains(';', StringComparison.Ordinal) ? "\";\""
        : header.Contains('\t', StringComparison.Ordinal) ? "\"\\t\""
        : header.Contains('，', StringComparison.Ordinal) ? "\"，\""
        : null;
}

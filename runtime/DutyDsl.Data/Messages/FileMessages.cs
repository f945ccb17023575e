using DutyDsl.Duties;

namespace DutyDsl.Data.Messages;

/// <summary>The catalogue of the errors that stop reading, English and Chinese side by side.</summary>
internal static class FileMessages
{
    public static BilingualName Database(string location) => new(
        $"{location}: reading from PostgreSQL is not supported by this version; export the tables to subjects.csv and records.csv and give their folder",
        $"{location}：本版本不支持读取 PostgreSQL；请将两张表导出为 subjects.csv 和 records.csv，并指定其所在文件夹");

    public static BilingualName NoFolder(string folder) => new(
        $"{folder}: there is no such folder; give the folder that holds subjects.csv and records.csv",
        $"{folder}：没有这个文件夹；请指定 subjects.csv 和 records.csv 所在的文件夹");

    public static BilingualName FileNotFolder(string file) => new(
        $"{file}: this is a file; give the folder that holds subjects.csv and records.csv",
        $"{file}：这是一个文件；请指定 subjects.csv 和 records.csv 所在的文件夹");

    public static BilingualName Missing(string folder, string table) => new(
        $"{folder}: there is no {table}.csv; put the file there",
        $"{folder}：没有 {table}.csv；请将该文件放入此文件夹");

    public static BilingualName OnlyParquet(string folder, string table) => new(
        $"{folder}: there is no {table}.csv, only Parquet, which this version does not read; export the table to {table}.csv",
        $"{folder}：没有 {table}.csv，只有 Parquet 文件，而本版本不支持读取 Parquet；请将该表导出为 {table}.csv");

    public static BilingualName IsFolder(string file) => new(
        $"{file}: this is a folder; a CSV file is expected",
        $"{file}：这是一个文件夹；此处应为 CSV 文件");

    public static BilingualName EmptyOrSpecial(string file) => new(
        $"{file}: the file is empty or is no ordinary file; a CSV file with a header is expected",
        $"{file}：文件为空，或不是普通文件；此处应为带表头的 CSV 文件");

    public static BilingualName LinkLeavesFolder(string file) => new(
        $"{file}: the link leads out of its folder or nowhere; put the file itself there",
        $"{file}：该链接指向文件夹之外，或目标不存在；请放入文件本身");

    public static BilingualName Unreadable(string file, string why) => new(
        $"{file}: the file cannot be read ({why}); check that it exists and that you may read it",
        $"{file}：无法读取该文件（{why}）；请检查文件是否存在以及是否有读取权限");

    public static BilingualName NoHeader(string file) => new(
        $"{file}(1): there is no header; the first row must name the columns",
        $"{file}(1)：没有表头；第一行须写明各列的名称");

    public static BilingualName Utf16(string file) => new(
        $"{file}(1): the file is UTF-16; save it as UTF-8",
        $"{file}(1)：文件是 UTF-16 编码；请另存为 UTF-8");

    public static BilingualName BrokenHeader(string file, int line, BilingualName why) => new(
        FormattableString.Invariant($"{file}({line}): the header cannot be read: {why.English}"),
        FormattableString.Invariant($"{file}({line})：无法读取表头：{why.Chinese}"));

    public static BilingualName MissingColumn(string file, int line, string column, string found) => new(
        FormattableString.Invariant($"{file}({line}): there is no column {column}; found: {found}"),
        FormattableString.Invariant($"{file}({line})：缺少列 {column}；现有：{found}"));

    public static BilingualName OtherSeparator(string file, int line, string found) => new(
        FormattableString.Invariant($"{file}({line}): the columns are separated by {found}; separate them by commas"),
        FormattableString.Invariant($"{file}({line})：各列以{found}分隔；请改用逗号"));

    public static BilingualName DoubledColumn(string file, int line, string first, string second) => new(
        FormattableString.Invariant($"{file}({line}): the columns \"{first}\" and \"{second}\" are the same; keep one"),
        FormattableString.Invariant($"{file}({line})：列“{first}”与“{second}”相同；请保留一列"));

    public static BilingualName FacetInOneFileOnly(string file, string other, string facet) => new(
        $"{file}: there is no column {facet}, which {other} has; the files of the subjects need the same facets",
        $"{file}：缺少列 {facet}，而 {other} 有该列；各 subjects 文件须有相同的维度");

    public static BilingualName UnknownTimeZone(string zone, string place) => new(
        $"{place}: the rules are in time zone {zone}, which this computer does not know, so an instant has no day; install its time zone data or write dates",
        $"{place}：规则的时区为 {zone}，而本机没有该时区，无法将时刻换算为日期；请安装时区数据，或只写日期");

    public static BilingualName Changed(string file) => new(
        $"{file}: the file changed while it was read; read it again when nobody writes to it",
        $"{file}：读取过程中文件被改动；请在无人写入时重新读取");
}

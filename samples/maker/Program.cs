using System.Globalization;
using DutyDsl.SampleMaker;

const string usage = "usage: dotnet run --project samples/maker -- --out FOLDER [--scale COPIES] [--seed NUMBER]";
string? folder = null;
var scale = 1;
var seed = 2018UL;
for (var i = 0; i < args.Length; i += 2)
{
    var value = i + 1 < args.Length ? args[i + 1] : "";
    var understood = args[i] switch
    {
        "--out" => (folder = value).Length > 0,
        "--scale" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out scale) && scale > 0,
        "--seed" => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
        _ => false,
    };
    if (!understood)
        return Refuse($"{args[i]} {value}".TrimEnd());
}

if (folder is null)
    return Refuse("--out is missing");

try
{
    Directory.CreateDirectory(folder);
    var (subjects, records) = Sample.Write(folder, scale, seed);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {subjects} rows of subjects, {records} rows of records"));
    return 0;
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{folder}: cannot be written: {fault.Message}");
    return 2;
}

static int Refuse(string what)
{
    Console.Error.WriteLine($"not understood: {what}");
    Console.Error.WriteLine(usage);
    return 2;
}

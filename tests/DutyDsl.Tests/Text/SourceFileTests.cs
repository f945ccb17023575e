using System.Text;
using DutyDsl.Text;
using Xunit;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Text;

public sealed class SourceFileTests
{
    [Fact]
    public void Five_line_ends_are_counted()
    {
        var file = SourceFile.FromText("x", "a\r\nb\rc\nd\u0085e\u2028f\u2029g");
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], "abcdefg".Select(c => file.PositionOf(file.Text.IndexOf(c, StringComparison.Ordinal)).Line));
    }

    [Theory]
    [InlineData("FF FE 61 00", "x.duty(1,1): error DUTY0001: The file is not UTF-8: it begins with the mark of UTF-16. Save it as UTF-8.")]
    [InlineData("61 B9 E6 D4 F2", "x.duty(1,1): error DUTY0001: The file is not UTF-8: the byte at offset 1 begins no character. Save it as UTF-8.")]
    [InlineData("C0 80", "x.duty(1,1): error DUTY0001: The file is not UTF-8: the byte at offset 0 begins no character. Save it as UTF-8.")]
    [InlineData("EF BB BF 61 ED A0 80", "x.duty(1,1): error DUTY0001: The file is not UTF-8: the byte at offset 4 begins no character. Save it as UTF-8.")]
    [InlineData("", "x.duty(1,1): error DUTY0028: The file does not begin with a rulebook line. Begin it with 'rulebook Name'.")]
    [InlineData("EF BB BF", "x.duty(1,1): error DUTY0028: The file does not begin with a rulebook line. Begin it with 'rulebook Name'.")]
    public void Bytes_that_are_no_rules_have_one_error(string bytes, string expected) =>
        Assert.Equal(expected, string.Join("\n", DutyCompilation.Create([SourceFile.FromBytes("x.duty", Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)))]).Diagnostics));

    [Fact]
    public void A_file_above_the_limit_is_refused() => Assert.Equal(
        "x.duty(1,1): error DUTY0002: The file has 10000000 bytes; at most 8388608 (8 MB) are read. Split it: a rulebook may lie in several files.",
        string.Join("\n", DutyCompilation.Create([SourceFile.FromBytes("x.duty", Encoding.ASCII.GetBytes(new string('x', 10_000_000)))]).Diagnostics));

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x202E)]
    [InlineData(0x200B)]
    [InlineData(0xFEFF)]
    [InlineData(0xD800)]
    public void Invisible_characters_are_refused_and_the_rest_is_read(int code) => Assert.Equal(
        $"1,41 DUTY0003 The character U+{code:X4} is invisible or changes how text is shown, so the file would not say what it shows. Remove it.\n2,1 DUTY0011 No actor named 'x' is declared.",
        Errors($"government: research per year note \"abcd{(char)code}\"\nx: research per year"));

    [Fact]
    public void Lines_may_end_with_a_carriage_return_alone() =>
        Assert.Equal(
            WithVocabulary("government: research per year").Rulebooks[0],
            Compile((Vocabulary + "government: research per year").Replace("\n", "\r", StringComparison.Ordinal)).Rulebooks[0]);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(
            WithVocabulary("").Rulebooks[0],
            DutyCompilation.Create([SourceFile.FromBytes("x", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Vocabulary)])]).Rulebooks[0]);
}

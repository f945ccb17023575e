namespace DutyDsl.Text;

/// <summary>Finds what is wrong with bytes that are no UTF-8.</summary>
internal static class Utf8
{
    /// <summary>The offset of the first byte that begins no well-formed sequence, counted from the start of the file.</summary>
    public static int FirstInvalidByte(byte[] bytes, int start)
    {
        var i = start;
        while (i < bytes.Length)
        {
            var length = SequenceLength(bytes, i);
            if (length == 0)
                return i;
            i += length;
        }

        return bytes.Length;
    }

    private static int SequenceLength(byte[] bytes, int i)
    {
        var first = bytes[i];
        if (first < 0x80)
            return 1;
        var length = first switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || i + length > bytes.Length)
            return 0;
        var second = bytes[i + 1];
        var (low, high) = first switch
        {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };
        if (second < low || second > high)
            return 0;
        for (var k = 2; k < length; k++)
        {
            if (bytes[i + k] is < 0x80 or > 0xBF)
                return 0;
        }

        return length;
    }
}

namespace Campaigns.Silo;

/// <summary>
/// Many row ids in a few bytes: in order, the gap from each to the next in base 128, the lowest digits first, all but the last with the
/// highest bit set. Some hundred thousand shares of one campaign take one or two bytes each.
/// </summary>
internal static class NumberList
{
    /// <summary>Writes numbers, each above the one before.</summary>
    public static byte[] Write(IEnumerable<long> numbers)
    {
        var bytes = new List<byte>();
        var last = 0L;
        foreach (var number in numbers)
        {
            var gap = (ulong)(number - last);
            for (; gap > 0x7F; gap >>= 7) bytes.Add((byte)(gap | 0x80));
            bytes.Add((byte)gap);
            last = number;
        }

        return [.. bytes];
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static IReadOnlyList<long> Read(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<long>();
        var (last, gap, shift) = (0L, 0UL, 0);
        foreach (var digit in bytes)
        {
            gap |= (ulong)(digit & 0x7F) << shift;
            shift += 7;
            if ((digit & 0x80) != 0) continue;
            numbers.Add(last += (long)gap);
            (gap, shift) = (0, 0);
        }

        return numbers;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Campaigns.Grains;

/// <summary>
/// Draws which accepted shares a second person checks: a simple random sample without replacement that anybody can draw again, since it
/// depends on nothing but the set of shares, the size and the seed. It is only fair when the seed is drawn by the product, at random and
/// after the last of the shares was accepted; whoever knows the seed earlier knows what will be checked.
/// </summary>
public static class RecountSample
{
    /// <summary>
    /// The sample, in the order drawn: a larger size adds at its end, and a share that is gone is followed by the next one, whatever
    /// else was drawn staying. Everybody when there are no more than <paramref name="size"/>.
    /// </summary>
    /// <param name="shares">The accepted shares; their order, and how often each is named, do not matter.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="seed">Kept with the recount.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above zero.</exception>
    public static IReadOnlyList<Guid> Draw(IEnumerable<Guid> shares, int size, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var ranked = shares.Distinct().Select(share => (Share: share, Rank: Rank(share, seed)));
        return [.. ranked.OrderBy(each => each.Rank).ThenBy(each => each.Share).Take(size).Select(each => each.Share)];
    }

    // A hash rather than a random generator: generators walk a list, so order would matter, and System.Random promises no sequence
    // across versions of .NET. The first 16 bytes of SHA-256 over the seed and the id, both big-endian, are the same everywhere and
    // behave like a number drawn for each share by itself; so the smallest ones are as good as drawn by lot.
    private static UInt128 Rank(Guid share, long seed)
    {
        Span<byte> text = stackalloc byte[sizeof(long) + 16];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(text, seed);
        share.TryWriteBytes(text[sizeof(long)..], bigEndian: true, out _);
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}

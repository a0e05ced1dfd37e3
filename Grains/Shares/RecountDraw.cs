using System.Buffers.Binary;

namespace Campaigns.Grains;

/// <summary>
/// Draws shares by their numbers. <see cref="RecountSample"/> draws ids; a share's is its number and nothing else, so that whoever has the
/// numbers and the seed can draw again, and an id leads no further to a person than the number does: once a member is erased, to nobody.
/// </summary>
public static class RecountDraw
{
    /// <summary>The id that a share is drawn by: sixteen bytes, big-endian, whose last eight are its number and whose others are 0.</summary>
    public static Guid IdOf(long share)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], share);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The shares in the order drawn, each by its number; no more than <paramref name="size"/>, which is above zero.</summary>
    /// <param name="shares">The numbers to draw from, in any order.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="seed">The recount's.</param>
    public static IReadOnlyList<long> Order(IEnumerable<long> shares, int size, long seed) =>
        [.. RecountSample.Draw(shares.Select(IdOf), size, seed).Select(NumberOf)];

    private static long NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Where a generated post stands: the account, the local day and its place in that day.</summary>
/// <param name="Account">Index of the account in its world, below 2^28.</param>
/// <param name="Day">Days since the world opened, below 2^16.</param>
/// <param name="Ordinal">Its place in the day, below 2^8.</param>
internal readonly record struct PostPlace(int Account, int Day, int Ordinal);

/// <summary>
/// Post ids that look like the platforms' own and can be read back to a place, so that a world needs no index of its posts.
/// Facebook: <c>{page}_{17 digits}</c>, above 2^53. YouTube: 11 characters of <c>[A-Za-z0-9_-]</c>.
/// </summary>
internal sealed class PostNumbers(int seed)
{
    private const long FacebookOffset = 10_000_000_000_000_000;
    private const int FacebookHalf = 26;
    private const int YouTubeHalf = 32;

    /// <summary>The id of the post at a place.</summary>
    public string Id(FanpageKey account, PostPlace place)
    {
        var number = ((ulong)place.Account << 24) | ((ulong)place.Day << 8) | (uint)place.Ordinal;
        return account.Platform == Platform.Facebook
            ? string.Create(CultureInfo.InvariantCulture, $"{account.AccountId}_{FacebookOffset + (long)Scatter(number, FacebookHalf)}")
            : VideoId(Scatter(number, YouTubeHalf));
    }

    /// <summary>The place an id stands for; null when it cannot be one of ours. The place may still be empty.</summary>
    public PostPlace? Place(PostKey key)
    {
        var number = key.Platform == Platform.Facebook ? FacebookNumber(key.PostId) : VideoNumber(key.PostId);
        if (number is not { } found || found >> 52 != 0) return null;
        return new PostPlace((int)(found >> 24), (int)(found >> 8) & 0xFFFF, (int)(found & 0xFF));
    }

    private static string VideoId(ulong number)
    {
        Span<byte> octets = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(octets, number);
        return Base64Url.EncodeToString(octets);
    }

    private ulong? VideoNumber(string id)
    {
        Span<byte> octets = stackalloc byte[sizeof(ulong)];
        if (id.Length != 11 || !Base64Url.IsValid(id)) return null;
        if (!Base64Url.TryDecodeFromChars(id, octets, out var written) || written != octets.Length) return null;
        return Gather(BinaryPrimitives.ReadUInt64BigEndian(octets), YouTubeHalf);
    }

    private ulong? FacebookNumber(string id)
    {
        var digits = id.AsSpan(id.LastIndexOf('_') + 1);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var scattered = number - FacebookOffset;
        return scattered >= 0 && scattered >> (2 * FacebookHalf) == 0 ? Gather((ulong)scattered, FacebookHalf) : null;
    }

    // A Feistel network over two halves: a bijection that hides the order of the posts, as the platforms' ids do.
    private ulong Scatter(ulong number, int half)
    {
        var mask = (1UL << half) - 1;
        var (left, right) = (number >> half, number & mask);
        for (var round = 0; round < 4; round++) (left, right) = (right, left ^ (Turn(right, round) & mask));
        return (left << half) | right;
    }

    private ulong Gather(ulong number, int half)
    {
        var mask = (1UL << half) - 1;
        var (left, right) = (number >> half, number & mask);
        for (var round = 3; round >= 0; round--) (left, right) = (right ^ (Turn(left, round) & mask), left);
        return (left << half) | right;
    }

    private ulong Turn(ulong half, int round) => SandboxRandom.Mix(half + (ulong)((uint)seed * 8L) + (ulong)round + 1);
}

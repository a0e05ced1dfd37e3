using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Campaigns.Client;

/// <summary>
/// Codes of authenticator apps: six digits by time, SHA-1, steps of 30 seconds, which is all that every app knows (RFC 6238,
/// https://www.rfc-editor.org/rfc/rfc6238). The framework's own provider reads the machine's clock and takes a code again and again.
/// </summary>
public static class Totp
{
    /// <summary>Bytes of a secret: 160 bits, as RFC 4226, section 4 recommends.</summary>
    public const int SecretBytes = 20;

    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan StepLength = TimeSpan.FromSeconds(30);

    /// <summary>The step an instant falls into.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)StepLength.TotalSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The codes of RFC 6238 are made with it, and authenticator apps know no other; HMAC does not suffer from its collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code this is: the present one, or one beside it for a clock that is off by up to half a minute. Null when it is none of
    /// them, and when the step is not later than <paramref name="lastStep"/>: a code that somebody looked at over a shoulder opens nothing.
    /// </summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long? lastStep)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != Digits) return null;
        var present = StepAt(now);
        long? match = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (IsSame(Code(secret, step), digits) && !(step <= lastStep)) match = step;
        }

        return match;
    }

    /// <summary>A secret as authenticator apps take it by hand: Base32 (RFC 4648, section 6).</summary>
    public static string ToText(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        var (bits, buffered) = (0, 0);
        foreach (var octet in secret)
        {
            (bits, buffered) = ((bits << 8) | octet, buffered + 8);
            for (; buffered >= 5; buffered -= 5) text.Append(Base32[(bits >> (buffered - 5)) & 31]);
            bits &= (1 << buffered) - 1;
        }

        return buffered == 0 ? text.ToString() : text.Append(Base32[(bits << (5 - buffered)) & 31]).ToString();
    }

    /// <summary>What a QR code says to an authenticator app (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).</summary>
    public static string Address(ReadOnlySpan<byte> secret, string product, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(product)}:{Uri.EscapeDataString(userName)}"
        + $"?secret={ToText(secret)}&issuer={Uri.EscapeDataString(product)}";

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));
}

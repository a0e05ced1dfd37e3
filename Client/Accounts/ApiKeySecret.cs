using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Client;

/// <summary>
/// What is known of a key without the key: <c>cmp_</c>, a public prefix that finds it, <c>_</c>, and a secret of 256 random bits,
/// of which only the SHA-256 is kept. So much randomness cannot be guessed, so no slow password hash is needed.
/// </summary>
public sealed class ApiKeySecret
{
    private const string Mark = "cmp_";
    private const int PrefixBytes = 6;
    private const int SecretBytes = 32;
    private const int SecretStart = 4 + PrefixBytes * 2 + 1;
    private static readonly int KeyLength = SecretStart + Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>What storage kept.</summary>
    /// <param name="prefix">The public prefix.</param>
    /// <param name="hash">SHA-256 of the whole key, 32 bytes.</param>
    public ApiKeySecret(string prefix, byte[] hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, SHA256.HashSizeInBytes);
        Prefix = prefix;
        Hash = hash;
    }

    /// <summary>The part that finds the key, with <c>cmp_</c>; unique and not secret.</summary>
    public string Prefix { get; }

    /// <summary>SHA-256 of the whole key.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>A new key: the text is shown to its owner once, the rest is kept.</summary>
    public static (string Text, ApiKeySecret Secret) Create()
    {
        var prefix = Mark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PrefixBytes));
        var text = $"{prefix}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return (text, Of(text));
    }

    /// <summary>Reads a key as a program sent it; false when it does not have the form of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ApiKeySecret? secret)
    {
        secret = text is not null && text.Length == KeyLength && text.StartsWith(Mark, StringComparison.Ordinal)
            && text[SecretStart - 1] == '_' ? Of(text) : null;
        return secret is not null;
    }

    /// <summary>Whether both are of the same key, in a time that does not tell where they differ.</summary>
    public bool Matches(ApiKeySecret other) => CryptographicOperations.FixedTimeEquals(Hash.Span, other.Hash.Span);

    private static ApiKeySecret Of(string text) => new(text[..(SecretStart - 1)], SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

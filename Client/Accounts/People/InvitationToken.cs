using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Client;

/// <summary>The secret in the link of an invitation: 256 random bits, of which only the SHA-256 is kept.</summary>
public static class InvitationToken
{
    private const int Bytes = 32;

    /// <summary>A new one: the text goes into the link, which is shown once, the hash is kept.</summary>
    public static (string Text, byte[] Hash) Create()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (text, HashOf(text)!);
    }

    /// <summary>What is kept of a token; null when the text does not have the form of one.</summary>
    public static byte[]? HashOf(string? text) =>
        text?.Length == Base64Url.GetEncodedLength(Bytes) ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : null;
}

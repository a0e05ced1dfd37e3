using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Grains;

/// <summary>The secret of a personal link: whoever has it is the member. Only its hash is kept.</summary>
public static class PersonalLink
{
    private const int SecretBytes = 16; // as many as nobody guesses, and few enough for a small QR code

    /// <summary>A new secret: 22 letters, digits, "-" and "_".</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is kept of a secret: its SHA-256 in hexadecimal digits.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

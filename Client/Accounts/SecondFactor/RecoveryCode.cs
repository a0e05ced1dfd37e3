using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Client;

/// <summary>
/// Codes for when the telephone with the authenticator app is lost: 79 random bits each, of which only the SHA-256 is kept. So much
/// randomness cannot be guessed from the hash, so no slow one is needed.
/// </summary>
public static class RecoveryCode
{
    /// <summary>How many an account gets.</summary>
    public const int Count = 10;

    private const int Letters = 16;
    private const int LettersInAGroup = 4;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789"; // none that is taken for another

    /// <summary>New codes, in groups of four letters, to be shown once.</summary>
    public static IReadOnlyList<string> Create() => [.. Enumerable.Range(0, Count).Select(_ => CreateOne())];

    /// <summary>What is kept of a code, however it was typed.</summary>
    public static byte[] HashOf(string code)
    {
        var letters = code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant);
        return SHA256.HashData(Encoding.UTF8.GetBytes([.. letters]));
    }

    /// <summary>Whether this can be such a code; codes of apps are digits only and shorter.</summary>
    public static bool HasForm(string code) => code.Count(char.IsAsciiLetterOrDigit) == Letters;

    private static string CreateOne()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Letters);
        return string.Join('-', letters.Chunk(LettersInAGroup).Select(group => new string(group)));
    }
}

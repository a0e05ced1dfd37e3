using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>
/// Keeps what became of links between the POST and the page that tells it: in a cookie of the member's own, encrypted and for minutes, so that
/// it is on no server, in no address and in no log.
/// </summary>
internal sealed class HandInAnswers(IDataProtectionProvider protection)
{
    private const string CookieName = "campaigns.answer";
    private const int LongestShown = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private static readonly ChunkingCookieManager Cookies = new(); // fifty links may be more than one cookie holds

    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCases } },
    };

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Campaigns.HandInAnswers").ToTimeLimitedDataProtector();

    /// <summary>Keeps an answer for a member.</summary>
    /// <param name="context">The request.</param>
    /// <param name="member">The member.</param>
    /// <param name="campaign">The campaign's name; null when it is not known.</param>
    /// <param name="links">What became of the links.</param>
    public void Keep(HttpContext context, MemberId member, string? campaign, IReadOnlyList<HandedInLink> links)
    {
        var shown = links.Take(HandIn.MostLinks).Select(link => link with { Pasted = Cut(link.Pasted) });
        var answer = new HandInAnswer(member.ToString(), campaign, [.. shown], Math.Max(0, links.Count - HandIn.MostLinks));
        var cookie = Base64Url.EncodeToString(_protector.Protect(Pack(JsonSerializer.SerializeToUtf8Bytes(answer, Json)), Kept));
        Cookies.AppendResponseCookie(context, CookieName, cookie, Options(context));
    }

    /// <summary>What was kept for a member; null when it was not, or not so lately.</summary>
    public HandInAnswer? Find(HttpContext context, MemberId member)
    {
        if (Cookies.GetRequestCookie(context, CookieName) is not { } cookie || !Base64Url.IsValid(cookie)) return null;
        try
        {
            var answer = JsonSerializer.Deserialize<HandInAnswer>(Unpack(_protector.Unprotect(Base64Url.DecodeFromChars(cookie))), Json);
            return answer?.Member == member.ToString() ? answer : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null; // too old, not ours, or of another release
        }
    }

    /// <summary>Forgets what was kept.</summary>
    public static void Forget(HttpContext context) => Cookies.DeleteCookie(context, CookieName, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Kept,
        Path = OwnAddress.Today,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    private static string Cut(string pasted) => pasted.Length <= LongestShown ? pasted : pasted[..LongestShown] + "…";

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(plain);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static void NameCases(JsonTypeInfo type)
    {
        if (type.Type != typeof(LinkVerdict)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var verdict in typeof(LinkVerdict).GetNestedTypes()) type.PolymorphismOptions.DerivedTypes.Add(new(verdict, verdict.Name));
    }
}

/// <summary>What became of the links that a member handed in.</summary>
/// <param name="Member">Whose they are.</param>
/// <param name="Campaign">The campaign's name; null when it is not known.</param>
/// <param name="Links">The links, cut to what is shown.</param>
/// <param name="More">How many more there were than are looked at.</param>
internal sealed record HandInAnswer(string Member, string? Campaign, IReadOnlyList<HandedInLink> Links, int More);

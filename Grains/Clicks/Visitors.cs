using System.Buffers;

namespace Campaigns.Grains;

/// <summary>Who followed a link, as far as the request says. Nothing of the request is kept but this.</summary>
public enum VisitorKind
{
    /// <summary>Somebody, by all appearances.</summary>
    Person,

    /// <summary>A messenger or network that draws a preview of a shared link, or a browser that loads ahead of its reader.</summary>
    Preview,

    /// <summary>Another program: a search engine, a script, a monitor.</summary>
    Bot,
}

/// <summary>What of a request tells who made it.</summary>
/// <param name="UserAgent">What the program calls itself; null or empty when it does not say.</param>
/// <param name="IsHead">Whether it asked for the headers alone.</param>
/// <param name="Purpose">What it says it asks for (<c>Sec-Purpose</c>, <c>Purpose</c>, <c>X-Purpose</c>, <c>X-Moz</c>); null when it does not say.</param>
public readonly record struct VisitSigns(string? UserAgent, bool IsHead = false, string? Purpose = null);

/// <summary>
/// Tells people from programs. Only programs that say so are found: one that gives itself out for a browser counts as a person.
/// </summary>
public static class Visitors
{
    // As the programs call themselves; in-app browsers (FBAN, Instagram, Zalo, Line) are people and are none of these.
    private static readonly SearchValues<string> Previewers = Words(
    [
        "facebookexternalhit", "facebot", "facebookcatalog", "meta-externalfetcher", "twitterbot", "telegrambot", "slackbot", "slack-imgproxy",
        "discordbot", "linkedinbot", "pinterestbot", "redditbot", "vkshare", "applebot", "zalobot", "zalo-bot", "zalocrawler", "line-poker",
        "embedly", "iframely", "outbrain", "google-pagerenderer", "preview",
    ]);

    // These name nothing else when they begin: as parts of longer names, they are browsers within the app.
    private static readonly string[] PreviewersByBeginning = ["whatsapp/", "viber", "signal", "mattermost", "Rocket.Chat"];

    private static readonly SearchValues<string> Bots = Words(
    [
        "crawler", "spider", "slurp", "headless", "phantomjs", "lighthouse", "meta-externalagent", "curl/", "wget", "python", "java/", "okhttp",
        "go-http-client", "libwww", "httpclient", "axios", "node-fetch", "undici", "guzzle", "postman", "insomnia", "monitor", "pingdom", "scrapy",
    ]);

    private static readonly SearchValues<string> AheadOfReaders = Words(["prefetch", "prerender", "preview"]);

    /// <summary>Who made a request.</summary>
    public static VisitorKind KindOf(VisitSigns signs)
    {
        if (signs.UserAgent?.Trim() is not { Length: > 0 } agent) return VisitorKind.Bot;
        if (HasAny(agent, Previewers) || BeginsWithAny(agent, PreviewersByBeginning)) return VisitorKind.Preview;
        if (HasAny(agent, Bots) || IsCalledBot(agent)) return VisitorKind.Bot;
        // A browser asks for headers alone, or ahead of time, when nobody has pressed anything yet.
        return signs.IsHead || HasAny(signs.Purpose, AheadOfReaders) ? VisitorKind.Preview : VisitorKind.Person;
    }

    // "Googlebot/2.1", "bot (+https://…)"; but not "Cubot", which makes phones, nor words that only begin so.
    private static bool IsCalledBot(string agent)
    {
        for (var at = Find(agent, 0); at >= 0; at = Find(agent, at + 3))
        {
            var isCubot = at >= 2 && agent.AsSpan(at - 2, 2).Equals("cu", StringComparison.OrdinalIgnoreCase);
            var goesOn = at + 3 < agent.Length && char.IsAsciiLetter(agent[at + 3]);
            if (!isCubot && !goesOn) return true;
        }

        return false;

        static int Find(string agent, int from) => agent.IndexOf("bot", from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasAny(string? text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    private static bool BeginsWithAny(string text, string[] words) =>
        words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static SearchValues<string> Words(ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}

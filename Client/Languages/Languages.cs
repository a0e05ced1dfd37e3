using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;

namespace Campaigns.Client;

/// <summary>
/// The language of each request: the one chosen in the frame, kept in a cookie; else what the browser or program asks for with
/// <c>Accept-Language</c>; else Vietnamese.
/// </summary>
public static class Languages
{
    /// <summary>The tag of the first language.</summary>
    public const string Vietnamese = "vi";

    /// <summary>The tag of the second language.</summary>
    public const string English = "en";

    /// <summary>The cookie that keeps a choice.</summary>
    public const string CookieName = "campaigns.language";

    /// <summary>
    /// Finds each request's language. Before the error pages, so that they speak it too. What is written for machines is written
    /// in no language, whatever the request's.
    /// </summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(Vietnamese)),
        SupportedCultures = null,
        SupportedUICultures = [CultureInfo.GetCultureInfo(Vietnamese), CultureInfo.GetCultureInfo(English)],
        RequestCultureProviders =
            [new CookieRequestCultureProvider { CookieName = CookieName }, new AcceptLanguageHeaderRequestCultureProvider()],
    });

    /// <summary>Whether there are strings in a language.</summary>
    internal static bool IsKnown(string? tag) => tag is Vietnamese or English;
}

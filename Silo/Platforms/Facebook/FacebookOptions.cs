using System.Text.RegularExpressions;

namespace Campaigns.Silo;

/// <summary>The section <c>Platforms:Facebook</c>.</summary>
internal sealed partial class FacebookOptions() : PlatformOptions("https://graph.facebook.com/")
{
    /// <summary>Where the section stands.</summary>
    public const string Section = "Platforms:Facebook";

    /// <summary>
    /// The Graph version in every address, such as <c>v25.0</c>. At least v23.0: before it the view metrics we read do not exist. A version
    /// lives about two years, after which the oldest living one answers in its place.
    /// </summary>
    public string ApiVersion { get; set; } = "v25.0";

    /// <summary>The app's secret; when given, every call proves by it that it comes from us. Null: calls go without the proof.</summary>
    public string? AppSecret { get; set; }

    /// <summary>How long calls stop after the platform blocked us as abusive (code 368); it gives no time of its own.</summary>
    public TimeSpan AbusePause { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a field that the platform refuses to a page is left out of its readings before it is tried again.</summary>
    public TimeSpan ReprobeAfter { get; set; } = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public override IEnumerable<string> Problems()
    {
        foreach (var problem in base.Problems()) yield return problem;
        if (!Version().IsMatch(ApiVersion)) yield return $"{nameof(ApiVersion)} must look like v25.0.";
        if (AppSecret is not null && string.IsNullOrWhiteSpace(AppSecret))
            yield return $"{nameof(AppSecret)} must be left out or not be empty.";
        if (AbusePause <= TimeSpan.Zero) yield return $"{nameof(AbusePause)} must be longer than zero.";
        if (ReprobeAfter <= TimeSpan.Zero) yield return $"{nameof(ReprobeAfter)} must be longer than zero.";
    }

    [GeneratedRegex(@"^v\d{2,3}\.\d$")]
    private static partial Regex Version();
}

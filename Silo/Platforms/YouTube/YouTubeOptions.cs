namespace Campaigns.Silo;

/// <summary>The section <c>Platforms:YouTube</c>.</summary>
internal sealed class YouTubeOptions : PlatformOptions
{
    /// <summary>Where the section stands.</summary>
    public const string Section = "Platforms:YouTube";

    /// <summary>A configuration for the Data API as it is publicly reached. Its rate limits are per minute.</summary>
    public YouTubeOptions() : base("https://www.googleapis.com/youtube/v3/") => ThrottlePause = TimeSpan.FromMinutes(1);
}

namespace Campaigns.Client;

/// <summary>
/// Every string people see, in one language. A further language is one more set of subclasses; the compiler asks for each string.
/// </summary>
internal sealed class Text
{
    private Text(string language, LayoutText layout, ReachText reach, ErrorText errors, WriteText writes) =>
        (Language, Layout, Reach, Errors, Writes) = (language, layout, reach, errors, writes);

    /// <summary>The product's first language.</summary>
    public static Text Vietnamese { get; } =
        new("vi", new VietnameseLayoutText(), new VietnameseReachText(), new VietnameseErrorText(), new VietnameseWriteText());

    /// <summary>The language's tag for <c>lang</c>.</summary>
    public string Language { get; }

    /// <summary>The frame around every page.</summary>
    public LayoutText Layout { get; }

    /// <summary>The figures.</summary>
    public ReachText Reach { get; }

    /// <summary>Refusals and errors.</summary>
    public ErrorText Errors { get; }

    /// <summary>What the API says to writes.</summary>
    public WriteText Writes { get; }

    /// <summary>Campaigns.</summary>
    public CampaignText Campaigns { get; } = new VietnameseCampaignText();
}

namespace Campaigns.Client;

/// <summary>The frame in English.</summary>
internal sealed class EnglishLayoutText : LayoutText
{
    public override string Product => "Media campaigns";

    public override string SkipToContent => "Skip to the main content";

    public override string Navigation => "Main navigation";

    public override string Overview => "Overview";

    public override string Campaigns => "Campaigns";

    public override string Units => "Units";

    public override string Fanpages => "Pages";

    public override string Activities => "Activities";

    public override string DataRequests => "Requests";

    public override string People => "People";

    public override string Audit => "Audit log";

    public override string Cluster => "Cluster";

    public override string ApiKeys => "API keys";

    public override string LanguageSwitch => "Language";

    public override string Live => "Live";

    public override string LiveLost => "Connection lost";

    public override string Footnote =>
        "Days and times are in Vietnam time (UTC+7). The dash “—” means that the platform has given no figure; 0 means zero.";
}

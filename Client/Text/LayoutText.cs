namespace Campaigns.Client;

/// <summary>Strings of the frame around every page.</summary>
internal abstract class LayoutText
{
    public abstract string Product { get; }

    public abstract string SkipToContent { get; }

    public abstract string Navigation { get; }

    public abstract string Overview { get; }

    public abstract string Campaigns { get; }

    public abstract string Units { get; }

    public abstract string Fanpages { get; }

    public abstract string Activities { get; }

    public abstract string DataRequests { get; }

    public abstract string People { get; }

    public abstract string Audit { get; }

    public abstract string Cluster { get; }

    public abstract string ApiKeys { get; }

    public abstract string LanguageSwitch { get; }

    public abstract string Live { get; }

    public abstract string LiveLost { get; }

    /// <summary>Which zone days and times are in, and what the dash means.</summary>
    public abstract string Footnote { get; }
}

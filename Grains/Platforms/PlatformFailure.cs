namespace Campaigns.Grains;

/// <summary>The closed set of ways a platform call fails. Who acts on it differs: the admin, time, nobody, or us.</summary>
/// <param name="Detail">What the platform said, without tokens and without anything about people; fit for an admin's eyes.</param>
public abstract record PlatformFailure(string Detail)
{
    private protected abstract string Code { get; }

    /// <summary>A stable name of the case: <c>reconnect_needed</c>, <c>throttled</c>, <c>gone</c>, <c>unsupported_metric</c>, <c>transient</c>, <c>our_bug</c>.</summary>
    public string Name => Code;

    /// <summary>The credential is expired, revoked or lacks a permission: the page's admin must connect it again.</summary>
    public sealed record ReconnectNeeded(string Detail) : PlatformFailure(Detail)
    {
        private protected override string Code => "reconnect_needed";
    }

    /// <summary>The platform asks for a pause.</summary>
    /// <param name="Until">No call before this instant (UTC).</param>
    /// <param name="Detail">What the platform said.</param>
    public sealed record Throttled(DateTimeOffset Until, string Detail) : PlatformFailure(Detail)
    {
        /// <summary>Whether only this account must pause, because the limit is its own; others on the platform go on.</summary>
        public bool IsOfThisAccountOnly { get; init; }

        private protected override string Code => "throttled";
    }

    /// <summary>The account or object is not there, or not visible to this credential. Never to be read as zero.</summary>
    public sealed record Gone(string Detail) : PlatformFailure(Detail)
    {
        private protected override string Code => "gone";
    }

    /// <summary>The platform no longer knows, or never knew, a metric we asked for.</summary>
    public sealed record UnsupportedMetric(string Detail) : PlatformFailure(Detail)
    {
        private protected override string Code => "unsupported_metric";
    }

    /// <summary>An outage, a time limit or an unreadable answer that outlasted the retries; worth another try later.</summary>
    public sealed record Transient(string Detail) : PlatformFailure(Detail)
    {
        private protected override string Code => "transient";
    }

    /// <summary>The platform refuses the request as we wrote it; retrying changes nothing until we change.</summary>
    public sealed record OurBug(string Detail) : PlatformFailure(Detail)
    {
        private protected override string Code => "our_bug";
    }
}

namespace Campaigns.Silo;

/// <summary>A way in which a stand-in platform can be told to misbehave. Closed: each case is here.</summary>
internal abstract record SandboxFault
{
    private SandboxFault()
    {
    }

    /// <summary>The token is no longer good. Facebook: 400, code 190 subcode <paramref name="Subcode"/>. YouTube: 401 authError.</summary>
    /// <param name="Subcode">463 expired, 460 password changed, 458 app removed, 492 not an admin of the page.</param>
    public sealed record ExpiredToken(int Subcode = 463) : SandboxFault;

    /// <summary>
    /// Too many calls. Facebook: the code with full usage headers, and a time to regain access in them. YouTube: 429 with
    /// <c>Retry-After</c>.
    /// </summary>
    /// <param name="RetryAfter">How long to wait, in whole minutes on Facebook; zero: the platform does not say.</param>
    /// <param name="Code">Facebook: 4 the app, 17 the user, 32 the page, 613 custom, 80001 the page's use case.</param>
    public sealed record Throttled(TimeSpan RetryAfter = default, int Code = 4) : SandboxFault;

    /// <summary>YouTube: 403 quotaExceeded. Facebook: as <see cref="Throttled"/> with code 80001.</summary>
    public sealed record QuotaExceeded : SandboxFault;

    /// <summary>Nothing fails, but the usage headers of Facebook say so many percent.</summary>
    public sealed record HighUsage(int Percent) : SandboxFault;

    /// <summary>A passing error of theirs. Facebook: 500 with code 2. YouTube: 503 backendError.</summary>
    public sealed record ServerError : SandboxFault;

    /// <summary>502 with a page of HTML.</summary>
    public sealed record HtmlBody : SandboxFault;

    /// <summary>200 with nothing in it.</summary>
    public sealed record EmptyBody : SandboxFault;

    /// <summary>The answer comes late, by the sandbox's clock.</summary>
    public sealed record SlowAnswer(TimeSpan By) : SandboxFault;

    /// <summary>Facebook: an id that cannot be read fails the whole <c>?ids=</c> call instead of being left out.</summary>
    /// <param name="Code">803, or 100 with subcode 33: both dialects were seen.</param>
    public sealed record DeadIdFailsBatch(int Code = 803) : SandboxFault;

    /// <summary>Facebook: summaries of reactions and comments are refused (#10), and the whole call with them.</summary>
    public sealed record RefusedSummaries : SandboxFault;

    /// <summary>Facebook: a metric is no longer a valid one (#100), and the whole call fails with it.</summary>
    public sealed record UnsupportedMetric(string Metric) : SandboxFault;

    /// <summary>Facebook: the permission for insights is missing; they come empty, without an error.</summary>
    public sealed record WithheldInsights : SandboxFault;

    /// <summary>Facebook: a page of more than so many posts is too much data: 500, code 1, "Please reduce…".</summary>
    public sealed record TooMuchData(int MostPosts) : SandboxFault;
}

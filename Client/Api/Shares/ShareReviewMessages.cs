using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>One page of shares.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Size">At most so many rows a page.</param>
/// <param name="Shares">The page's rows.</param>
public sealed record ShareListResponse(int Total, int Page, int Size, IReadOnlyList<ShareRowResponse> Shares);

/// <summary>A share: a post, and nobody's name.</summary>
/// <param name="Number">Its number, by which it is decided on.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Address">The post's address.</param>
/// <param name="Unit">Code of the unit that earns it.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="HandedInAt">When it was first handed in (UTC).</param>
/// <param name="Attempts">How often it was handed in.</param>
/// <param name="State">pending, accepted, rejected or unresolvable.</param>
/// <param name="Reason">Why it was rejected; null when it was not.</param>
/// <param name="DecidedAt">When somebody decided on it (UTC); null where nobody has, also where a rule accepted it.</param>
public sealed record ShareRowResponse(
    long Number, Platform Platform, Uri Address, string Unit, string UnitName, DateTimeOffset HandedInAt, int Attempts, ShareState State,
    RejectionReason? Reason, DateTimeOffset? DecidedAt)
{
    internal static ShareRowResponse Of(ListedShare share) => new(
        share.Number, share.Platform, share.Address, share.Unit, share.UnitName, share.At, share.Attempts, share.State, share.Reason, share.DecidedAt);
}

/// <summary>A decision on shares; unread.</summary>
public sealed record DecideOnSharesRequest
{
    private const string Accept = "accept";
    private const string Reject = "reject";

    /// <summary>Numbers of the shares, at most 200.</summary>
    [Required]
    public IReadOnlyList<long>? Shares { get; init; }

    /// <summary>accept or reject.</summary>
    [Required]
    public string? Decision { get; init; }

    /// <summary>Why they are rejected: not_visible, not_of_campaign, not_own or altered; absent for accepting.</summary>
    public string? Reason { get; init; }

    /// <summary>The state in which they were seen: pending (when absent), accepted, rejected or unresolvable. What stands otherwise by now stays.</summary>
    public string? From { get; init; }

    internal ShareDecision Read(BodyFields fields, Text text)
    {
        if (Shares is null) fields.Refuse("shares", "required", text.Writes.Required);
        var from = ApiNames.Read<ShareState>(From, out var isState) ?? ShareState.Pending;
        if (!isState) fields.Refuse("from", "invalid_state", OneOf(text, Enum.GetValues<ShareState>().Select(state => state.ApiName())));
        if (Decision is not (Accept or Reject)) fields.Refuse("decision", "invalid_decision", OneOf(text, [Accept, Reject]));
        return new ShareDecision(Shares ?? [], from, ReadReason(fields, text));
    }

    private RejectionReason? ReadReason(BodyFields fields, Text text)
    {
        if (Decision == Accept && !string.IsNullOrEmpty(Reason)) fields.Refuse("reason", "reason_not_taken", text.ShareReview.ReasonNotTaken);
        if (Decision != Reject) return null;
        if (ApiNames.Read<RejectionReason>(Reason, out _) is { } reason && ShareReview.Reasons.Contains(reason)) return reason;
        fields.Refuse("reason", "invalid_reason", OneOf(text, ShareReview.Reasons.Select(known => known.ApiName())));
        return null;
    }

    private static string OneOf(Text text, IEnumerable<string> words) => text.Fanpages.OneOf(string.Join(", ", words));
}

/// <summary>What a decision came to.</summary>
/// <param name="Changed">How many shares changed; on the others somebody else decided meanwhile, or their member was erased.</param>
/// <param name="Asked">How many it was asked for.</param>
public sealed record DecidedResponse(int Changed, int Asked);

/// <summary>Says which shares are accepted without a reviewer; unread.</summary>
public sealed record AcceptSharesRequest
{
    /// <summary>Those on these platforms; empty: every share waits for a reviewer.</summary>
    [Required]
    public IReadOnlyList<string?>? Platforms { get; init; }

    /// <summary>The version that the change was made on; absent to change whatever stands.</summary>
    public long? Version { get; init; }

    internal IReadOnlyList<Platform> Read(BodyFields fields) =>
        [.. (Platforms ?? []).Select((platform, index) => fields.Platform($"platforms[{index}]", platform))];
}

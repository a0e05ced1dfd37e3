using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Links to hand in.</summary>
public sealed record HandInRequest
{
    private static readonly HashSet<string> OfSomebody = new(StringComparer.OrdinalIgnoreCase)
    {
        "member", "memberId", "members", "person", "personId", "for", "onBehalfOf", "account", "unit", "name", "phone",
    };

    /// <summary>What the member pasted: one link or many, with words around them; at most 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the campaign; absent when the member's unit takes part in one alone.</summary>
    public string? Campaign { get; init; }

    /// <summary>Anything else, which is passed over unless it names somebody.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>Whether it means to hand in for somebody.</summary>
    internal bool NamesSomebody => Others?.Keys.Any(OfSomebody.Contains) ?? false;
}

/// <summary>What became of links.</summary>
/// <param name="Links">The links in their order in the text; none when there was no link in it.</param>
public sealed record HandInResponse(IReadOnlyList<JudgedLink> Links);

/// <summary>A link with what became of it.</summary>
/// <param name="Link">As it stood in the text.</param>
/// <param name="Verdict">
/// <c>counts</c>, <c>duplicate</c>, <c>unresolvable</c>, <c>rejected_for_good</c>, <c>official</c>, <c>not_a_post</c>, <c>other_site</c>,
/// <c>unreadable</c>, <c>other_platform</c>, <c>closed</c> or <c>too_many</c>.
/// </param>
/// <param name="State">Of one that counts: <c>accepted</c>, or <c>pending</c> until somebody has looked; else null.</param>
/// <param name="Post">The post that it leads to, as <c>platform:id</c>; null where it leads to none.</param>
/// <param name="Words">The same in words for the member, in the language asked for.</param>
public sealed record JudgedLink(string Link, string Verdict, string? State, string? Post, string Words)
{
    internal static JudgedLink Of(HandedInLink link, Text text) => new(
        link.Pasted, JsonNamingPolicy.SnakeCaseLower.ConvertName(link.Verdict.GetType().Name), (link.Verdict as LinkVerdict.Counts)?.State.ApiName(),
        PostOf(link.Verdict), text.Verdicts.Why(link.Verdict));

    private static string? PostOf(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(var post, _, _) => post.ToString(),
        LinkVerdict.Duplicate(var post) => post.ToString(),
        LinkVerdict.RejectedForGood(var post) => post.ToString(),
        LinkVerdict.Official(var post) => post.ToString(),
        _ => null,
    };
}

/// <summary>How a member stands.</summary>
/// <param name="Unit">Code of the member's unit.</param>
/// <param name="Bar">
/// Why the member may not hand in links: <c>not_enrolled</c>, <c>restricted</c>, <c>birth_unknown</c>, <c>no_consent</c>,
/// <c>consent_withdrawn</c>, <c>no_guardian</c> or <c>guardian_withdrew</c>; null when they may.
/// </param>
/// <param name="Streak">On how many local days running, up to today, they handed in something that counts or waits.</param>
/// <param name="Campaigns">The campaigns that run today and in which the member's unit takes part.</param>
public sealed record OwnStandingResponse(string Unit, string? Bar, int Streak, IReadOnlyList<OwnCampaign> Campaigns);

/// <summary>A campaign that links can be handed in to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Until">Its last local day.</param>
public sealed record OwnCampaign(string Id, string Name, DateOnly Until)
{
    internal static OwnCampaign Of(Campaign campaign) => new(campaign.Id, campaign.Plan.Name, campaign.Plan.Period.To);
}

/// <summary>One page of what a member handed in.</summary>
/// <param name="Total">Shares in all.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Size">How many a full page has.</param>
/// <param name="Shares">The shares, the latest first.</param>
public sealed record OwnShareListResponse(int Total, int Page, int Size, IReadOnlyList<OwnShareData> Shares);

using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The one way from a request to the member who makes it. Nobody is asked for by id: there is no way to somebody else.</summary>
internal sealed class OwnDesk(IHttpContextAccessor request, IGrains grains, IOwnShares shares, TimeProvider time)
{
    /// <summary>The member who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the endpoint lacks <see cref="MemberSignIn.Policy"/>.</exception>
    public MemberId Id => request.HttpContext?.User.MemberId() ?? throw new InvalidOperationException("No member is signed in.");

    /// <summary>The local day.</summary>
    public DateOnly Today => LocalDay.Of(time.GetUtcNow());

    /// <summary>The member's grain.</summary>
    public IMemberGrain Grain => grains.Get<IMemberGrain>(Id.ToString());

    /// <summary>The member as it stands; null for one who was erased since the request began.</summary>
    public Task<Member?> DescribeAsync(CancellationToken cancellationToken) => Grain.DescribeAsync(cancellationToken);

    /// <summary>Why the member may not hand in links; null when they may.</summary>
    public HandInBar? Bar(Member member) => HandInRight.Bar(MemberStanding.Of(member), Today);

    /// <summary>The campaigns in which the member's unit takes part today.</summary>
    public async Task<IReadOnlyList<Campaign>> CampaignsAsync(Member member, CancellationToken cancellationToken)
    {
        var campaigns = new List<Campaign>();
        foreach (var id in await shares.CampaignsAsync(member.Unit, Today, cancellationToken))
        {
            if (await grains.Get<ICampaignGrain>(id).DescribeAsync(cancellationToken) is { } campaign) campaigns.Add(campaign);
        }

        return campaigns;
    }

    /// <summary>One page of what the member handed in, the latest first.</summary>
    public Task<PageOf<OwnShare>> SharesAsync(ListPage page, CancellationToken cancellationToken) => shares.ListAsync(Id, page, cancellationToken);

    /// <summary>On how many days running the member has shared.</summary>
    public async Task<int> StreakAsync(CancellationToken cancellationToken) =>
        ShareStreak.Of(await shares.DaysAsync(Id, Today.AddDays(-ShareStreak.Longest), cancellationToken), Today);

    /// <summary>Says something on the use of the member's data, by the member, now.</summary>
    /// <param name="said">For each purpose whether it is given.</param>
    /// <param name="birth">When the member was born; null to leave it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<MemberOutcome> SayAsync(
        IEnumerable<(ConsentPurpose Purpose, bool IsGiven)> said, BirthDate? birth, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMicrosecond();
        var words = said.Select(word =>
            new ConsentWord(word.Purpose, ConsentGiver.Member, word.IsGiven, now, Consents.Wording, new ConsentEvidence.PersonalLink()));
        return Grain.SayAsync(new SayConsent([.. words], birth, By: null), cancellationToken);
    }
}

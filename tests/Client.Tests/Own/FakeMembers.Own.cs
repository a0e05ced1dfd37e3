using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>What members hand in, in memory: every campaign is open to every unit, and nothing is an official post.</summary>
internal sealed partial class FakeMembers : IMemberLinks, IOwnShares, IHandInScopes
{
    private readonly List<(MemberId Member, string Campaign, PostAlias Post, OwnShare Share)> _shares = [];

    /// <summary>Where the campaigns are.</summary>
    public MemoryCampaigns Campaigns { get; set; } = new();

    /// <summary>Ids of the campaigns that a member sees.</summary>
    public List<string> Running { get; } = [];

    public IEnumerable<OwnShare> SharesOf(MemberId member) => _shares.Where(share => share.Member == member).Select(share => share.Share);

    /// <summary>Puts a member in as it is, with a personal link.</summary>
    public void Put(Member member, string secret)
    {
        All.RemoveAll(known => known.Id == member.Id);
        All.Add(member);
        Links[member.Id] = PersonalLink.Hash(secret);
    }

    /// <summary>Somebody decides on everything that a member handed in.</summary>
    public void Decide(MemberId member, ShareState state, RejectionReason? reason = null)
    {
        for (var index = 0; index < _shares.Count; index++)
        {
            if (_shares[index].Member == member) _shares[index] = _shares[index] with { Share = _shares[index].Share with { State = state, Reason = reason } };
        }
    }

    /// <summary>The addresses of what a member handed in are removed, as they are long after the campaign.</summary>
    public void RemoveAddresses(MemberId member)
    {
        for (var index = 0; index < _shares.Count; index++)
        {
            if (_shares[index].Member == member) _shares[index] = _shares[index] with { Share = _shares[index].Share with { Address = null } };
        }
    }

    public async Task<HandInFinding?> FindAsync(HandInQuestion question, CancellationToken cancellationToken)
    {
        if (Find(question.Member) is not { } member) return null;
        var scopes = new List<HandInScope>();
        foreach (var campaign in question.Campaign is { } named ? [named] : Running)
        {
            if (await Campaigns.LoadAsync(campaign, cancellationToken) is { } found) scopes.Add(Scope(member, found));
        }

        return new HandInFinding(member.Unit, MemberStanding.Of(member), scopes);
    }

    private HandInScope Scope(Member member, Campaign campaign) => new(
        campaign.Id, HandInTerms.Of(campaign), AcceptanceRule.None,
        _shares.Where(share => share.Member == member.Id && share.Campaign == campaign.Id)
            .ToDictionary(share => share.Post, share => new StandingShare(share.Share.State, share.Share.Attempts)),
        new Dictionary<PostAlias, PostKey>());

    public Task RecordAsync(HandedInShares shares, CancellationToken cancellationToken = default)
    {
        foreach (var share in shares.Shares)
        {
            var number = _shares.Find(known => known.Member == shares.Member && known.Campaign == shares.Campaign && known.Post == share.Post).Share?.Number
                ?? _shares.Count + 1;
            _shares.RemoveAll(known => known.Member == shares.Member && known.Campaign == shares.Campaign && known.Post == share.Post);
            _shares.Add((shares.Member, shares.Campaign, share.Post, new OwnShare(
                shares.Campaign, "Hè xanh 2026", share.Post.Platform, share.Address, shares.At, share.State, null, share.Attempt)
            {
                Number = number,
            }));
        }

        return Task.CompletedTask;
    }

    public Task<int> ReviewAsync(ReviewedShares review, CancellationToken cancellationToken = default) => Task.FromResult(0);

    public Task<int> CheckAsync(CheckedShares check, CancellationToken cancellationToken = default) => Task.FromResult(0);

    public Task<MemberLink?> FindAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(
        All.Find(member => member.IsEnrolled && Links.GetValueOrDefault(member.Id) == hash) is { } found
            ? new MemberLink(found.Id, found.LinkNumber, "Đoàn xã Một")
            : null);

    public Task<bool> StandsAsync(MemberId member, int number, CancellationToken cancellationToken) =>
        Task.FromResult(Find(member) is { IsEnrolled: true } known && known.LinkNumber == number);

    public Task<IReadOnlyList<DateTimeOffset>> GivenAsync(MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>([new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero)]);

    public Task<IReadOnlyList<string>> CampaignsAsync(string unit, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Running]);

    public Task<PageOf<OwnShare>> ListAsync(MemberId member, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(SharesOf(member).Reverse().ToList()));

    public Task<IReadOnlySet<DateOnly>> DaysAsync(MemberId member, DateOnly since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<DateOnly>>(SharesOf(member).Where(share => ShareStreak.Keeps(share.State)).Select(share => LocalDay.Of(share.HandedInAt)).ToHashSet());
}

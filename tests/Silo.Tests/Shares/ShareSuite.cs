using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Tests of members' shares: a campaign of the whole province that runs, and members in its units.</summary>
public abstract class ShareSuite(StorageEngine engine) : StorageSuite(engine)
{
    protected const string Campaign = "he";

    private ServiceProvider? _services;
    private int _enrolled;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Site.Clock).AddSingleton(Site.Database).AddSingleton<ILedger>(Site.Ledger);
        services.AddSingleton(Site.Feed).AddSingleton<IUnitQueries>(new UnitQueries(Site.Database));
        services.AddEmbeddedEngine().AddCampaignGrains().AddMembers().AddRetained();
        services.AddDataRequests(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        Configure(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        var campaign = Grains.Get<ICampaignGrain>(Campaign);
        await campaign.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
        await campaign.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
    }

    public override async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Adds what a suite needs besides.</summary>
    private protected virtual void Configure(IServiceCollection services)
    {
    }

    private protected IServiceProvider Services => _services!;

    private protected IGrains Grains => _services!.GetRequiredService<EmbeddedEngine>();

    private protected IShareLedger Shares => _services!.GetRequiredService<IShareLedger>();

    /// <summary>Enrols somebody.</summary>
    private protected async Task<IMemberGrain> EnrolAsync(string name, string unit = Commune, BirthDate? born = null)
    {
        var member = Grains.Get<IMemberGrain>(MemberId.New(Site.Clock.GetUtcNow()).ToString());
        var person = new RosterPerson(new PersonName(name), NextNumber(), born ?? new BirthDate(2000, null), unit, OwnCode: null);
        (await member.EnrolAsync(new EnrolMember(person, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
        await SayAsync(member, isGiven: true);
        return member;
    }

    // The first of them is +84 912 345 678.
    private PhoneNumber NextNumber() => new(FormattableString.Invariant($"+84{912_345_678 + _enrolled++}"));

    /// <summary>The member lets shares be counted, or does so no more.</summary>
    private protected Task<MemberOutcome> SayAsync(IMemberGrain member, bool isGiven) => member.SayAsync(new SayConsent(
        [new(ConsentPurpose.CountingShares, ConsentGiver.Member, isGiven, Site.Clock.GetUtcNow(), Wording: 1, new ConsentEvidence.PersonalLink())],
        Birth: null, By: null));

    /// <summary>Hands in links, and tells what became of each by the first letters of its verdict's name.</summary>
    private protected static async Task<string> HandInAsync(IMemberGrain member, string text, string? campaign = Campaign) =>
        await member.HandInAsync(new HandInLinks(campaign, text)) switch
        {
            HandInOutcome.Judged(var links) => string.Join(' ', links.Select(link => link.Verdict.GetType().Name)),
            HandInOutcome.Barred(var why) => why.ToString(),
            var outcome => outcome.GetType().Name,
        };

    /// <summary>Shares that wait, by number.</summary>
    private protected Task<List<long>> NumbersAsync(ShareState state) =>
        Site.QueryAsync("SELECT id FROM shares WHERE state = @state ORDER BY id", row => row.GetInt64(0), ("@state", state));

    /// <summary>Reviews shares.</summary>
    private protected Task<int> ReviewAsync(IReadOnlyCollection<long> shares, RejectionReason? reason = null, ShareState from = ShareState.Pending) =>
        Shares.ReviewAsync(new ReviewedShares(Campaign, shares, from, reason, Actor.Shell, Site.Clock.GetUtcNow()));

    /// <summary>A unit's member shares and first-time members by day, as "dd:shares+firsts", in a campaign or ("") over all.</summary>
    private protected async Task<string> FiguresAsync(string unit, string campaign = Campaign, string table = "reach_daily") =>
        string.Join(' ', await Site.QueryAsync($"""
            SELECT d.day, SUM(d.member_shares), SUM(d.first_time_members)
            FROM {table} d
            JOIN units u ON u.id = d.unit
            LEFT JOIN campaigns c ON c.id = d.campaign
            WHERE u.code = @unit AND COALESCE(c.code, '') = @campaign
            GROUP BY d.day
            HAVING SUM(d.member_shares) <> 0 OR SUM(d.first_time_members) <> 0
            ORDER BY d.day
            """, row => $"{row.Day(0):dd}:{row.GetValue(1)}+{row.GetValue(2)}", ("@unit", unit), ("@campaign", campaign)));
}

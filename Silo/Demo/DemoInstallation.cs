using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Furnishes the demo and moves it through its history: units, accounts, campaigns and pages first, then day by day, then what people
/// did to it since.
/// </summary>
internal sealed class DemoInstallation(IServiceProvider services, SandboxProvince province, SandboxClock clock)
{
    private static readonly TimeSpan LiveRoundEvery = TimeSpan.FromSeconds(5);
    private readonly IGrains _grains = services.GetRequiredService<IGrains>();
    private readonly DemoOrganization _organization =
        new(services.GetRequiredService<IDatabase>(), services.GetRequiredService<IGrains>(), province);

    private readonly DemoAccounts _accounts = new(services, province);
    private readonly DemoCampaigns _campaigns = new(services.GetRequiredService<IGrains>(), province);
    private readonly DemoMembers _members = new(services, province);
    private Actor _organizer = Actor.Shell;

    /// <summary>The secret of a member's personal link.</summary>
    public string MemberSecret => _members.Secret;

    /// <summary>Sets up the province and connects its pages.</summary>
    /// <returns>An account per role.</returns>
    public async Task<IReadOnlyList<DemoSignIn>> FurnishAsync(CancellationToken cancellationToken)
    {
        await _organization.OpenAsync(cancellationToken);
        (var signIns, _organizer) = await _accounts.AddAsync(cancellationToken);
        await _campaigns.LaunchAsync(_organizer, cancellationToken);
        await _members.EnrolAsync(clock.GetUtcNow().ToMicrosecond(), _organizer, cancellationToken);
        foreach (var page in province.Pages)
        {
            var grain = _grains.Get<IFanpageGrain>(page.Account.Key.ToString());
            await grain.RegisterAsync(new RegisterFanpage(page.Account.Name, page.Unit), cancellationToken);
            var outcome = await grain.ConnectAsync(new ConnectFanpage(page.Account.Token), cancellationToken);
            if (outcome is not ConnectOutcome.Connected)
                throw new InvalidOperationException($"The sandbox did not let {page.Account.Key} in: {outcome}");
        }

        return signIns;
    }

    /// <summary>Collects at the end of each past local day, then up to <paramref name="now"/>.</summary>
    public async Task CollectHistoryAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var collector = services.GetRequiredService<Collector>();
        for (var day = LocalDay.Of(clock.GetUtcNow()); day < LocalDay.Of(now); day = day.AddDays(1))
        {
            clock.JumpTo(LocalDay.Start(day.AddDays(1)).AddMinutes(-30));
            await collector.CollectDueAsync(cancellationToken);
            await _campaigns.CloseAsync(day, _organizer, cancellationToken);
        }

        clock.JumpTo(now);
        await collector.CollectDueAsync(cancellationToken);
    }

    /// <summary>
    /// What people did once the history was there: a merger some time ago, a page handed over and one suspended, activities, a post that
    /// joined by hand, the next campaign, an invitation.
    /// </summary>
    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await _organization.ReorganizeAsync(_organizer, cancellationToken);
        await new DemoPages(_grains, province).GoOnAsync(_organizer, cancellationToken);
        await _campaigns.GoOnAsync(_organizer, cancellationToken);
        await _campaigns.JoinByHandAsync(services.GetRequiredService<IPostFinder>(), _organizer, cancellationToken);
        await _members.ShareAsync(clock.GetUtcNow(), cancellationToken);
        await _members.AskAsync(_organizer, cancellationToken);
        await new DemoReviews(services, province).ReviewAsync(clock.GetUtcNow().ToMicrosecond(), _organizer, cancellationToken);
        await new DemoClicks(services, province).FollowAsync(_organizer, cancellationToken);
        await new DemoActivities(_grains, province, clock).EnterAsync(_organizer, cancellationToken);
        await _accounts.InviteAsync(_organizer, cancellationToken);
    }

    /// <summary>Collects what is due every few seconds until the host stops.</summary>
    public async Task CollectLiveAsync(CancellationToken stopping)
    {
        var collector = services.GetRequiredService<Collector>();
        using var timer = new PeriodicTimer(LiveRoundEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping)) await collector.CollectDueAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The demo ends.
        }
    }
}

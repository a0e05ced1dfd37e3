using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Furnishes the demo and moves it through its history: units, campaigns and accounts first, then pages, then day by day.</summary>
internal sealed class DemoInstallation(IServiceProvider services, SandboxProvince province, SandboxClock clock)
{
    private const string Password = "xem-thu-2026";
    private static readonly TimeSpan LiveRoundEvery = TimeSpan.FromSeconds(5);

    /// <summary>Sets up the province and connects its pages.</summary>
    /// <returns>An account per role.</returns>
    public async Task<IReadOnlyList<DemoSignIn>> FurnishAsync(CancellationToken cancellationToken)
    {
        await AddUnitsAndCampaignsAsync(cancellationToken);
        var signIns = await AddAccountsAsync(cancellationToken);
        var grains = services.GetRequiredService<IGrains>();
        foreach (var page in province.Pages)
        {
            var grain = grains.Get<IFanpageGrain>(page.Account.Key.ToString());
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
            clock.MoveTo(LocalDay.Start(day.AddDays(1)).AddMinutes(-30));
            await collector.CollectDueAsync(cancellationToken);
        }

        clock.MoveTo(now);
        await collector.CollectDueAsync(cancellationToken);
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

    private async Task AddUnitsAndCampaignsAsync(CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IDatabase>();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        foreach (var unit in province.Units) await UnitStore.AddAsync(connection, unit.Code, unit.Name, unit.Parent, cancellationToken);
        foreach (var campaign in province.Campaigns)
        {
            await connection.ExecuteAsync("""
                INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
                VALUES (@code, @name, (SELECT id FROM units WHERE code = @unit), @hashtag, @from, @to)
                """,
                cancellationToken,
                ("@code", campaign.Code), ("@name", campaign.Name), ("@unit", campaign.Unit), ("@hashtag", campaign.Hashtag),
                ("@from", campaign.Days.From), ("@to", campaign.Days.To));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DemoSignIn>> AddAccountsAsync(CancellationToken cancellationToken)
    {
        var root = province.Units[0].Code;
        var commune = province.Units.First(unit => unit.Parent == root && province.Pages.Any(page => page.Unit == unit.Code)).Code;
        (string Role, string Name, string UserName, Grant[] Grants)[] accounts =
        [
            ("organizer", "Ban tổ chức (mẫu)", "to-chuc", [new Grant(Role.Organizer, root), new Grant(Role.SystemAdmin, root)]),
            ("leadership", "Lãnh đạo (mẫu)", "lanh-dao", [new Grant(Role.Leadership, root)]),
            ("unit admin", "Quản trị đơn vị (mẫu)", "quan-tri", [new Grant(Role.UnitAdmin, commune)]),
            ("member", "Đoàn viên (mẫu)", "doan-vien", [new Grant(Role.Member, commune)]),
        ];
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<UserAdd>();
        foreach (var (_, name, userName, grants) in accounts)
        {
            var outcome = await directory.CreateAccountAsync(name, userName, Password, grants, cancellationToken);
            if (outcome is not UserAddOutcome.Created) throw new InvalidOperationException($"The demo's account {userName} was refused: {outcome}");
        }

        return [.. accounts.Select(account => new DemoSignIn(account.Role, account.UserName, Password))];
    }
}

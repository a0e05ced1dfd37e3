using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>
/// An organization that changes at random, with pages that are read, late and early, all the while: two provinces with communes, a
/// page or two in most of them, posts in and out of a campaign.
/// </summary>
internal sealed class ReorganizationScene(TestInstallation site, int seed)
{
    private static readonly DateOnly FirstDay = new(2026, 6, 1);
    private static readonly DateOnly Today = new(2026, 6, 30);
    private readonly Random _random = new(seed);
    private readonly List<string> _units = [Province, District, Commune];
    private readonly List<FanpageKey> _pages = [Page];
    private readonly List<PostKey> _posts = [];
    private int _opened;

    /// <summary>How many changes were made, and not refused.</summary>
    public int Made { get; private set; }

    /// <summary>Units, pages, a campaign and first readings.</summary>
    public async Task FurnishAsync()
    {
        site.Clock.Advance(LocalDay.Start(Today).AddHours(12) - site.Clock.GetUtcNow());
        await site.ExecuteAsync(
            "INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on) VALUES ('tin-tot', 'Tin tốt', 1, 'tintot', @from, @to)",
            ("@from", FirstDay), ("@to", Today));
        for (var unit = 0; unit < 6; unit++) await site.ReorganizeAsync(NewCode(), new OpenUnit("Đoàn", UnitKind.Other, _units[_random.Next(_units.Count - 1)], FirstDay, Actor.Shell));
        for (var page = 0; page < 6; page++) await RegisterAsync();
        for (var reading = 0; reading < 20; reading++) await ReadAsync();
    }

    /// <summary>One step.</summary>
    public Task StepAsync() => _random.Next(12) switch
    {
        0 => ApplyAsync(NewCode(), new OpenUnit("Đoàn mới", UnitKind.Other, Any(_units), AnyDay(), Actor.Shell)),
        1 or 2 or 3 => ApplyAsync(Any(_units), new MoveUnit(Any(_units), AnyDay(), Actor.Shell)),
        4 => ApplyAsync(Any(_units), new MergeUnits([Any(_units), Any(_units)], New: null, AnyDay(), Actor.Shell)),
        5 => ApplyAsync(NewCode(), new MergeUnits([Any(_units)], new UnitPart("", "Đoàn hợp nhất", UnitKind.Other, Any(_units)), AnyDay(), Actor.Shell)),
        6 => SplitAsync(),
        7 => HandOverAsync(),
        _ => ReadAsync(),
    };

    private async Task ApplyAsync(string code, UnitChange change)
    {
        var outcome = await site.Units.ApplyAsync(code, change, CancellationToken.None);
        if (outcome is UnitOutcome.Done) Made++;
    }

    private async Task SplitAsync()
    {
        var unit = Any(_units);
        var children = await site.QueryAsync(
            "SELECT u.code FROM units u JOIN units p ON p.id = u.parent WHERE p.code = @unit AND u.closed_on IS NULL ORDER BY u.code",
            row => row.GetString(0), ("@unit", unit));
        var pages = await site.QueryAsync(
            "SELECT f.account_id FROM fanpages f JOIN units u ON u.id = f.unit WHERE u.code = @unit ORDER BY f.id",
            row => new FanpageKey(Platform.YouTube, row.GetString(0)), ("@unit", unit));
        var closes = _random.Next(2) == 0;
        var part = new UnitPart(NewCode(), "Đoàn tách", UnitKind.Other, Parent: null)
        {
            Units = [.. children.Where(_ => closes || _random.Next(2) == 0)],
            Pages = [.. pages.Where(_ => closes || _random.Next(2) == 0)],
        };
        await ApplyAsync(unit, new SplitUnit([part], closes, AnyDay(), Actor.Shell));
    }

    private async Task HandOverAsync()
    {
        var page = Any(_pages);
        var since = await site.QueryAsync("""
            SELECT h.from_day FROM fanpage_units h JOIN fanpages f ON f.id = h.fanpage WHERE f.account_id = @page ORDER BY h.from_day DESC LIMIT 1
            """, row => row.Day(0), ("@page", page.AccountId));
        var open = await site.QueryAsync("SELECT code FROM units WHERE closed_on IS NULL ORDER BY code", row => row.GetString(0));
        var day = AnyDay();
        await site.HandOverAsync(page, Any(open), day < since[0] ? since[0] : day);
        Made++;
    }

    private async Task RegisterAsync()
    {
        var page = new FanpageKey(Platform.YouTube, $"UC{_pages.Count}");
        await using var connection = await site.Database.OpenAsync();
        await FanpageStore.AddIfNewAsync(connection, page, "Trang", Any(_units));
        _pages.Add(page);
    }

    private async Task ReadAsync()
    {
        var post = _posts.Count > 0 && _random.Next(2) == 0 ? Any(_posts) : new PostKey(Platform.YouTube, $"v{_posts.Count}");
        var seen = new SeenPost(
            post, Any(_pages), _random.Next(4) == 0 ? null : LocalDay.Start(AnyDay()).AddHours(9), Title: _random.Next(2) == 0 ? "Chào #tintot" : null);
        var isNew = !_posts.Contains(post);
        if (isNew) _posts.Add(post);
        await site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = isNew ? [seen] : [],
            Snapshots =
            [
                new Snapshot(post, LocalDay.Start(AnyDay()).AddHours(_random.Next(24)), new Counters(
                    Views: _random.Next(1_000), Reach: _random.Next(3) == 0 ? null : _random.Next(500), Reactions: _random.Next(100))),
            ],
        });
    }

    private string NewCode()
    {
        var code = $"dv{++_opened}";
        _units.Add(code);
        return code;
    }

    private DateOnly AnyDay() => FirstDay.AddDays(_random.Next(Today.DayNumber - FirstDay.DayNumber + 1));

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}

using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>
/// An organization that changes at random, with pages that are read, late and early, all the while: two provinces with communes, a
/// page or two in most of them, posts in and out of a campaign.
/// </summary>
internal sealed class ReorganizationScene(TestInstallation site, int seed)
{
    /// <summary>The campaign that posts come to and leave.</summary>
    public const string Campaign = "tin-tot";

    private static readonly DateOnly FirstDay = new(2026, 6, 1);
    private static readonly DateOnly Today = new(2026, 6, 30);
    private readonly Random _random = new(seed);
    private readonly List<string> _units = [Province, District, Commune];
    private readonly List<FanpageKey> _pages = [Page];
    private readonly List<PostKey> _posts = [];
    private int _opened;

    /// <summary>How many changes of each kind were made, and not refused.</summary>
    public Dictionary<string, int> Made { get; } = [];

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
    public Task StepAsync() => _random.Next(16) switch
    {
        0 => ApplyAsync(NewCode(), new OpenUnit("Đoàn mới", UnitKind.Other, Any(_units), AnyDay(), Actor.Shell)),
        1 or 2 or 3 => MoveAsync(),
        4 => ApplyAsync(Any(_units), new MergeUnits([Any(_units), Any(_units)], New: null, AnyDay(), Actor.Shell)),
        5 => ApplyAsync(NewCode(), new MergeUnits([Any(_units)], new UnitPart("", "Đoàn hợp nhất", UnitKind.Other, Any(_units)), AnyDay(), Actor.Shell)),
        6 => SplitAsync(),
        7 => HandOverAsync(),
        8 => MergeFamilyAsync(),
        9 => MoveUpAndMergeAsync(),
        10 or 11 => AttributeAsync(),
        _ => ReadAsync(),
    };

    private async Task ApplyAsync(string code, UnitChange change)
    {
        var outcome = await site.Units.ApplyAsync(code, change, CancellationToken.None);
        if (outcome is UnitOutcome.Done) Count(change.GetType().Name);
    }

    private async Task MoveAsync()
    {
        var open = await OpenUnitsAsync();
        await ApplyAsync(Any(open), new MoveUnit(Any(open), _random.Next(2) == 0 ? AnyDay() : LateDay(), Actor.Shell));
    }

    // But for the one at the top.
    private Task<List<string>> OpenUnitsAsync() =>
        site.QueryAsync("SELECT code FROM units WHERE closed_on IS NULL AND parent IS NOT NULL ORDER BY id", row => row.GetString(0));

    // Units above and below one another end on the same day, in whatever order they are named.
    private async Task MergeFamilyAsync()
    {
        var families = await site.QueryAsync("""
            SELECT p.code, u.code FROM units u JOIN units p ON p.id = u.parent
            WHERE u.closed_on IS NULL AND p.closed_on IS NULL AND p.parent IS NOT NULL ORDER BY u.id
            """, row => (Parent: row.GetString(0), Child: row.GetString(1)));
        if (families.Count == 0) return;
        var (parent, child) = Any(families);
        string[] units = _random.Next(2) == 0 ? [parent, child] : [child, parent];
        await ApplyAsync(NewCode(), new MergeUnits(units, new UnitPart("", "Đoàn hợp nhất", UnitKind.Other, Province), Today, Actor.Shell));
    }

    // Units that have stood one below the other, and then stand side by side, go together.
    private async Task MoveUpAndMergeAsync()
    {
        var branches = await site.QueryAsync("""
            SELECT p.code, u.code FROM units u JOIN units p ON p.id = u.parent JOIN units g ON g.id = p.parent
            WHERE u.closed_on IS NULL AND p.closed_on IS NULL AND g.closed_on IS NULL AND g.parent IS NOT NULL ORDER BY u.id
            """, row => (Parent: row.GetString(0), Child: row.GetString(1)));
        if (branches.Count == 0) return;
        var (parent, child) = Any(branches);
        var above = await site.ScalarAsync<string>($"SELECT g.code FROM units p JOIN units g ON g.id = p.parent WHERE p.code = '{parent}'");
        await ApplyAsync(child, new MoveUnit(above!, Today.AddDays(-1), Actor.Shell));
        await ApplyAsync(NewCode(), new MergeUnits([above!], new UnitPart("", "Đoàn hợp nhất", UnitKind.Other, Province), Today, Actor.Shell));
    }

    // Somebody lets a post join the campaign, or takes it out, long after it was read.
    private async Task AttributeAsync()
    {
        if (_posts.Count == 0) return;
        await site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Declared,
            Attributions = [new Attribution(Any(_posts), Campaign, Joins: _random.Next(3) > 0, AttributedBy.Hand, Actor.Shell)],
        });
        Count(nameof(Attribution));
    }

    private void Count(string change) => Made[change] = Made.GetValueOrDefault(change) + 1;

    private async Task SplitAsync()
    {
        var unit = Any(await OpenUnitsAsync());
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
        await ApplyAsync(unit, new SplitUnit([part], closes, LateDay(), Actor.Shell));
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
        Count("HandOver");
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

    // Late enough to come after most of what was changed before.
    private DateOnly LateDay() => Today.AddDays(-_random.Next(3));

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}

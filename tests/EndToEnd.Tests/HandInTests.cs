using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Links that members hand in when the process is killed under load.</summary>
public sealed class HandInTests : IDisposable
{
    private const int Members = 24;
    private const int LinksBeforeTheEnd = 1_500;
    private static readonly Uri Links = new("/api/v1/me/links", UriKind.Relative);

    private readonly TemporaryFolder _folder = new();
    private int _links;

    private Installed Installed => new(_folder.File("data"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_link_that_was_acknowledged_is_there_after_kill_9_and_none_twice()
    {
        var secrets = await SeedAsync();
        var acknowledged = new ConcurrentBag<(string Secret, string Link)>();

        await using (var site = await ServedSite.ServeAsync(Installed.Data))
        {
            using var client = new HttpClient { BaseAddress = site.Address };
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var members = secrets.Select(secret => Task.Run(() => ShareAsync(client, secret, acknowledged, enough))).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(members));
            await site.KillAsync(); // with requests under way
            await Task.WhenAll(members);
        }

        await Installed.VerifyAsync();
        var kept = await KeptAsync();
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(LinksBeforeTheEnd);
        acknowledged.Select(sent => sent.Link).Except(kept).ShouldBeEmpty();
        kept.Count.ShouldBe(kept.Distinct().Count());

        // Members who are not sure send once more.
        await using (var site = await ServedSite.ServeAsync(Installed.Data))
        {
            using var client = new HttpClient { BaseAddress = site.Address };
            foreach (var sent in acknowledged.GroupBy(sent => sent.Secret, sent => sent.Link))
                (await SendAsync(client, sent.Key, string.Join(' ', sent.Take(HandIn.MostLinks)))).ShouldBe(HttpStatusCode.OK);
        }

        (await KeptAsync()).Count.ShouldBe(kept.Count);
        await Installed.VerifyAsync();
    }

    private async Task ShareAsync(HttpClient client, string secret, ConcurrentBag<(string, string)> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            while (true)
            {
                var link = $"https://www.facebook.com/nguoi.mau/posts/{Interlocked.Increment(ref _links) + 1_000_000}";
                (await SendAsync(client, secret, link)).ShouldBe(HttpStatusCode.OK);
                acknowledged.Add((secret, link));
                if (acknowledged.Count >= LinksBeforeTheEnd) enough.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
            // The end that is waited for.
        }
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string secret, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Links) { Content = JsonContent.Create(new { text }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<List<string>> KeptAsync()
    {
        var database = DataDirectory.Open(Installed.Data, TimeProvider.System);
        await using var connection = await database.OpenAsync();
        var kept = await connection.QueryAsync("SELECT address FROM shares", row => row.GetString(0), CancellationToken.None);
        database.ClosePool();
        return kept;
    }

    // A campaign that runs and accepts by itself, and members who have consented, each with a personal link.
    private async Task<IReadOnlyList<string>> SeedAsync()
    {
        var database = DataDirectory.Open(Installed.Data, TimeProvider.System);
        var today = LocalDay.Of(TimeProvider.System.GetUtcNow());
        var secrets = Enumerable.Range(0, Members).Select(_ => PersonalLink.NewSecret()).ToList();
        await using (var connection = await database.OpenAsync())
        {
            var unit = await UnitStore.AddAsync(connection, "tinh", "Tỉnh Đoàn", parent: null);
            await connection.ExecuteAsync("""
                INSERT INTO campaigns (code, unit, name, starts_on, ends_on, state) VALUES ('he', @unit, 'Hè', @from, @to, @launched);
                INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns
                """, CancellationToken.None,
                ("@unit", unit), ("@from", today.AddDays(-1)), ("@to", today.AddDays(30)), ("@launched", CampaignState.Launched));
            foreach (var secret in secrets)
            {
                await connection.ExecuteAsync("""
                    INSERT INTO members (public_id, unit, name, folded, born_year, enrolled_on, link, link_number, version)
                    VALUES (@id, @unit, 'Người Mẫu', 'nguoi mau', 2000, @today, @link, 1, 1)
                    """, CancellationToken.None, ("@id", Guid.NewGuid()), ("@unit", unit), ("@today", today), ("@link", PersonalLink.Hash(secret)));
            }

            await connection.ExecuteAsync(
                "INSERT INTO member_consents (member, purpose, giver, given, wording, said_at) SELECT id, 1, 1, 1, 1, @now FROM members",
                CancellationToken.None, ("@now", TimeProvider.System.GetUtcNow().ToMicrosecond()));
        }

        database.ClosePool();
        var added = await SiloProcess.RunWithInputAsync(
            "mat-khau-2026", ["user", "add", "chi", "--name", "Chi", "--role", "organizer", "--data", Installed.Data]);
        added.ExitCode.ShouldBe(0, added.Error); // until there is somebody, nothing is served
        return secrets;
    }
}

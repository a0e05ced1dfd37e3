using System.Net;
using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Clicks of tracked links when the process is killed under load.</summary>
public sealed class TrackedLinkTests : IDisposable
{
    private const int Visitors = 24;
    private const int ClicksBeforeTheEnd = 3_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_redirect_that_was_answered_is_counted_after_kill_9_and_none_twice()
    {
        var data = _folder.File("data");
        var code = await SeedAsync(data);
        var (asked, answered) = (0, 0);

        await using (var site = await ServedSite.ServeAsync(data))
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 Firefox/133.0");
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var visitors = Enumerable.Range(0, Visitors).Select(_ => Task.Run(VisitAsync)).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(visitors));
            await site.KillAsync(); // with requests under way
            await Task.WhenAll(visitors);

            async Task VisitAsync()
            {
                try
                {
                    while (true)
                    {
                        Interlocked.Increment(ref asked);
                        using var answer = await client.GetAsync(new Uri($"/l/{code}", UriKind.Relative));
                        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
                        if (Interlocked.Increment(ref answered) == ClicksBeforeTheEnd) enough.SetResult();
                    }
                }
                catch (HttpRequestException)
                {
                    // The end that is waited for.
                }
            }
        }

        var database = DataDirectory.Open(data, TimeProvider.System);
        await using (var connection = await database.OpenAsync())
        {
            var counted = await connection.ScalarAsync<long>("SELECT SUM(clicks) FROM click_daily", CancellationToken.None);
            counted.ShouldBeInRange(answered, asked);
        }

        answered.ShouldBeGreaterThanOrEqualTo(ClicksBeforeTheEnd);
        database.ClosePool();
    }

    private static async Task<ShortCode> SeedAsync(string data)
    {
        var database = DataDirectory.Open(data, TimeProvider.System);
        await using (var connection = await database.OpenAsync())
        {
            await UnitStore.AddAsync(connection, "tinh", "Tỉnh Đoàn", parent: null);
            await connection.ExecuteAsync("""
                INSERT INTO campaigns (code, unit, name, starts_on, ends_on) VALUES ('he', (SELECT id FROM units), 'Hè', 20000, 21000);
                INSERT INTO campaign_content (campaign, number, place, title, link, platforms)
                VALUES ((SELECT id FROM campaigns), 1, 1, 'Bài', 'https://example.org/bai', '')
                """, CancellationToken.None);
        }

        var tracked = await new TrackedLinkStore(database, TimeProvider.System)
            .TrackAsync(new TrackContent("he", 1, new LinkOwners.Campaign(), Actor.Shell), CancellationToken.None);
        database.ClosePool();
        return tracked.ShouldBeOfType<TrackOutcome.Tracked>().Links.Single().Code;
    }
}

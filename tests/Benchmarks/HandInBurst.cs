using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Benchmarks;

/// <summary>
/// Members who hand in a link at once, over HTTP, each by their own personal link, against the same server and the same members with an empty
/// POST. Durable: a link is answered when it is committed with the figures it changes.
/// </summary>
internal static class HandInBurst
{
    private const int Members = 20_000;
    private const int Connections = 512;
    private const int Rounds = 3;
    private const int RowsPerStatement = 200;
    private const string HandIn = "/api/v1/me/links";
    private const string Empty = "/api/v1/me/nothing";

    public static async Task RunAsync()
    {
        Verdicts.Title($"{Members:N0} members hand in a link at once");
        await BothEngines.RunAsync(RunAsync);
    }

    private static async Task RunAsync(string engine, IDatabase database)
    {
        await using var product = CampaignsHost.Build(new HostSettings
        {
            Database = database,
            Urls = "http://127.0.0.1:0",
            Overrides = new Dictionary<string, string?> { ["Collector:Enabled"] = "false", ["Logging:LogLevel:Default"] = "None" },
        });
        product.MapPost(Empty, () => TypedResults.NoContent()).RequireAuthorization("Member");
        await product.StartAsync();
        var secrets = await SeedAsync(product, database);
        var address = new Uri(product.Urls.Single());

        List<double> empty = [], handedIn = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var (nothing, links) = (await LoadAsync(address, Empty, secrets, round), await LoadAsync(address, HandIn, secrets, round));
            if (round == 0) continue; // warm
            empty.Add(nothing);
            handedIn.Add(links);
        }

        await product.StopAsync();
        var (bare, full) = (LedgerThroughput.Median(empty), LedgerThroughput.Median(handedIn));
        Verdicts.Note($"{engine}: {full:N0} links/s, {bare:N0} empty posts/s");
        Verdicts.AtLeast($"{engine}: link handed in and committed ÷ empty POST of the same members", full / bare, 0.3);
        await using var connection = await database.OpenAsync();
        var kept = await connection.ScalarAsync<long>("SELECT COUNT(*) FROM shares", CancellationToken.None);
        Verdicts.AtMost($"{engine}: links answered and not kept, or kept twice", Math.Abs(((Rounds + 1L) * Members) - kept), 0);
    }

    private static async Task<IReadOnlyList<string>> SeedAsync(WebApplication product, IDatabase database)
    {
        await using (var scope = product.Services.CreateAsyncScope())
        {
            var setUp = new SetupCommand(new NewUnit("tinh", "Tỉnh Đoàn"), "Người Đo", "nguoi-do", "mat-khau-2026");
            await scope.ServiceProvider.GetRequiredService<ISetup>().SetUpAsync(setUp, CancellationToken.None);
        }

        await using var connection = await database.OpenAsync();
        var unit = await connection.ScalarAsync<long>("SELECT id FROM units", CancellationToken.None);
        var today = LocalDay.Of(TimeProvider.System.GetUtcNow());
        var campaign = product.Services.GetRequiredService<IGrains>().Get<ICampaignGrain>("he");
        var plan = new CampaignPlan { Name = "Hè xanh", Period = new Period(today.AddDays(-1), today.AddDays(30)), Hashtags = ["HeXanh"] };
        await campaign.CreateAsync(new CreateCampaign("tinh", plan, Actor.Shell));
        await campaign.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        await connection.ExecuteAsync("INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns", CancellationToken.None);

        var secrets = Enumerable.Range(0, Members).Select(_ => PersonalLink.NewSecret()).ToList();
        await using var transaction = await database.BeginWriteAsync(connection, CancellationToken.None);
        foreach (var some in secrets.Chunk(RowsPerStatement)) await EnrolAsync(connection, unit, today, some);
        await connection.ExecuteAsync($"""
            INSERT INTO member_consents (member, purpose, giver, given, wording, said_at)
            SELECT id, {(int)ConsentPurpose.CountingShares}, {(int)ConsentGiver.Member}, 1, 1, @now FROM members
            """, CancellationToken.None, ("@now", TimeProvider.System.GetUtcNow().ToMicrosecond()));
        await transaction.CommitAsync();
        return secrets;
    }

    private static Task<int> EnrolAsync(DbConnection connection, long unit, DateOnly today, string[] secrets)
    {
        var rows = secrets.Select((_, index) => string.Create(
            CultureInfo.InvariantCulture, $"(@id{index}, @unit, 'Người Mẫu', 'nguoi mau', 2000, @today, @link{index}, 1, 1)"));
        var parameters = secrets.SelectMany((secret, index) => ((string, object?)[])
        [
            (string.Create(CultureInfo.InvariantCulture, $"@id{index}"), Guid.NewGuid()),
            (string.Create(CultureInfo.InvariantCulture, $"@link{index}"), PersonalLink.Hash(secret)),
        ]);
        return connection.ExecuteAsync($"""
            INSERT INTO members (public_id, unit, name, folded, born_year, enrolled_on, link, link_number, version)
            VALUES {string.Join(", ", rows)}
            """, CancellationToken.None, [("@unit", unit), ("@today", today), .. parameters]);
    }

    // Every member once, as fast as the connections take them.
    private static async Task<double> LoadAsync(Uri address, string path, IReadOnlyList<string> secrets, int round)
    {
        var members = new ConcurrentQueue<int>(Enumerable.Range(0, secrets.Count));
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAsync(address, path, secrets, round, members))));
        return secrets.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task SendAsync(Uri address, string path, IReadOnlyList<string> secrets, int round, ConcurrentQueue<int> members)
    {
        using var connection = await BareConnection.OpenAsync(address);
        while (members.TryDequeue(out var member))
        {
            var status = await connection.SendAsync(RequestOf(address, path, secrets[member], BodyOf(path, member, round)));
            if (status is not (200 or 204)) throw new InvalidOperationException($"{path} answered {status}.");
        }
    }

    private static string BodyOf(string path, int member, int round) => path == Empty
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $$"""{"text":"https://www.facebook.com/nguoi.{{member}}/posts/{{1_000_000L * (round + 1) + member}}"}""");

    private static byte[] RequestOf(Uri address, string path, string secret, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {secret}\r\nContent-Type: application/json\r\n"
        + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n{body}"));
}

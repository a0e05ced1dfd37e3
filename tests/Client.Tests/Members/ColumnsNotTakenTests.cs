using System.Text.Json;
using AngleSharp.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Columns of files that are not taken, as previews and answers tell of them.</summary>
public sealed class ColumnsNotTakenTests : IAsyncLifetime
{
    private static readonly string[] Headings = ["Tôn giáo", "Chưa chia sẻ"];

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("vi", "Cột không nhận: Tôn giáo; Chưa chia sẻ. Nội dung các cột này không được đọc và không được lưu ở đâu cả.")]
    [InlineData("en", "Columns not taken: Tôn giáo; Chưa chia sẻ. What stands in them is not read, and kept nowhere.")]
    public async Task Previews_tell_of_them_in_both_languages(string language, string told)
    {
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
        _host.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language);
        await LookAtRosterAsync(Headings);
        _host.Units.Plan = _host.Units.Plan with { NotTaken = Headings };

        foreach (var address in new[] { "/units/tinh/members/import/1", "/units/import/7" })
            (await _host.BrowseAsync(address)).Page.QuerySelector("#not-taken")!.Text().Trim().ShouldBe(told, address);
    }

    [Fact]
    public async Task A_file_of_which_everything_is_taken_is_not_warned_of()
    {
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
        await LookAtRosterAsync([]);

        foreach (var address in new[] { "/units/tinh/members/import/1", "/units/import/7" })
            (await _host.BrowseAsync(address)).Page.QuerySelector("#not-taken").ShouldBeNull(address);
    }

    [Fact]
    public async Task Programs_are_told_of_them_until_the_file_is_applied()
    {
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
        await LookAtRosterAsync(Headings);
        _host.Units.Plan = _host.Units.Plan with { NotTaken = Headings };

        NamesIn((await GetAsync("/api/v1/members/imports/1")).GetProperty("import")).ShouldBe(Headings);
        NamesIn((await GetAsync("/api/v1/units/imports/7")).GetProperty("plan")).ShouldBe(Headings);
        await _host.Http.PostAsJsonAsync("/api/v1/members/imports/1/apply", new { fingerprint = "f1" });
        (await GetAsync("/api/v1/members/imports/1")).GetProperty("import").GetProperty("columnsNotTaken").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task LookAtRosterAsync(IReadOnlyList<string> notTaken)
    {
        _host.Members.Rows = [new RosterRow(2) { Name = "Nguyễn An", Number = "0987654321" }];
        _host.Members.NotTaken = notTaken;
        await using var content = new MemoryStream();
        await _host.Members.PreviewAsync(new RosterFile("ds.csv", content, "tinh"), Actor.Shell, default);
    }

    private Task<JsonElement> GetAsync(string address) => _host.Http.GetFromJsonAsync<JsonElement>(address);

    private static List<string?> NamesIn(JsonElement answer) =>
        [.. answer.GetProperty("columnsNotTaken").EnumerateArray().Select(name => name.GetString())];
}

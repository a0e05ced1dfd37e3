using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class UnitsElsewhereTests : IAsyncLifetime
{
    private const string Units = "/api/v1/units";

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Organization.Units[2] = _host.Organization.Units[2] with { ClosedOn = new DateOnly(2026, 6, 1), MergedInto = "xa-2" };
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Within_ones_own_subtree_units_name_each_other()
    {
        Grant("tinh");

        (await UnitAsync()).ShouldBe(("tinh", "tinh", "xa-2"));
        (await _host.Http.GetStringAsync(new Uri($"{Units}?under=tinh", UriKind.Relative))).ShouldContain("\"mergedInto\":\"xa-2\"");
    }

    [Fact]
    public async Task Codes_of_units_outside_of_it_are_left_out_of_what_is_read_and_what_is_written()
    {
        Grant("xa-1");

        (await UnitAsync()).ShouldBe((null, null, null));
        var renamed = await _host.Http.PutAsJsonAsync($"{Units}/xa-1/name", new { name = "Tên mới" });
        (await renamed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parent").GetString().ShouldBeNull();
    }

    private void Grant(string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, unit));
    }

    private async Task<(string? Parent, string? Place, string? MergedInto)> UnitAsync()
    {
        var unit = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Units}/xa-1", UriKind.Relative));
        return (
            unit.GetProperty("parent").GetString(), unit.GetProperty("places")[0].GetProperty("parent").GetString(),
            unit.GetProperty("mergedInto").GetString());
    }
}

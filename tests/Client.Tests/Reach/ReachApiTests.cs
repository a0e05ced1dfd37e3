using System.Globalization;
using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ReachApiTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Reach.Provenance = new Provenance(2, 2, 0, 0, _host.Clock.GetUtcNow(), _host.Clock.GetUtcNow(), [FigureSource.Api, FigureSource.Export]);
        _host.Reach.Add("xa-1", new(2026, 6, 30), Platform.Facebook, new Figures(2, 11_000_000_000, 4, 5, 7, null, null));
        _host.Reach.Add("xa-2", new(2026, 6, 29), Platform.YouTube, new Figures(1, 1_000, null, null, null, null, 0));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_summary_has_numbers_as_numbers_unknowns_as_null_and_names_in_lower_case()
    {
        var summary = await GetAsync("/api/v1/reach/summary?from=2026-06-01&to=2026-06-30");

        summary.GetProperty("scope").ToString().ShouldBe(
            """{"unit":"tinh","unitName":"Tỉnh Đoàn","campaign":null,"platform":null,"from":"2026-06-01","to":"2026-06-30","structure":"now"}""");
        summary.GetProperty("gained").GetProperty("views").GetInt64().ShouldBe(11_000_001_000);
        summary.GetProperty("gained").GetProperty("clicks").ValueKind.ShouldBe(JsonValueKind.Null);
        summary.GetProperty("gained").GetProperty("memberShares").GetInt64().ShouldBe(0);
        summary.GetProperty("platforms").EnumerateArray().Select(part => part.GetProperty("platform").GetString()).ShouldBe(["facebook", "youtube"]);
        summary.GetProperty("provenance").GetProperty("sources").ToString().ShouldBe("""["api","export"]""");
    }

    [Theory]
    [InlineData("", Structure.Now, "now")]
    [InlineData("&structure=now", Structure.Now, "now")]
    [InlineData("&structure=then", Structure.Then, "then")]
    public async Task Figures_are_asked_by_the_organization_that_the_address_names(string query, Structure expected, string name)
    {
        var summary = await GetAsync("/api/v1/reach/summary?days=7" + query);

        _host.Reach.Asked.ShouldAllBe(filter => filter.Structure == expected);
        summary.GetProperty("scope").GetProperty("structure").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Every_platform_is_spelled_as_everywhere_else()
    {
        foreach (var platform in PlatformNames.All)
            _host.Reach.Add("xa-1", new(2026, 6, 1), platform, new Figures(1, 1, null, null, null, null, null));

        var summary = await GetAsync("/api/v1/reach/summary");

        summary.GetProperty("platforms").EnumerateArray().Select(part => part.GetProperty("platform").GetString())
            .ShouldBe(PlatformNames.All.Select(platform => platform.Name()));
    }

    [Fact]
    public async Task The_figures_of_the_api_are_the_figures_of_the_page()
    {
        var (_, page) = await _host.BrowseAsync("/?days=7");
        var summary = await GetAsync("/api/v1/reach/summary?days=7");
        var daily = await GetAsync("/api/v1/reach/daily?days=7");

        var shown = page.QuerySelectorAll(".key-figure-value data").Select(value => long.Parse(value.GetAttribute("value")!, CultureInfo.InvariantCulture)).ToList();
        var gained = summary.GetProperty("gained");
        shown.ShouldBe([Long(gained, "views"), Long(gained, "interactions"), Long(gained, "shares"), Long(gained, "posts")]);
        var cells = page.QuerySelectorAll("#daily-table td[data-value]").Select(cell => cell.GetAttribute("data-value")).Where(value => value != "");
        cells.Sum(value => long.Parse(value!, CultureInfo.InvariantCulture)).ShouldBe(daily.GetProperty("rows").EnumerateArray().Sum(row => Long(row.GetProperty("gained"), "views")));
    }

    [Fact]
    public async Task Daily_rows_bear_their_day_and_platform()
    {
        var daily = await GetAsync("/api/v1/reach/daily?platform=youtube&days=2");

        var row = daily.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("day").GetString().ShouldBe("2026-06-29");
        row.GetProperty("platform").GetString().ShouldBe("youtube");
    }

    [Fact]
    public async Task A_ranking_of_units_is_by_the_metric_and_as_long_as_asked()
    {
        var ranking = await GetAsync("/api/v1/reach/ranking?by=unit&metric=views&limit=1");

        ranking.GetProperty("measure").GetString().ShouldBe("gained");
        var row = ranking.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("rank").GetInt32().ShouldBe(1);
        row.GetProperty("unit").GetString().ShouldBe("xa-1");
        row.GetProperty("figures").GetProperty("views").GetInt64().ShouldBe(11_000_000_000);
    }

    [Theory]
    [InlineData("/api/v1/reach/summary?metric=reach", "metric", "reach_is_not_additive")]
    [InlineData("/api/v1/reach/daily?metric=reach", "metric", "reach_is_not_additive")]
    [InlineData("/api/v1/reach/ranking?metric=reach", "metric", "reach_is_not_additive")]
    [InlineData("/api/v1/reach/summary?structure=2025", "structure", "invalid_structure")]
    [InlineData("/api/v1/reach/summary?platform=Facebook", "platform", "invalid_platform")]
    [InlineData("/api/v1/reach/summary?from=yesterday", "from", "invalid_day")]
    [InlineData("/api/v1/reach/summary?from=2026-06-02&to=2026-06-01", "from", "period_is_reversed")]
    [InlineData("/api/v1/reach/summary?days=9999", "days", "invalid_days")]
    [InlineData("/api/v1/reach/ranking?by=person", "by", "invalid_by")]
    [InlineData("/api/v1/reach/ranking?limit=0", "limit", "invalid_limit")]
    [InlineData("/api/v1/reach/ranking?limit=101", "limit", "invalid_limit")]
    [InlineData("/api/v1/reach/ranking?by=post&metric=posts", "metric", "metric_does_not_rank_posts")]
    public async Task A_bad_parameter_is_refused_with_its_name_and_a_stable_code(string address, string parameter, string code)
    {
        var answer = await _host.Http.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("errors").GetProperty(parameter).GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/v1/reach/summary?unit=tw")]
    [InlineData("/api/v1/reach/daily?unit=nowhere")]
    [InlineData("/api/v1/reach/ranking?campaign=nothing")]
    [InlineData("/api/v1/nothing-here")]
    public async Task What_is_not_there_or_not_allowed_is_a_problem_with_404(string address)
    {
        var answer = await _host.Http.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("not_found");
    }

    [Fact]
    public async Task The_description_lists_the_endpoints_and_nothing_but_the_api()
    {
        var document = await GetAsync("/openapi/v1.json");

        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldBe(
            _host.ApiRoutes.Distinct(), ignoreOrder: true);
        var summary = document.GetProperty("paths").GetProperty("/api/v1/reach/summary").GetProperty("get");
        summary.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString())
            .ShouldBe(["unit", "campaign", "platform", "from", "to", "days", "metric", "structure"], ignoreOrder: true);
        summary.GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["200", "400", "404"], ignoreOrder: true);
        document.GetProperty("components").GetProperty("schemas").GetProperty("FiguresResponse").GetProperty("properties")
            .GetProperty("shares").GetProperty("description").GetString().ShouldBe("The platform's own share counter.");
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var answer = await _host.Http.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static long Long(JsonElement element, string name) => element.GetProperty(name).GetInt64();
}

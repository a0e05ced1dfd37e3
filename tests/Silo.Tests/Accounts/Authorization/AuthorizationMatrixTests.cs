using System.Net;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Campaigns.Silo.Tests;

/// <summary>Every endpoint × every role × every unit around, against <see cref="MatrixTable"/>.</summary>
public sealed class AuthorizationMatrixTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    // Static files as a build has them before it is published, and the target of redirects in streamed pages.
    private static readonly string[] OfTheFramework = ["{**path:file}", "/_framework/opaque-redirect"];

    public static TheoryData<string> Closed => Named(row => row.For != Audience.Open);

    public static TheoryData<string> AboutUnits => Named(row => row.For is Audience.SignedIn or Audience.Holders or Audience.SystemAdmins);

    public static TheoryData<string> OfPrograms => Named(row => row.IsApi && row.For == Audience.Holders);

    public static TheoryData<string> OfOwners => Named(row => row.For == Audience.Owner);

    public static TheoryData<string> OfMembers => Named(row => row.For == Audience.Members);

    public static TheoryData<string> OfAccounts => Named(row => row.For is not (Audience.Members or Audience.Open));

    public static TheoryData<string> Pages => Named(row => row.Verb == MatrixRow.PageVerb && row.For != Audience.Open);

    public static TheoryData<string> Choosing => Named(row => row.Forms.Any(form => form.ChooseAsync is not null));

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint() =>
        MatrixTable.Rows.Select(row => row.Name).ShouldBe(Mapped().Select(endpoint => endpoint.Name).Distinct(), ignoreOrder: true);

    [Fact]
    public void What_is_open_is_marked_so_and_nothing_else_is()
    {
        var open = Mapped().Where(mapped => mapped.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(mapped => mapped.Name);

        MatrixTable.Rows.Where(row => row.For == Audience.Open).Select(row => row.Name).ShouldBe(open.Distinct(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Nobody_comes_in_without_signing_in(string name)
    {
        var row = RowOf(name);
        var call = row.OwnCallAsync is { } own ? await own(site, site.Everything.Account) : await row.CallAsync(site, "own");
        string[] verbs = row.Verb == MatrixRow.PageVerb ? ["GET", "POST"] : [row.Verb];

        foreach (var verb in verbs)
        {
            using var answer = await site.Anonymous.AskAsync(verb, verb == "POST" && !row.IsApi ? call with { Fields = [] } : call);

            answer.StatusCode.ShouldBe(row.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, verb);
            if (!row.IsApi) new Uri(site.Address, answer.Headers.Location!).AbsolutePath.ShouldBe(row.For == Audience.Members ? "/m" : AccountAddresses.SignIn);
        }
    }

    [Theory]
    [MemberData(nameof(AboutUnits))]
    public async Task Everybody_is_let_in_where_their_role_holds_and_finds_nothing_elsewhere(string name) =>
        (await WrongAnswersAsync(RowOf(name), site.Person)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(OfPrograms))]
    public async Task A_key_narrowed_to_a_role_does_what_the_role_does_and_no_more(string name) =>
        (await WrongAnswersAsync(RowOf(name), site.Program)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(OfOwners))]
    public async Task What_belongs_to_somebody_is_not_there_for_others(string name)
    {
        var row = RowOf(name);
        var owner = site.Person(Role.Leadership);

        using var another = await site.Everything.AskAsync(row.Verb, await row.OwnCallAsync!(site, owner.Account));
        using var own = await owner.AskAsync(row.Verb, await row.OwnCallAsync(site, owner.Account));

        another.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        IsLetIn(own.StatusCode).ShouldBeTrue($"{own.StatusCode}");
    }

    [Theory]
    [MemberData(nameof(OfMembers))]
    public async Task What_is_a_members_opens_for_members_and_is_not_there_for_accounts(string name)
    {
        var row = RowOf(name);
        var call = await row.CallAsync(site, "own");
        var verb = row.Verb == MatrixRow.PageVerb ? "GET" : row.Verb;

        using var account = await site.Everything.AskAsync(verb, call);
        using var program = row.IsApi ? await site.Program(Role.SystemAdmin).AskAsync(verb, call) : null;
        using var member = await site.Member.AskAsync(verb, call);

        account.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (program is not null) program.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        IsLetIn(member.StatusCode).ShouldBeTrue($"{member.StatusCode}");
        foreach (var form in row.Forms)
        {
            using var sent = await site.Everything.AskAsync("POST", call with { Fields = [("_handler", form.Name)] });
            sent.StatusCode.ShouldBe(HttpStatusCode.NotFound, form.Name);
        }
    }

    [Theory]
    [MemberData(nameof(OfAccounts))]
    public async Task A_member_finds_nothing_that_is_an_accounts(string name)
    {
        var row = RowOf(name);
        var call = row.OwnCallAsync is { } own ? await own(site, site.Everything.Account) : await row.CallAsync(site, "own");

        using var answer = await site.Member.AskAsync(row.Verb == MatrixRow.PageVerb ? "GET" : row.Verb, call);

        answer.StatusCode.ShouldBe(row.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_form_that_a_page_sends_to_itself_is_in_its_row(string name)
    {
        var row = RowOf(name);

        using var answer = await (row.For == Audience.Members ? site.Member : site.Everything).AskAsync("GET", await row.CallAsync(site, "own"));

        var page = await Browser.ReadAsync(answer);
        var handlers = page.QuerySelectorAll("main input[name=_handler], section input[name=_handler]").Select(input => input.GetAttribute("value")!);
        handlers.Distinct().ShouldBe(row.Forms.Select(form => form.Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Choosing))]
    public async Task What_a_form_chooses_changes_where_the_role_holds_and_nowhere_else(string name)
    {
        var row = RowOf(name);
        var wrong = new List<string>();
        foreach (var form in row.Forms.Where(form => form.ChooseAsync is not null))
        {
            await form.ChooseAsync!(site, "own"); // a page with nothing on it has no form
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var place in Enum.GetValues<Place>()) wrong.AddRange(await WronglyChangedAsync(row, form, role, place));
            }
        }

        wrong.ShouldBeEmpty();
    }

    // From the page of their own unit: the page of another would stop them before the choice is looked at.
    private async Task<List<string>> WronglyChangedAsync(MatrixRow row, MatrixForm form, Role role, Place place)
    {
        var page = await row.CallAsync(site, "own");
        var choice = await form.ChooseAsync!(site, MatrixSite.UnitAt(place));
        using var answer = await site.Person(role)
            .AskAsync("POST", page with { Fields = [("_handler", form.Name), .. form.Fields("own"), choice.Field] });

        var isChanged = await choice.IsChangedAsync();
        var isTheirs = role.Allows(form.Changes!.Value) && place is (Place.Own or Place.Below);
        var isRight = isChanged == isTheirs && IsRight(answer.StatusCode, row.LetsIn(role, Place.Own), isForm: true);
        return isRight ? [] : [$"{role}, {place}, {form.Name}: {(int)answer.StatusCode}, {(isChanged ? "changed" : "not changed")}"];
    }

    private async Task<List<string>> WrongAnswersAsync(MatrixRow row, Func<Role, MatrixCaller> callers)
    {
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var place in Enum.GetValues<Place>())
            {
                foreach (var (what, status) in await AnswersAsync(row, callers(role), MatrixSite.UnitAt(place)))
                {
                    var isLetIn = what is null ? row.LetsIn(role, place) : row.LetsIn(role, place, what);
                    if (!IsRight(status, isLetIn, isForm: what is not null)) wrong.Add($"{role}, {place}, {what?.Name}: {(int)status}");
                }
            }
        }

        return wrong;
    }

    private async Task<List<(MatrixForm? What, HttpStatusCode Status)>> AnswersAsync(MatrixRow row, MatrixCaller caller, string unit)
    {
        var verb = row.Verb == MatrixRow.PageVerb ? "GET" : row.Verb;
        var answers = new List<(MatrixForm?, HttpStatusCode)>();
        var call = await row.CallAsync(site, unit);
        using (var answer = await caller.AskAsync(verb, call)) answers.Add((null, answer.StatusCode));
        foreach (var form in row.Forms)
        {
            var own = await row.CallAsync(site, unit); // the form before may have used the other up
            using var answer = await caller.AskAsync("POST", own with { Fields = [("_handler", form.Name), .. form.Fields(unit)] });
            answers.Add((form, answer.StatusCode));
        }

        return answers;
    }

    // A page that is not there has no form either, which the framework answers with 400.
    private static bool IsRight(HttpStatusCode status, bool isLetIn, bool isForm) =>
        isLetIn ? IsLetIn(status) : status == HttpStatusCode.NotFound || (isForm && status == HttpStatusCode.BadRequest);

    // A bad request proves nothing: the row has to ask well.
    private static bool IsLetIn(HttpStatusCode status) =>
        status < HttpStatusCode.BadRequest || status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity;

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Mapped() =>
        from endpoint in site.Endpoints
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !OfTheFramework.Contains(endpoint.RoutePattern.RawText)
        from verb in VerbsOf(endpoint)
        select ($"{verb} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint);

    private static IReadOnlyList<string> VerbsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? [MatrixRow.PageVerb]
            : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];

    private static MatrixRow RowOf(string name) => MatrixTable.Rows.Single(row => row.Name == name);

    private static TheoryData<string> Named(Func<MatrixRow, bool> choose) => [.. MatrixTable.Rows.Where(choose).Select(row => row.Name)];
}

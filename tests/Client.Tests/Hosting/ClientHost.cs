using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Authentication;
using NSubstitute;

namespace Campaigns.Client.Tests;

/// <summary>
/// The pages and the API in a host of their own, over a domain in memory. The caller is signed in, reads the province
/// <c>tinh</c> and manages its pages: above it is <c>tw</c>, below it the communes <c>xa-1</c> and <c>xa-2</c>. Today is 30/06/2026, 08:30 local time.
/// </summary>
internal sealed class ClientHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ClientHost()
    {
        Access = new FakeAccess(Organization) { Home = "tinh" };
        Reach = new FakeReach(Organization);
        Organization.Units.AddRange(
            [new("tw", "Trung ương", null), new("tinh", "Tỉnh Đoàn", "tw"), new("xa-1", "Đoàn xã Một", "tinh"), new("xa-2", "Đoàn xã Hai", "tinh")]);
        Organization.Campaigns.AddRange(
            [
                new("tin-tot", "Mỗi ngày một tin tốt", "tinh", "tintot", new Period(new(2026, 1, 1), new(2026, 12, 31))),
                new("he-xa-1", "Hè xanh", "xa-1", null, new Period(new(2026, 6, 1), new(2026, 8, 31))),
            ]);
        Units = new FakeUnits(Organization);
        DataRequests = new FakeDataRequests(Organization, Clock);
        Members = new FakeMembers(Organization, Clock);
        Pages = new FakePages(Clock, Units) { Units = Organization, Requests = DataRequests, Members = Members };
        Members.Campaigns = Pages.Campaigns;
        Pages.Stored.Units.UnionWith(Organization.Units.Select(unit => unit.Code));
        Pages.Activities.Units.UnionWith(Organization.Units.Select(unit => unit.Code));
        Pages.Campaigns.Units.UnionWith(Organization.Units.Select(unit => unit.Code));
        Pages.Campaigns.Below = code => Organization.Units.Where(unit => unit.Parent == code).Select(unit => unit.Code);
        Campaigns = new FakeCampaigns(Organization);
        Shares = new FakeShares(Organization);
        _app = Build();
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 6, 30, 1, 30, 0, TimeSpan.Zero));

    public FakeOrganization Organization { get; } = new();

    public FakeAccess Access { get; }

    public FakeReach Reach { get; }

    public FakeFeed Feed { get; } = new();

    public FakePages Pages { get; }

    /// <summary>The routes of the API that are mapped.</summary>
    public IEnumerable<string> ApiRoutes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimEnd('/'), ":[a-z]+}", "}")).Where(route => route.StartsWith("/api/", StringComparison.Ordinal));

    public IPeople People { get; } = Substitute.For<IPeople>();

    public IAuditQueries Audit { get; } = Substitute.For<IAuditQueries>();

    public FakeUnits Units { get; }

    public FakeCampaigns Campaigns { get; }

    public FakeMembers Members { get; }

    public FakeClicks Clicks { get; } = new();

    public FakeParticipation Participation { get; } = new();

    public FakePoints Points { get; } = new();

    public FakeDataRequests DataRequests { get; }

    public FakeShares Shares { get; }

    public FakeAttempts Attempts { get; } = new();

    public IRetentionRuns RetentionRuns { get; } = Substitute.For<IRetentionRuns>();

    public FakeDirectory Directory { get; } = new();

    public MemoryIdempotency Idempotency { get; } = new();

    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public HttpClient Http { get; private set; } = default!;

    public static async Task<ClientHost> StartAsync()
    {
        var host = new ClientHost();
        await host._app.StartAsync();
        host.Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host._app.Urls.Single()) };
        return host;
    }

    /// <summary>Gets a page and reads it as a browser would.</summary>
    public async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> BrowseAsync(string address)
    {
        var answer = await Http.GetAsync(new Uri(address, UriKind.Relative));
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Opens a page, fills in one of its forms and sends it.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var (_, page) = await BrowseAsync(address);
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value; // every form has one
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(
            [KeyValuePair.Create("_handler", form), KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Http.SendAsync(request);
    }

    /// <summary>
    /// Sends a form of a page as a browser would: with what stands in it, save for what is filled in here. A field may be given several
    /// times; a tick that is not given here is as the page has it.
    /// </summary>
    /// <param name="address">The page.</param>
    /// <param name="name">The form's name.</param>
    /// <param name="typed">What is filled in.</param>
    public async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> SubmitAsync(string address, string name, params (string Field, string Value)[] typed)
    {
        var (_, page) = await BrowseAsync(address);
        var form = page.QuerySelectorAll("[name=_handler]").OfType<IHtmlInputElement>().Single(handler => handler.Value == name).Form!;
        var sent = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null && (input.Type != "checkbox" || input.IsChecked))
            .Select(input => (input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? "")))
            .Where(field => typed.All(filled => filled.Field != field.Item1))
            .Concat(typed);
        var content = new FormUrlEncodedContent(sent.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var answer = await Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Stops the host as a service manager does.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ClientHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication(TestSignIn.Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null);
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IUnitQueries>(Organization).AddSingleton<IUnitFinder>(Organization);
        builder.Services.AddSingleton<IReachQueries>(Reach);
        builder.Services.AddSingleton<IFiguresFeed>(Feed);
        builder.Services.AddSingleton<IFigureAccess>(Access);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Access>();
        builder.Services.AddSingleton<IAccountDirectory>(Directory);
        builder.Services.AddScoped<PeopleDesk>();
        builder.Services.AddScoped<AuditSubjects>();
        builder.Services.AddSingleton(People);
        builder.Services.AddSingleton(Substitute.For<IInvitations>());
        builder.Services.AddSingleton(Substitute.For<ISessionStore>());
        builder.Services.AddSingleton(Audit);
        builder.Services.AddSingleton<IGrains>(Pages);
        builder.Services.AddSingleton<IFanpageQueries>(new FakeFanpageQueries(Pages.Stored, Organization));
        builder.Services.AddSingleton<IActivityQueries>(new FakeActivityQueries(Pages.Activities, Organization));
        builder.Services.AddSingleton<IUnitDirectory>(Units);
        builder.Services.AddSingleton<IUnitImports>(Units);
        builder.Services.AddSingleton<IMemberQueries>(Members).AddSingleton<IMemberImports>(Members);
        builder.Services.AddSingleton<IIdempotencyStore>(Idempotency);
        builder.Services.AddSingleton<ICampaignQueries>(Campaigns).AddSingleton<IPostFinder>(Campaigns);
        builder.Services.AddSingleton<ITrackedLinks>(Clicks).AddSingleton<ILinkTargets>(Clicks);
        builder.Services.AddSingleton<IClickRecorder>(Clicks).AddSingleton<IClickQueries>(Clicks);
        builder.Services.AddSingleton<IParticipationQueries>(Participation);
        builder.Services.AddSingleton<IPointsWeights>(Points).AddSingleton<IPointsQueries>(Points);
        builder.Services.AddSingleton<IDataRequests>(DataRequests).AddSingleton(new WorkingDays(new WorkingDaysOptions()));
        builder.Services.AddSingleton(RetentionRuns).AddSingleton<DataRequestFinishing>().AddSingleton<DataRequestDeadlines>();
        builder.Services.AddSingleton<IShareReviews>(Shares).AddSingleton<IRecounts>(Shares).AddSingleton<IShareLedger>(Shares);
        builder.Services.AddSingleton<IMemberLinks>(Members).AddSingleton<IOwnShares>(Members);
        builder.Services.AddSingleton<IAttemptCounter>(Attempts);
        builder.Services.AddCampaignsClient();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapCampaignsClient();
        return app;
    }
}

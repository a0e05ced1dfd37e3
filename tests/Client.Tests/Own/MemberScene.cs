using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>A host with a campaign that runs, a member of the commune <c>xa-1</c>, and the browser of the member's phone.</summary>
internal sealed class MemberScene : IAsyncDisposable
{
    public const string Secret = "AAAAAAAAAAAAAAAAAAAAAA";

    private readonly HttpClient _phone;

    private MemberScene(ClientHost host)
    {
        Host = host;
        _phone = new HttpClient(new PhoneCookies()) { BaseAddress = host.Http.BaseAddress };
        _phone.DefaultRequestHeaders.Add(TestSignIn.AnonymousHeader, "1");
    }

    public ClientHost Host { get; }

    /// <summary>The phone: no account is signed in on it.</summary>
    public HttpClient Phone => _phone;

    public MemberId Id { get; } = new(new Guid("22222222-2222-2222-2222-222222222222"));

    public FakeMembers Members => Host.Pages.Members;

    public Member Member => Members[Id]!;

    /// <summary>Starts the host. Of the member nothing is said yet; the year of birth is on the roster unless it is to be unknown.</summary>
    public static async Task<MemberScene> StartAsync(BirthDate? birth = null, bool isBirthKnown = true)
    {
        var scene = new MemberScene(await CampaignScene.StartAsync());
        scene.Members.Put(
            new Member
            {
                Id = scene.Id,
                Unit = "xa-1",
                Name = new PersonName("Nguyễn Thị Bình"),
                Number = new PhoneNumber("+84912345678"),
                Birth = isBirthKnown ? birth ?? new BirthDate(2000, null) : null,
                EnrolledOn = new DateOnly(2026, 1, 1),
                LinkNumber = 1,
            }, Secret);
        scene.Members.Running.Add(CampaignScene.Id);
        return scene;
    }

    /// <summary>The same, signed in, with what was consented to.</summary>
    public static async Task<MemberScene> StartSignedInAsync(params ConsentPurpose[] purposes)
    {
        var scene = await StartAsync();
        await scene.ConsentAsync(purposes);
        await scene.SubmitAsync($"/m/{Secret}", "open");
        return scene;
    }

    public Task ConsentAsync(params ConsentPurpose[] purposes) => Host.Pages.Get<IMemberGrain>(Id.ToString()).SayAsync(new SayConsent(
        [.. purposes.Select(purpose => new ConsentWord(purpose, ConsentGiver.Member, true, Host.Clock.GetUtcNow(), 1, new ConsentEvidence.PersonalLink()))],
        Birth: null, By: null));

    public async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> BrowseAsync(string address)
    {
        var answer = await _phone.GetAsync(new Uri(address, UriKind.Relative));
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends a form of a page as a browser would, with what is filled in here.</summary>
    public async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> SubmitAsync(string address, string name, params (string Field, string Value)[] typed)
    {
        var (_, page) = await BrowseAsync(address);
        var form = page.QuerySelectorAll("[name=_handler]").OfType<IHtmlInputElement>().Single(handler => handler.Value == name).Form!;
        var hidden = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden").Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Field, field.Value))));
        var answer = await _phone.PostAsync(new Uri(address, UriKind.Relative), content);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        await Host.DisposeAsync();
    }
}

using System.Net;
using Campaigns.Grains;
using NSubstitute;

namespace Campaigns.Client.Tests;

public sealed class AuditLogPageTests : IAsyncLifetime
{
    private static readonly Guid An = new("11111111-1111-1111-1111-111111111111");

    private ClientHost _host = default!;
    private AuditFilter? _asked;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
        var details = AuditDetails.Of((AuditDetail.FromUnit, "xa-1"), (AuditDetail.From, "2026-06-01"));
        var line = new AuditLine(1, new AuditEntry(_host.Clock.GetUtcNow(), Actor.Shell, "page.handed-over", "youtube:UC1", "xa-1", details))
        {
            SubjectName = "Kênh xã",
            UnitNames = new Dictionary<string, string> { ["xa-1"] = "Đoàn xã Một" },
        };
        _host.Audit.ReadAsync(Arg.Do<AuditFilter>(filter => _asked = filter), default).ReturnsForAnyArgs(new AuditPage([line], null));
        Person[] people = [Person("An", "an"), Person("Nguyễn Ân", "an-2"), Person("Bình", "binh")];
        _host.People.ListAsync(default!, default!, default).ReturnsForAnyArgs(call => new PageOf<Person>(
            [.. people.Where(person => FoldedText.Of($"{person.Name} {person.UserName}").Contains(call.Arg<ListQuery>().Search, StringComparison.Ordinal))],
            1, 50, 3));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_line_is_told_in_names()
    {
        var (_, page) = await _host.BrowseAsync("/audit");

        var row = page.QuerySelector("#audit tbody tr")!.TextContent;
        row.ShouldContain("Kênh xã");
        row.ShouldContain("Đoàn xã Một (xa-1)");
        row.ShouldContain("01/06/2026");
    }

    [Fact]
    public async Task Unit_and_person_are_filtered_as_people_call_them()
    {
        var (answer, page) = await _host.BrowseAsync("/audit?within=doan xa hai&person=Binh");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        _asked.ShouldNotBeNull().Tops.ShouldBe(["xa-2"]);
        _asked.Person.ShouldBe(An);
        page.QuerySelector("#unit")!.GetAttribute("value").ShouldBe("doan xa hai");
        page.QuerySelectorAll("#people option").Length.ShouldBe(3);
    }

    [Fact]
    public async Task What_names_no_unit_or_several_people_is_told_at_its_field_and_kept()
    {
        (await _host.BrowseAsync("/audit?unit=tw")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (_, page) = await _host.BrowseAsync("/audit?within=tw");
        page.QuerySelector("#unit-error")!.TextContent.ShouldContain("“tw”");

        (_, page) = await _host.BrowseAsync("/audit?person=nguyen");
        page.QuerySelector("#person-error")!.TextContent.ShouldContain("Nguyễn Ân (an-2)");
        page.QuerySelector("#person")!.GetAttribute("value").ShouldBe("nguyen");
        _asked.ShouldBeNull();
    }

    private static Person Person(string name, string userName) => new() { Account = An, Name = name, UserName = userName, Grants = [] };
}

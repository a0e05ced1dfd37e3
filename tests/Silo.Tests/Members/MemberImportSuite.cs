using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Tests of imports of rosters into the province.</summary>
public abstract class MemberImportSuite(StorageEngine engine) : ShareSuite(engine)
{
    private protected const string File = """
        STT;Họ và tên;Số điện thoại;Ngày sinh;Mã đơn vị;Mã số
        1;NGUYỄN VĂN AN;912345678;1/9/2005;xa;SV01
        2;Trần Thị Bình;0987 654 321;2012;;
        3;Nguyễn Văn An;+84 912 345 678;;xa;
        4;Lê Cường;không có;;;
        """;

    private protected MemberImports Imports { get; private set; } = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Imports = new MemberImports(Site.Database, new Retention(new RetentionOptions()), Site.Clock);
    }

    private protected async Task<(MemberImport Import, SettledRoster Roster)> PreviewAsync(string content)
    {
        var outcome = await Imports.PreviewAsync(new RosterFile("ds.csv", Sheets.Csv(content), Province), Actor.Shell, default);
        var (import, roster) = outcome.ShouldBeOfType<MemberImportOutcome.Previewed>();
        return (import, roster);
    }

    private protected async Task<MemberImportOutcome> ApplyAsync(long id) =>
        await Imports.ApplyAsync(id, (await Imports.PlanAsync(id, default))?.Fingerprint ?? "", Actor.Shell, default);

    private protected async Task<SettledRoster> ChooseAsync(long id, params (int Line, RosterChoice Choice)[] choices)
    {
        var chosen = await Imports.ChooseAsync(id, choices.ToDictionary(choice => choice.Line, choice => (RosterChoice?)choice.Choice), default);
        return chosen.ShouldBeOfType<MemberImportOutcome.Previewed>().Roster;
    }

    private protected async Task<EnrolledMember> EnrolledAsync(string name) => (await StandingAsync()).Members.Single(member => member.Name.Value == name);

    private protected async Task<StandingRoster> StandingAsync() =>
        (await new MemberQueries(Site.Database, Site.Clock).StandingAsync(Province, [], default))!;

    private protected Task<List<string>> MembersAsync() => Site.QueryAsync(
        "SELECT m.name, m.phone, m.born_year, u.code, m.own_code, m.version FROM members m JOIN units u ON u.id = m.unit WHERE m.name IS NOT NULL ORDER BY m.name_order",
        row => $"{row.GetString(0)}|{row.NullableString(1)}|{row.NullableInt64(2)}|{row.GetString(3)}|{row.NullableString(4)} v{row.GetInt32(5)}");

    private protected Task<List<string>> LinesAsync() => Site.QueryAsync(
        "SELECT action, subject, details FROM audit_log WHERE action LIKE 'member.import%' ORDER BY id",
        row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}");
}

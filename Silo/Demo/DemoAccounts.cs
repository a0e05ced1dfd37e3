using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>Who can sign in to the demo, and who is invited to.</summary>
internal sealed class DemoAccounts(IServiceProvider services, SandboxProvince province)
{
    private const string Password = "xem-thu-2026";
    private const string Organizer = "to-chuc";

    private string Root => province.Units[0].Code;

    /// <summary>Makes an account per role.</summary>
    /// <returns>The accounts, and the organizer among them.</returns>
    public async Task<(IReadOnlyList<DemoSignIn> SignIns, Actor Organizer)> AddAsync(CancellationToken cancellationToken)
    {
        var commune = province.Units.First(unit => unit.Parent == Root && province.Pages.Any(page => page.Unit == unit.Code)).Code;
        (string Role, string Name, string UserName, Grant[] Grants)[] accounts =
        [
            ("organizer", "Ban tổ chức (mẫu)", Organizer, [new Grant(Role.Organizer, Root), new Grant(Role.SystemAdmin, Root)]),
            ("leadership", "Lãnh đạo (mẫu)", "lanh-dao", [new Grant(Role.Leadership, Root)]),
            ("unit admin", "Quản trị đơn vị (mẫu)", "quan-tri", [new Grant(Role.UnitAdmin, commune)]),
            ("member", "Đoàn viên (mẫu)", "doan-vien", [new Grant(Role.Member, commune)]),
        ];
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<UserAdd>();
        foreach (var (_, name, userName, grants) in accounts)
        {
            var outcome = await directory.CreateAccountAsync(name, userName, Password, grants, cancellationToken);
            if (outcome is not UserAddOutcome.Created) throw new InvalidOperationException($"The demo's account {userName} was refused: {outcome}");
        }

        var context = scope.ServiceProvider.GetRequiredService<CampaignsContext>();
        var organizer = await context.Accounts.Where(account => account.UserName == Organizer).Select(account => account.Id).SingleAsync(cancellationToken);
        return ([.. accounts.Select(account => new DemoSignIn(account.Role, account.UserName, Password))], new Actor(organizer));
    }

    /// <summary>Invites the admin of the unit that was made by the merger. Its link is kept nowhere; another one can be made.</summary>
    public async Task InviteAsync(Actor by, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<IInvitations>();
        var grant = new Grant(Role.UnitAdmin, province.Merger.Code);
        await invitations.SendAsync(InvitationToken.Create().Hash, "Bí thư Đoàn xã Sen Dâu (mẫu)", grant, by, cancellationToken);
    }
}

using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The demo's members: made-up people in every unit, most of whom let their shares be counted, and what they handed in.</summary>
internal sealed class DemoMembers(IServiceProvider services, SandboxProvince province)
{
    private const int OnRosterOf = 12; // one of so many members of a unit is on its roster so far
    private const int FewestOfUnit = 6;
    private const double Consents = 0.9;
    private const double SharesEach = 4;
    private const double Waits = 0.6;
    private static readonly TimeSpan Reviewed = TimeSpan.FromDays(4);

    // Kept free for films and plays (Ofcom, "Telephone numbers for drama purposes"): no real person is called by mistake.
    private const string Numbers = "+447700900";
    private const int MostNumbers = 1_000;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
    private static readonly string[] Middles = ["Thị", "Văn", "Minh", "Ngọc", "Hải", "Thu", "Đức", "Thanh", "Quỳnh", "Gia"];
    private static readonly string[] Names = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Nam", "Phúc", "Quân", "Thảo", "Uyên", "Yến"];

    private readonly IGrains _grains = services.GetRequiredService<IGrains>();
    private readonly List<(MemberId Id, SandboxUnit Unit)> _counted = [];

    /// <summary>The secret of one member's personal link, for whoever looks at the demo.</summary>
    public string Secret { get; } = PersonalLink.NewSecret();

    /// <summary>Enrols them, as of now.</summary>
    public async Task EnrolAsync(DateTimeOffset now, Actor by, CancellationToken cancellationToken)
    {
        var enrolled = 0;
        foreach (var unit in province.Units)
        {
            var random = SandboxRandom.For(province.Seed, $"{unit.Code}/members");
            for (var count = Math.Max(FewestOfUnit, unit.Members / OnRosterOf); count > 0 && enrolled < MostNumbers; count--)
                await EnrolAsync(PersonOf(unit, enrolled++, random), unit, random.Chance(Consents), now, by, cancellationToken);
        }

        var first = _grains.Get<IMemberGrain>(_counted[0].Id.ToString());
        await first.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash(Secret), SeenNumber: 0, by), cancellationToken);
    }

    /// <summary>Two ask about their data: one now by the personal link, one some days ago on paper, who has not been answered in time.</summary>
    public async Task AskAsync(Actor by, CancellationToken cancellationToken)
    {
        var requests = services.GetRequiredService<IDataRequests>();
        await requests.ReceiveAsync(
            new ReceiveDataRequest(_counted[0].Id, DataRequestKind.Correction, On: null, "Xin sửa ngày sinh của tôi.", By: null), cancellationToken);
        await requests.ReceiveAsync(
            new ReceiveDataRequest(_counted[^1].Id, DataRequestKind.Access, province.Today.AddDays(-6), Wish: null, by), cancellationToken);
    }

    /// <summary>Hands in what they shared since the first campaign began. What is some days old was accepted; of the rest much waits.</summary>
    public async Task ShareAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ledger = services.GetRequiredService<IShareLedger>();
        var campaign = province.Campaigns[0];
        var handedIn = new List<Task>();
        foreach (var (id, unit) in _counted)
        {
            var random = SandboxRandom.For(province.Seed, $"{unit.Code}/shares", handedIn.Count);
            for (var count = random.NextPoisson(SharesEach); count > 0; count--)
            {
                var at = now - (now - LocalDay.Start(campaign.Days.From)) * random.NextDouble();
                var state = now - at < Reviewed && random.Chance(Waits) ? ShareState.Pending : ShareState.Accepted;
                handedIn.Add(ledger.RecordAsync(
                    new HandedInShares(id, campaign.Code, UnitOn(unit, LocalDay.Of(at)), at.ToMicrosecond(), [ShareOf(random, state)]), cancellationToken));
            }
        }

        await Task.WhenAll(handedIn);
    }

    private async Task EnrolAsync(RosterPerson person, SandboxUnit unit, bool consents, DateTimeOffset now, Actor by, CancellationToken cancellationToken)
    {
        var id = MemberId.New(now);
        var member = _grains.Get<IMemberGrain>(id.ToString());
        if (await member.EnrolAsync(new EnrolMember(person, by), cancellationToken) is not MemberOutcome.Settled)
            throw new InvalidOperationException($"The demo's unit {unit.Code} did not enrol anybody.");
        if (!consents) return;
        ConsentWord[] words =
        [
            .. new[] { ConsentPurpose.CountingShares, ConsentPurpose.Points }
                .Select(purpose => new ConsentWord(purpose, ConsentGiver.Member, IsGiven: true, now, Wording: 1, new ConsentEvidence.PersonalLink())),
        ];
        await member.SayAsync(new SayConsent(words, Birth: null, By: null), cancellationToken);
        _counted.Add((id, unit));
    }

    private RosterPerson PersonOf(SandboxUnit unit, int number, SandboxRandom random) => new(
        new PersonName($"{random.Pick(Families)} {random.Pick(Middles)} {random.Pick(Names)}"),
        new PhoneNumber(Numbers + number.ToString("D3", CultureInfo.InvariantCulture)),
        BirthDate.On(province.Today.AddYears(-17 - random.Next(13)).AddDays(-random.Next(365))),
        unit.Code,
        OwnCode: null);

    // Members of a unit that was merged have gone on with the new one, and earn for it since.
    private string UnitOn(SandboxUnit unit, DateOnly day) =>
        province.Merger.Units.Contains(unit.Code) && day >= province.Merger.From ? province.Merger.Code : unit.Code;

    private static NewShare ShareOf(SandboxRandom random, ShareState state)
    {
        var number = 100_000_000_000_000 + (long)(random.NextDouble() * 899_999_999_999_999);
        var address = string.Create(CultureInfo.InvariantCulture, $"https://www.facebook.com/nguoi.mau.{number % 1_000}/posts/{number}");
        return PostLinks.Read(address) is LinkReading.Post(var post, _, var canonical)
            ? new NewShare(post, canonical, state)
            : throw new InvalidOperationException($"{address} is no address of a post.");
    }
}

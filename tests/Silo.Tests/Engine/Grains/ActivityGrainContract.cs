using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What an activity's grain promises on every engine.</summary>
public abstract class ActivityGrainContract : GrainContract<IActivityGrain>
{
    private const string Id = "01890a5dac96774bbcceb302099a8057";

    private static readonly ActivityEntry Entry = new(
        ActivityKind.Training, "Tập huấn", Campaign: null, [new(new(2026, 6, 1), Attendances: 40)], EvidenceLink: null, EvidenceNote: null);

    private static readonly ActivityEntry Shown = Entry with { EvidenceNote = "Ảnh" };

    private protected ActivityGrainContract(StorageEngine storage, GrainHostStart start) : base(storage, start)
    {
    }

    protected override IReadOnlyList<GrainStep> Story =>
    [
        Step(nameof(IActivityGrain.EnterAsync), (it, token) => it.EnterAsync(new(Commune, Entry, Actor.Shell), token), "Draft v1, 40"),
        Step(
            nameof(IActivityGrain.EditAsync),
            (it, token) => it.EditAsync(new(Shown with { Days = [new(new(2026, 6, 1), Attendances: 45)] }, 1, Actor.Shell), token),
            "Draft v2, 45, Ảnh"),
        Step(nameof(IActivityGrain.SubmitAsync), (it, token) => it.SubmitAsync(new(2, Actor.Shell), token), "Submitted v3, 45, Ảnh"),
        Step(nameof(IActivityGrain.ConfirmAsync), (it, token) => it.ConfirmAsync(new(3, Actor.Shell), token), "Confirmed v4, 45, Ảnh"),
        Step(nameof(IActivityGrain.ReturnAsync), (it, token) => it.ReturnAsync(new("Thiếu", 4, Actor.Shell), token), "Returned v5, 45, Ảnh, Thiếu"),
        Step(nameof(IActivityGrain.WithdrawAsync), (it, token) => it.WithdrawAsync(new(5, Actor.Shell), token), "Withdrawn v6, 45, Ảnh"),
    ];

    protected override (string Sql, string Shows) Beside => ("UPDATE activities SET state = 2, version = 7", "Submitted v7, 40");

    private IActivityGrain Activity => Grains.Get<IActivityGrain>(Id);

    [StorageFact]
    public async Task Whatever_speaks_against_a_step_is_named_and_nothing_is_changed()
    {
        var refusals = new List<ActivityOutcome>
        {
            await Activity.SubmitAsync(new(1, Actor.Shell)),
            await Activity.EnterAsync(new(Commune, Entry with { Title = "" }, Actor.Shell)),
            await Activity.EnterAsync(new("nowhere", Entry, Actor.Shell)),
            await Activity.EnterAsync(new(Commune, Entry with { Campaign = "nowhere" }, Actor.Shell)),
        };
        await Activity.EnterAsync(new(Commune, Entry, Actor.Shell));
        refusals.AddRange(
        [
            await Activity.EditAsync(new(Shown, 0, Actor.Shell)), await Activity.ConfirmAsync(new(1, Actor.Shell)),
            await Activity.SubmitAsync(new(1, Actor.Shell)),
        ]);

        refusals.Select(refusal => refusal.GetType().Name).ShouldBe(
            ["NotEntered", "Flawed", "OfUnknownUnit", "OfUnknownCampaign", "ChangedMeanwhile", "NotInThisState", "EvidenceNeeded"]);
        ShouldBeAllRefusals<ActivityOutcome>(refusals, typeof(ActivityOutcome.Done));
        refusals[1].ShouldBeOfType<ActivityOutcome.Flawed>().Flaws.ShouldBe([new("title", ActivityRules.Required)]);
        (await ShowAsync(Grains)).ShouldBe("Draft v1, 40");
    }

    [StorageFact]
    public async Task Of_two_who_decide_otherwise_at_once_one_is_heard_and_the_other_told()
    {
        await Activity.EnterAsync(new(Commune, Shown, Actor.Shell));
        await Activity.SubmitAsync(new(1, Actor.Shell));

        var outcomes = await Task.WhenAll(
            Task.Run(() => Activity.ConfirmAsync(new(2, Actor.Shell))),
            Task.Run(() => Elsewhere.Get<IActivityGrain>(Id).ReturnAsync(new("Thiếu", 2, Actor.Shell))));

        var decided = outcomes.OfType<ActivityOutcome.Done>().ShouldHaveSingleItem().Activity;
        decided.State.ShouldBeOneOf(ActivityState.Confirmed, ActivityState.Returned);
        (await Activity.DescribeAsync())!.State.ShouldBe(decided.State);
    }

    [StorageFact]
    public async Task Nothing_is_described_that_is_not_there() => (await Activity.DescribeAsync()).ShouldBeNull();

    protected override bool Changes(object outcome) => outcome is ActivityOutcome.Done done && (done.IsNew || done.Activity.Version > 1);

    private protected override async Task<string> ShowAsync(IGrains grains) =>
        await grains.Get<IActivityGrain>(Id).DescribeAsync() is { } activity
            ? string.Join(", ", new[]
            {
                $"{activity.State} v{activity.Version}", $"{activity.Entry.Days[0].Attendances}", activity.Entry.EvidenceNote, activity.ReturnReason,
            }.OfType<string>())
            : "";

    private static GrainStep Step(string method, Func<IActivityGrain, CancellationToken, Task<ActivityOutcome>> call, string shows) =>
        new(method, (grains, token) => Told(call(grains.Get<IActivityGrain>(Id), token)), shows);
}

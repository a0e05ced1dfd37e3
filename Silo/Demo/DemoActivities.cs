using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What the demo's units did beside their posts, in every state that an activity can be waiting in.</summary>
internal sealed class DemoActivities(IGrains grains, SandboxProvince province, TimeProvider time)
{
    /// <summary>Enters them as of now, when all their days are over.</summary>
    public async Task EnterAsync(Actor by, CancellationToken cancellationToken)
    {
        var units = province.Units.Where(unit => unit.Parent == province.Units[0].Code).Select(unit => unit.Code).ToList();
        await StepsAsync(await BeginAsync(units[0], Training, by, cancellationToken), by, [Submit, Confirm]);
        await StepsAsync(await BeginAsync(units[1], Contest, by, cancellationToken), by, [Submit]);
        await StepsAsync(await BeginAsync(units[2], Award, by, cancellationToken), by, [Submit, Confirm]);
        await StepsAsync(await BeginAsync(units[2], Writing, by, cancellationToken), by, [Submit, Return]);
        await BeginAsync(units[0], NextTraining, by, cancellationToken);

        Task<ActivityOutcome> Submit(IActivityGrain grain, DecideActivity seen) => grain.SubmitAsync(seen, cancellationToken);
        Task<ActivityOutcome> Confirm(IActivityGrain grain, DecideActivity seen) => grain.ConfirmAsync(seen, cancellationToken);
        Task<ActivityOutcome> Return(IActivityGrain grain, DecideActivity seen) =>
            grain.ReturnAsync(new ReturnActivity("Xin bổ sung danh sách bài dự thi.", seen.SeenVersion, seen.By), cancellationToken);
    }

    private ActivityEntry Training => Entry(
        ActivityKind.Training, "Tập huấn kỹ năng viết tin tốt", "Danh sách ký tên hai buổi, lưu tại văn phòng Đoàn xã.",
        new ActivityDay(province.Today.AddDays(-20), Attendances: 86), new ActivityDay(province.Today.AddDays(-13), Attendances: 74));

    private ActivityEntry Contest => Entry(
        ActivityKind.Contest, "Cuộc thi ảnh “Chuyện đẹp quê mình”", "Thư mục bài dự thi của ban tổ chức.",
        new ActivityDay(province.Today.AddDays(-9), Entries: 132));

    private ActivityEntry Writing => Entry(
        ActivityKind.Contest, "Cuộc thi viết “Gương sáng quanh em”", "Ảnh lễ phát động.", new ActivityDay(province.Today.AddDays(-4), Entries: 58));

    private ActivityEntry Award => Entry(
        ActivityKind.Award, "Khen thưởng gương người tốt, việc tốt", "Ảnh lễ trao thưởng.",
        new ActivityDay(province.Today.AddDays(-6), Collectives: 4, Persons: 17));

    private ActivityEntry NextTraining => Entry(
        ActivityKind.Training, "Hướng dẫn dựng video ngắn", note: null, new ActivityDay(province.Today.AddDays(-2), Attendances: 41));

    private ActivityEntry Entry(ActivityKind kind, string title, string? note, params IReadOnlyList<ActivityDay> days) =>
        new(kind, title, province.Campaigns[0].Code, days, EvidenceLink: null, note);

    private async Task<Activity> BeginAsync(string unit, ActivityEntry entry, Actor by, CancellationToken cancellationToken)
    {
        var id = ActivityId.New(time.GetUtcNow());
        return Done(await grains.Get<IActivityGrain>(id.ToString()).EnterAsync(new EnterActivity(unit, entry, by), cancellationToken), entry);
    }

    private async Task StepsAsync(Activity activity, Actor by, IReadOnlyList<Func<IActivityGrain, DecideActivity, Task<ActivityOutcome>>> steps)
    {
        var grain = grains.Get<IActivityGrain>(activity.Id.ToString());
        foreach (var step in steps) activity = Done(await step(grain, new DecideActivity(activity.Version, by)), activity.Entry);
    }

    private static Activity Done(ActivityOutcome outcome, ActivityEntry entry) =>
        (outcome as ActivityOutcome.Done)?.Activity ?? throw new InvalidOperationException($"The demo's activity {entry.Title} was refused: {outcome}");
}

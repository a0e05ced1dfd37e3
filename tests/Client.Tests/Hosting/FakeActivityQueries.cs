using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>The activities in memory as lists and totals show them.</summary>
internal sealed class FakeActivityQueries(MemoryActivities activities, FakeOrganization organization) : IActivityQueries
{
    public Task<PageOf<ListedActivity>> ListAsync(ActivityFilter filter, CancellationToken cancellationToken)
    {
        var fitting = In(filter.Scope)
            .Where(activity => filter.State is { } only ? activity.State == only : activity.State != ActivityState.Withdrawn)
            .ToList();
        return Task.FromResult(filter.Page.Cut(
            fitting.ConvertAll(activity => new ListedActivity(
                activity.Id, activity.Unit, activity.Unit, activity.Entry.Campaign,
                organization.Campaigns.FirstOrDefault(campaign => campaign.Id == activity.Entry.Campaign)?.Name,
                activity.Entry.Kind, activity.Entry.Title,
                new Period(activity.Entry.Days.Min(day => day.Day), activity.Entry.Days.Max(day => day.Day)), activity.State, CountsOf(activity)))));
    }

    public Task<ActivityTotals> TotalsAsync(ActivityScope scope, CancellationToken cancellationToken) => Task.FromResult(new ActivityTotals(
        [.. In(scope).GroupBy(activity => activity.Entry.Kind).Select(group => new ActivitiesOfKind(
            group.Key, Sum(group, ActivityState.Confirmed), Sum(group, ActivityState.Submitted)))],
        [.. In(scope).GroupBy(activity => activity.Unit).Select(group => new ActivitiesOfUnit(
            group.Key, group.Key, Sum(group, ActivityState.Confirmed), Sum(group, ActivityState.Submitted)))]));

    public Task<IReadOnlyList<ActivityEvent>> HistoryAsync(ActivityId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ActivityEvent>>([.. activities.Audit.Where(entry => entry.Subject == id.ToString())
            .Select(entry => new ActivityEvent(entry.At, entry.Action, entry.Details)).Reverse()]);

    private IEnumerable<Activity> In(ActivityScope scope) => activities.All
        .Where(activity => organization.IsWithin(activity.Unit, scope.Unit) && (scope.Kind is null || activity.Entry.Kind == scope.Kind));

    private static ActivityCounts Sum(IEnumerable<Activity> group, ActivityState state) =>
        group.Where(activity => activity.State == state).Select(CountsOf).Aggregate(ActivityCounts.None, (sum, counts) => sum.Plus(counts));

    private static ActivityCounts CountsOf(Activity activity) => new(
        1, activity.Entry.Days.Count, activity.Entry.Days.Sum(day => day.Attendances ?? 0), activity.Entry.Days.Sum(day => day.Entries ?? 0),
        activity.Entry.Days.Sum(day => day.Collectives ?? 0), activity.Entry.Days.Sum(day => day.Persons ?? 0));
}

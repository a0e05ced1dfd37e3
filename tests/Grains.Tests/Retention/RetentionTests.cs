using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class RetentionTests
{
    private static readonly RetentionOptions Options = new()
    {
        LinksMonths = 12,
        LeftMembersMonths = 6,
        WithdrawnMembersMonths = 3,
        DataRequestsMonths = 24,
        RosterFilesMonths = 1,
    };

    private static readonly Retention Kept = new(Options);

    [Theory]
    [InlineData(Retained.Links, "2026-03-15", "2027-03-15")]
    [InlineData(Retained.LeftMember, "2026-03-15", "2026-09-15")]
    [InlineData(Retained.LeftMember, "2026-08-31", "2027-02-28")] // a shorter month
    [InlineData(Retained.WithdrawnMember, "2026-03-15", "2026-06-15")]
    [InlineData(Retained.DataRequest, "2024-02-29", "2026-02-28")]
    [InlineData(Retained.RosterFile, "2026-12-31", "2027-01-31")]
    public void Each_thing_is_kept_its_months_and_due_the_day_after(Retained kept, string since, string lastDay)
    {
        var last = Written.Day(lastDay);

        Kept.LastDay(kept, Written.Day(since)).ShouldBe(last);
        Kept.IsDue(kept, Written.Day(since), last).ShouldBeFalse();
        Kept.IsDue(kept, Written.Day(since), last.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void Asking_the_store_by_day_finds_the_same_as_asking_for_each() => Prop.ForAll(
        Gen.Choose(0, 3000).ToArbitrary(), Gen.Elements(Enum.GetValues<Retained>()).ToArbitrary(), (offset, kept) =>
        {
            var today = new DateOnly(2026, 1, 1).AddDays(offset);
            var since = Kept.DueSince(kept, today);

            Enumerable.Range(-40, 80).Select(since.AddDays).ShouldAllBe(day => Kept.IsDue(kept, day, today) == (day <= since));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_defaults_are_valid_and_nothing_is_kept_for_ever_or_not_at_all()
    {
        new RetentionOptions().IsValid().ShouldBeTrue();
        Options.IsValid().ShouldBeTrue();
        (Options with { LinksMonths = 0 }).IsValid().ShouldBeFalse();
        (Options with { LeftMembersMonths = 61 }).IsValid().ShouldBeFalse();
        (Options with { WithdrawnMembersMonths = -1 }).IsValid().ShouldBeFalse();
        (Options with { DataRequestsMonths = 0 }).IsValid().ShouldBeFalse();
        (Options with { RosterFilesMonths = 61 }).IsValid().ShouldBeFalse();
    }
}

namespace Campaigns.Grains.Tests;

public sealed class CallBudgetTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    // One call a minute.
    private static readonly CallRate Rate = new(Burst: 10, PerHour: 60);

    [Fact]
    public void A_full_bucket_gives_its_burst_and_then_one_call_a_minute()
    {
        var budget = CallBudget.Full(Rate, Start);
        for (var call = 0; call < 10; call++) (budget, _) = Granted(budget.Take(1, Rate, Start));

        var (after, refused) = budget.Take(1, Rate, Start);

        refused.NotBefore.ShouldNotBeNull().ShouldBe(Start.AddMinutes(1), TimeSpan.FromMilliseconds(9));
        Granted(after.Take(1, Rate, refused.NotBefore.Value));
    }

    [Fact]
    public void Those_refused_are_told_times_one_after_the_other()
    {
        var (budget, _) = Granted(CallBudget.Full(Rate, Start).Take(10, Rate, Start));

        (budget, var first) = budget.Take(1, Rate, Start);
        (budget, var second) = budget.Take(3, Rate, Start);
        (_, var third) = budget.Take(1, Rate, Start);

        first.NotBefore!.Value.ShouldBe(Start.AddMinutes(1), TimeSpan.FromMilliseconds(9));
        second.NotBefore!.Value.ShouldBe(Start.AddMinutes(4), TimeSpan.FromMilliseconds(9));
        third.NotBefore!.Value.ShouldBe(Start.AddMinutes(5), TimeSpan.FromMilliseconds(9));
    }

    [Fact]
    public void A_rest_fills_the_bucket_to_its_burst_and_no_further()
    {
        var (empty, _) = Granted(CallBudget.Full(Rate, Start).Take(10, Rate, Start));

        var (rested, _) = Granted(empty.Take(10, Rate, Start.AddDays(1)));

        rested.Take(1, Rate, Start.AddDays(1)).Permit.NotBefore.ShouldNotBeNull();
    }

    [Fact]
    public void More_calls_than_the_bucket_holds_take_a_full_bucket_and_leave_a_debt()
    {
        var (budget, _) = Granted(CallBudget.Full(Rate, Start).Take(25, Rate, Start));

        budget.Take(1, Rate, Start).Permit.NotBefore!.Value.ShouldBe(Start.AddMinutes(16), TimeSpan.FromMilliseconds(9));
    }

    [Fact]
    public void Calls_made_beyond_the_permit_are_taken_afterwards()
    {
        var budget = CallBudget.Full(Rate, Start).After(new CallReport(null, null, FurtherCalls: 10), Rate, Pause, Start);

        budget.Take(1, Rate, Start).Permit.NotBefore.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(0.75, 60)]
    [InlineData(0.85, 33)]
    [InlineData(0.95, 6)]
    public void Calls_slow_down_as_the_load_nears_its_limit(double? load, int inAnHour)
    {
        var rate = new CallRate(Burst: 1000, PerHour: 60);
        var (empty, _) = Granted(CallBudget.Full(rate, Start).Take(1000, rate, Start));
        var budget = empty.After(new CallReport(load, null), rate, Pause, Start);

        Granted(budget.Take(inAnHour, rate, Start.AddHours(1).AddMilliseconds(1)));
        budget.Take(inAnHour + 1, rate, Start.AddHours(1)).Permit.NotBefore.ShouldNotBeNull();
    }

    [Fact]
    public void Calls_saved_up_do_not_rush_on_once_the_load_is_high()
    {
        var budget = CallBudget.Full(Rate, Start).After(new CallReport(0.95, null), Rate, Pause, Start);

        (budget, _) = Granted(budget.Take(1, Rate, Start));

        budget.Take(1, Rate, Start).Permit.NotBefore.ShouldNotBeNull();
    }

    [Fact]
    public void Above_95_percent_nobody_calls_until_the_pause_is_over()
    {
        var budget = CallBudget.Full(Rate, Start).After(new CallReport(0.96, null), Rate, Pause, Start);

        var notBefore = budget.Take(1, Rate, Start.AddMinutes(9)).Permit.NotBefore;

        notBefore.ShouldNotBeNull().ShouldBe(Start.AddMinutes(10), TimeSpan.FromMilliseconds(9));
        Granted(budget.Take(1, Rate, notBefore.Value));
    }

    [Fact]
    public void A_time_named_by_the_platform_holds_and_a_shorter_one_later_does_not_cut_it()
    {
        var budget = CallBudget.Full(Rate, Start)
            .After(new CallReport(0.99, Start.AddHours(2)), Rate, Pause, Start)
            .After(new CallReport(null, Start.AddHours(1)), Rate, Pause, Start);

        budget.Take(1, Rate, Start.AddMinutes(119)).Permit.NotBefore.ShouldNotBeNull().ShouldBe(Start.AddHours(2), TimeSpan.FromMilliseconds(9));
    }

    [Fact]
    public void A_lower_load_speeds_up_again()
    {
        var budget = CallBudget.Full(Rate, Start)
            .After(new CallReport(0.94, null), Rate, Pause, Start)
            .After(new CallReport(0.2, null), Rate, Pause, Start.AddMinutes(1));

        Granted(budget.Take(10, Rate, Start.AddMinutes(11)));
    }

    [Fact]
    public void A_clock_set_back_neither_fills_nor_empties()
    {
        var (budget, _) = Granted(CallBudget.Full(Rate, Start).Take(4, Rate, Start));

        Granted(budget.Take(6, Rate, Start.AddHours(-1)));
    }

    [Fact]
    public async Task The_grain_keeps_the_budget_of_the_platform_its_key_names()
    {
        var clock = new Testing.ManualClock(Start);
        var options = new PlatformBudgetOptions { Rates = new Dictionary<string, CallRate> { ["zalo"] = Rate } };
        var zalo = new PlatformBudgetGrain("zalo", options, clock);

        (await zalo.TakeAsync(10)).NotBefore.ShouldBeNull();
        (await zalo.TakeAsync(1)).NotBefore.ShouldNotBeNull();
        clock.Advance(TimeSpan.FromMinutes(2));
        await zalo.ReportAsync(new CallReport(null, clock.GetUtcNow().AddHours(1)));
        (await zalo.TakeAsync(1)).NotBefore.ShouldNotBeNull().ShouldBeGreaterThan(clock.GetUtcNow().AddMinutes(59));

        Should.Throw<ArgumentException>(() => new PlatformBudgetGrain("myspace", options, clock));
    }

    private static (CallBudget Next, CallPermit Permit) Granted((CallBudget Next, CallPermit Permit) taken)
    {
        taken.Permit.NotBefore.ShouldBeNull();
        return taken;
    }
}

namespace Campaigns.Grains.Tests;

public sealed class CampaignDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 10, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly Actor By = Actor.Shell;

    [Theory]
    [InlineData(CampaignState.Draft, CampaignStep.Launch, CampaignState.Launched)]
    [InlineData(CampaignState.Draft, CampaignStep.Archive, CampaignState.Archived)]
    [InlineData(CampaignState.Draft, CampaignStep.Pause, null)]
    [InlineData(CampaignState.Draft, CampaignStep.Resume, null)]
    [InlineData(CampaignState.Draft, CampaignStep.Close, null)]
    [InlineData(CampaignState.Launched, CampaignStep.Launch, CampaignState.Launched)]
    [InlineData(CampaignState.Launched, CampaignStep.Pause, CampaignState.Paused)]
    [InlineData(CampaignState.Launched, CampaignStep.Close, CampaignState.Closed)]
    [InlineData(CampaignState.Launched, CampaignStep.Archive, null)]
    [InlineData(CampaignState.Paused, CampaignStep.Launch, null)]
    [InlineData(CampaignState.Paused, CampaignStep.Resume, CampaignState.Launched)]
    [InlineData(CampaignState.Paused, CampaignStep.Close, CampaignState.Closed)]
    [InlineData(CampaignState.Closed, CampaignStep.Resume, null)]
    [InlineData(CampaignState.Closed, CampaignStep.Close, CampaignState.Closed)]
    [InlineData(CampaignState.Closed, CampaignStep.Archive, CampaignState.Archived)]
    [InlineData(CampaignState.Archived, CampaignStep.Launch, null)]
    public void Steps_lead_where_they_may_and_nowhere_else(CampaignState from, CampaignStep step, CampaignState? to)
    {
        var outcome = CampaignDecisions.Step(Campaign(from), step, Now);

        if (to is null) outcome.ShouldBe(new CampaignOutcome.NoSuchStep(from));
        else outcome.ShouldBeOfType<CampaignOutcome.Settled>().Campaign.State.ShouldBe(to.Value);
    }

    [Fact]
    public void A_campaign_whose_days_are_over_is_not_launched()
    {
        var past = Campaign(CampaignState.Draft) with { Plan = Plan with { Period = new(new(2026, 5, 1), new(2026, 6, 9)) } };

        FaultsOf(CampaignDecisions.Step(past, CampaignStep.Launch, Now)).ShouldBe(["to Past"]);
    }

    [Fact]
    public void No_campaign_takes_the_address_of_the_form_that_makes_one()
    {
        CampaignDecisions.Create("new", new CreateCampaign("tinh", Plan, By)).ShouldBe(new CampaignOutcome.IdTaken());
        CampaignDecisions.Copy("new", Campaign(CampaignState.Closed), new CopyCampaign("he", Plan.Period.From, Name: null, By))
            .ShouldBe(new CampaignOutcome.IdTaken());
        CampaignDecisions.Create("new-2026", new CreateCampaign("tinh", Plan, By)).ShouldBeOfType<CampaignOutcome.Settled>();
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_by_its_field()
    {
        var plan = Plan with
        {
            Name = " ",
            Period = new(new(2026, 6, 1), new(2026, 6, 30)),
            Hashtags = ["HèXanh", "#hèxanh", "hai từ"],
            Phases = [new("Một", new(new(2026, 6, 1), new(2026, 6, 10)), 50), new("Hai", new(new(2026, 6, 10), new(2026, 7, 1)))],
            Cadence = [new(0, CadencePer.Day)],
            Content = [new(0, "", null, new Uri("ftp://example.org/x"), []), new(7, "Bài", null, null, [])],
            Targets = [new(CampaignMetric.Views, 0), new(CampaignMetric.Views, 5)],
            Disclosure = new string('x', 201),
        };

        FaultsOf(CampaignDecisions.Create("Hè", new CreateCampaign("tinh", plan, By))).ShouldBe(
            [
                "id Malformed", "name Missing", "hashtags[2] Malformed", "hashtags[1] Repeated", "phases[1].to OutsideCampaign",
                "phases[1].from Overlapping", "phases[1].share ShareMissing", "cadence[0].posts OutOfRange", "content[0].title Missing",
                "content[0].link Malformed", "targets[0].amount OutOfRange", "targets[1] Repeated", "disclosure TooLong",
                "content[1].number UnknownNumber",
            ]);
    }

    [Fact]
    public void Shares_of_phases_add_up_to_a_hundred() =>
        FaultsOf(Create(Plan with { Phases = [new("Một", Plan.Period, 99)] })).ShouldBe(["phases SharesNot100"]);

    [Fact]
    public void What_changes_depends_on_how_far_it_is()
    {
        var earlier = Plan with { Period = Plan.Period with { From = new(2026, 5, 1) } };
        var other = Plan with { Name = "Khác", Targets = [] };

        Edit(CampaignState.Draft, earlier).ShouldBeOfType<CampaignOutcome.Settled>();
        Edit(CampaignState.Launched, earlier).ShouldBeOfType<CampaignOutcome.Fixed>().Fields.ShouldBe(["from"]);
        Edit(CampaignState.Paused, other).ShouldBeOfType<CampaignOutcome.Settled>();
        Edit(CampaignState.Closed, other).ShouldBeOfType<CampaignOutcome.Fixed>().Fields.ShouldBe(["targets"]);
        Edit(CampaignState.Closed, Plan with { Name = "Khác" }).ShouldBeOfType<CampaignOutcome.Settled>();
        Edit(CampaignState.Archived, other).ShouldBeOfType<CampaignOutcome.Fixed>().Fields.ShouldBe(["name", "targets"]);
        Edit(CampaignState.Archived, Plan).ShouldBeOfType<CampaignOutcome.Settled>().Changed.ShouldBeFalse();
    }

    [Fact]
    public void The_last_day_of_a_running_campaign_does_not_move_into_the_past()
    {
        FaultsOf(Edit(CampaignState.Launched, Plan with { Period = Plan.Period with { To = new(2026, 6, 9) } })).ShouldBe(["to Past"]);
        Edit(CampaignState.Launched, Plan with { Period = Plan.Period with { To = Today } }).ShouldBeOfType<CampaignOutcome.Settled>();
    }

    [Fact]
    public void Whoever_edits_what_somebody_else_has_changed_is_told()
    {
        var campaign = Campaign(CampaignState.Draft) with { Version = 3 };

        CampaignDecisions.Edit(campaign, new EditCampaign(Plan, 2, By), Today).ShouldBeOfType<CampaignOutcome.ChangedMeanwhile>();
        CampaignDecisions.Edit(campaign, new EditCampaign(Plan with { Name = "Khác" }, 3, By), Today)
            .ShouldBeOfType<CampaignOutcome.Settled>().Campaign.Version.ShouldBe(4);
    }

    [Fact]
    public void A_copy_has_every_day_moved_and_is_a_draft()
    {
        var source = Campaign(CampaignState.Archived) with
        {
            Plan = Plan with { Phases = [new("Một", new(new(2026, 6, 3), new(2026, 6, 5)))] },
            Shares = [new(CampaignMetric.Views, "xa", 1_000)],
        };

        var copy = CampaignDecisions.Copy("he-2027", source, new CopyCampaign("he", new(2027, 5, 31), "Hè 2027", By))
            .ShouldBeOfType<CampaignOutcome.Settled>().Campaign;

        (copy.Id, copy.Unit, copy.State, copy.Version).ShouldBe(("he-2027", "tinh", CampaignState.Draft, 1));
        copy.Plan.Period.ShouldBe(new Period(new(2027, 5, 31), new(2027, 6, 29)));
        copy.Plan.Phases.ShouldBe([new("Một", new(new(2027, 6, 2), new(2027, 6, 4)))]);
        copy.Plan.Targets.ShouldBe(source.Plan.Targets);
        (copy.Plan.Name, copy.Shares.Count).ShouldBe(("Hè 2027", 0));
    }

    [Fact]
    public void A_content_items_number_stays_with_it_and_is_never_given_again()
    {
        var first = Settled(Create(Plan with { Content = [Item(0, "A"), Item(0, "B")] }));
        var second = Settled(CampaignDecisions.Edit(first, new EditCampaign(first.Plan with { Content = [Item(1, "A"), Item(0, "C")] }, null, By), Today));

        first.Plan.Content.Select(item => item.Number).ShouldBe([1, 2]);
        second.Plan.Content.Select(item => (item.Number, item.Title)).ShouldBe([(1, "A"), (3, "C")]);
    }

    [Fact]
    public void Shares_stand_as_long_as_their_target_and_the_units_do()
    {
        var split = Settled(CampaignDecisions.Split(Campaign(CampaignState.Draft), [new("a", 1), new("b", 1)]));

        split.Shares.Select(share => (share.Metric, share.Unit, share.Amount)).ShouldBe(
            [(CampaignMetric.Views, "a", 500L), (CampaignMetric.Views, "b", 500L), (CampaignMetric.Posts, "a", 5L), (CampaignMetric.Posts, "b", 5L)]);
        Settled(Change(split, plan => plan with { Targets = [plan.Targets[0], new(CampaignMetric.Posts, 11)] })).Shares
            .Select(share => share.Metric).Distinct().ShouldBe([CampaignMetric.Views]);
        Settled(Change(split, plan => plan with { Units = ["a"] })).Shares.ShouldBeEmpty();
        Settled(Change(split, plan => plan with { Name = "Khác" })).Shares.Count.ShouldBe(4);
    }

    [Fact]
    public void Units_and_targets_that_are_the_same_in_another_order_change_nothing()
    {
        var campaign = Settled(Create(Plan with { Units = ["b", "B", "a-2", "a10"], Targets = [new(CampaignMetric.Posts, 10), new(CampaignMetric.Views, 1_000)] }));

        campaign.Plan.Units.ShouldBe(["B", "a-2", "a10", "b"]);
        campaign.Plan.Targets.ShouldBe(Plan.Targets);
        Change(campaign, plan => plan with { Units = ["a10", "b", "B", "a-2"], Targets = [.. plan.Targets.Reverse()] })
            .ShouldBeOfType<CampaignOutcome.Settled>().Changed.ShouldBeFalse();
    }

    [Fact]
    public void What_is_wrong_with_a_target_is_named_by_the_place_it_was_given_at() =>
        FaultsOf(Create(Plan with { Targets = [new(CampaignMetric.Posts, 0), new(CampaignMetric.Views, 1)] })).ShouldBe(["targets[0].amount OutOfRange"]);

    [Fact]
    public void A_split_says_whether_it_was_by_members()
    {
        CampaignDecisions.Split(Campaign(CampaignState.Draft), [new("a", 1), new("b", 1)]).ShouldBeOfType<CampaignOutcome.Settled>().IsEven.ShouldBeFalse();
        CampaignDecisions.Split(Campaign(CampaignState.Draft), [new("a", null), new("b", null)]).ShouldBeOfType<CampaignOutcome.Settled>().IsEven.ShouldBeTrue();
    }

    [Fact]
    public void Known_posts_are_matched_again_when_what_they_go_by_changes_while_it_runs()
    {
        var (draft, running) = (Campaign(CampaignState.Draft), Campaign(CampaignState.Launched));

        CampaignDecisions.MatchesAnew(draft, draft with { Plan = Plan with { Hashtags = ["khac"] } }).ShouldBeFalse();
        CampaignDecisions.MatchesAnew(draft, running).ShouldBeTrue();
        CampaignDecisions.MatchesAnew(running, running with { Plan = Plan with { Name = "Khác" } }).ShouldBeFalse();
        CampaignDecisions.MatchesAnew(running, running with { Plan = Plan with { Hashtags = ["khac"] } }).ShouldBeTrue();
        CampaignDecisions.MatchesAnew(running, running with { State = CampaignState.Closed }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(CampaignState.Draft, true)]
    [InlineData(CampaignState.Launched, true)]
    [InlineData(CampaignState.Paused, true)]
    [InlineData(CampaignState.Closed, false)]
    [InlineData(CampaignState.Archived, false)]
    public void Which_shares_are_accepted_is_said_as_long_as_some_may_come(CampaignState state, bool may)
    {
        var outcome = CampaignDecisions.Accept(Campaign(state), new AcceptShares([Platform.YouTube, Platform.Facebook, Platform.YouTube], 1, By));

        if (may) Settled(outcome).AcceptedPlatforms.ShouldBe([Platform.Facebook, Platform.YouTube]);
        else outcome.ShouldBeOfType<CampaignOutcome.Fixed>().Fields.ShouldBe([CampaignFields.Acceptance]);
    }

    [Fact]
    public void Acceptance_is_changed_on_the_version_that_was_seen_and_only_when_it_differs()
    {
        var campaign = Campaign(CampaignState.Draft) with { Version = 3, AcceptedPlatforms = [Platform.Facebook] };

        CampaignDecisions.Accept(campaign, new AcceptShares([], 2, By)).ShouldBeOfType<CampaignOutcome.ChangedMeanwhile>();
        CampaignDecisions.Accept(campaign, new AcceptShares([Platform.Facebook], 3, By)).ShouldBeOfType<CampaignOutcome.Settled>().Changed.ShouldBeFalse();
        Settled(CampaignDecisions.Accept(campaign, new AcceptShares([], null, By))).Version.ShouldBe(4);
    }

    [Fact]
    public void A_copy_begins_with_every_share_waiting_for_a_reviewer() => Settled(CampaignDecisions.Copy(
        "thu", Campaign(CampaignState.Launched) with { AcceptedPlatforms = [Platform.Facebook] }, new CopyCampaign("he", new(2026, 9, 1), null, By)))
        .AcceptedPlatforms.ShouldBeEmpty();

    private static CampaignPlan Plan { get; } = new()
    {
        Name = "Hè xanh",
        Period = new(new(2026, 6, 1), new(2026, 6, 30)),
        Hashtags = ["HèXanh"],
        Targets = [new(CampaignMetric.Views, 1_000), new(CampaignMetric.Posts, 10)],
    };

    private static Campaign Campaign(CampaignState state) => new() { Id = "he", Unit = "tinh", Plan = Plan, State = state };

    private static CampaignOutcome Create(CampaignPlan plan) => CampaignDecisions.Create("he", new CreateCampaign("tinh", plan, By));

    private static CampaignOutcome Edit(CampaignState state, CampaignPlan plan) =>
        CampaignDecisions.Edit(Campaign(state), new EditCampaign(plan, null, By), Today);

    private static CampaignOutcome Change(Campaign campaign, Func<CampaignPlan, CampaignPlan> change) =>
        CampaignDecisions.Edit(campaign, new EditCampaign(change(campaign.Plan), null, By), Today);

    private static Campaign Settled(CampaignOutcome outcome) => outcome.ShouldBeOfType<CampaignOutcome.Settled>().Campaign;

    private static IEnumerable<string> FaultsOf(CampaignOutcome outcome) =>
        outcome.ShouldBeOfType<CampaignOutcome.Unsound>().Faults.Select(fault => $"{fault.Field} {fault.Kind}");

    private static ContentItem Item(int number, string title) => new(number, title, null, null, []);
}

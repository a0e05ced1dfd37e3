using System.Text.Json;
using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Campaigns.Silo.Tests;

/// <summary>What travels between nodes arrives as it was sent.</summary>
public sealed class GrainMessagesTests
{
    private static readonly Serializer Serializer = NewSerializer();

    public static TheoryData<string> Messages => [.. Samples.OfMessages().Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_argument_and_result_of_every_grain_arrives_as_it_was_sent(string message)
    {
        foreach (var sent in Samples.OfMessages()[message])
        {
            var arrived = Serializer.Deserialize<object>(Serializer.SerializeToArray<object>(sent));

            arrived.ShouldNotBeSameAs(sent);
            arrived.ShouldBeOfType(sent.GetType());
            arrived.ShouldBeEquivalentTo(sent);
        }
    }

    [Fact]
    public void Every_case_of_a_closed_set_is_among_them()
    {
        Samples.OfMessages().Keys.ShouldBe(
            [
                "CallPermit", "CallReport", "CollectOutcome.Collected", "CollectOutcome.NotDue", "CollectOutcome.Postponed",
                "CollectOutcome.Failed", "ConnectFanpage", "ConnectOutcome.Connected", "ConnectOutcome.NotRegistered",
                "ConnectOutcome.PageIsRetired", "ConnectOutcome.EmptyToken", "ConnectOutcome.AnotherAccount",
                "ConnectOutcome.PlatformNotSupported", "ConnectOutcome.Refused", "Fanpage", "RegisterFanpage",
                "RegisterOutcome.Registered", "RegisterOutcome.TakenByAnotherUnit", "RegisterOutcome.UnknownUnit",
                "Actor", "EditFanpage", "FanpageOutcome.Changed", "FanpageOutcome.Unchanged", "FanpageOutcome.IsRetired",
                "FanpageOutcome.IsNotRegistered", "HandOverFanpage", "HandOverOutcome.HandedOver", "HandOverOutcome.SameUnit",
                "HandOverOutcome.NoSuchUnit", "HandOverOutcome.InTheFuture", "HandOverOutcome.TooEarly",
                "HandOverOutcome.OfUnknownPage",
                "Activity", "EnterActivity", "EditActivity", "DecideActivity", "ReturnActivity", "ActivityOutcome.Done",
                "ActivityOutcome.NotEntered", "ActivityOutcome.Flawed", "ActivityOutcome.OfUnknownUnit",
                "ActivityOutcome.OfUnknownCampaign", "ActivityOutcome.ChangedMeanwhile", "ActivityOutcome.NotInThisState",
                "ActivityOutcome.EvidenceNeeded",
                "CreateCampaign", "CopyCampaign", "EditCampaign", "StepCampaign", "SplitTargets", "ShareTargets", "AttributePosts", "Campaign",
                "CampaignOutcome.Settled", "CampaignOutcome.NoSuchCampaign", "CampaignOutcome.IdTaken", "CampaignOutcome.NoSuchOwner",
                "CampaignOutcome.Unsound", "CampaignOutcome.NoSuchStep", "CampaignOutcome.Fixed", "CampaignOutcome.ChangedMeanwhile",
                "CampaignOutcome.NotSplit", "AttributeOutcome.Attributed", "AttributeOutcome.NoCampaign", "AttributeOutcome.NotNow",
                "AttributeOutcome.PostsNotFound", "AttributeOutcome.WrongNumber",
            ],
            ignoreOrder: true);
        Samples.OfMessages()["ConnectOutcome.Refused"].Cast<ConnectOutcome.Refused>().Select(refused => refused.Failure.Name).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void A_failure_within_a_result_keeps_its_case()
    {
        var failure = new PlatformFailure.Throttled(new DateTimeOffset(2026, 6, 30, 1, 30, 0, TimeSpan.Zero), "slow down") { IsOfThisAccountOnly = true };

        RoundTrip<CollectOutcome>(new CollectOutcome.Failed(failure)).ShouldBe(new CollectOutcome.Failed(failure));
        RoundTrip<PlatformFailure>(failure).ShouldBe(failure);
    }

    [Fact]
    public void Nothing_and_the_values_of_the_framework_arrive_too()
    {
        RoundTrip<Fanpage?>(null).ShouldBeNull();
        RoundTrip(new DateOnly(2026, 6, 30)).ShouldBe(new DateOnly(2026, 6, 30));
        RoundTrip(new DateTimeOffset(2026, 6, 30, 8, 30, 0, 123, 456, TimeSpan.FromHours(7)))
            .EqualsExact(new DateTimeOffset(2026, 6, 30, 8, 30, 0, 123, 456, TimeSpan.FromHours(7))).ShouldBeTrue();
        RoundTrip(new Uri("https://example.org/trang?x=đ")).ShouldBe(new Uri("https://example.org/trang?x=đ"));
        RoundTrip(new CallReport(double.PositiveInfinity, null))!.Load.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void A_field_of_a_newer_release_is_passed_over_and_one_of_an_older_release_is_empty()
    {
        var newer = JsonSerializer.Deserialize<CallPermit>("""{"NotBefore":null,"Reason":"of release 2"}""", GrainMessages.Json);
        var older = JsonSerializer.Deserialize<CallReport>("""{"Load":0.5}""", GrainMessages.Json);

        newer.ShouldBe(new CallPermit(null));
        older.ShouldBe(new CallReport(0.5, null));
    }

    [Fact]
    public void Our_exceptions_arrive_typed()
    {
        var arrived = RoundTrip<Exception>(new GrainCallCycleException("a → b → a"));

        arrived.ShouldBeOfType<GrainCallCycleException>().Message.ShouldBe("a → b → a");
        RoundTrip<Exception>(new EngineStoppedException("stopping")).ShouldBeOfType<EngineStoppedException>();
    }

    private static T? RoundTrip<T>(T sent) => Serializer.Deserialize<T>(Serializer.SerializeToArray(sent));

    private static Serializer NewSerializer()
    {
        var services = new ServiceCollection();
        GrainMessages.AddTo(services);
        return services.BuildServiceProvider().GetRequiredService<Serializer>();
    }
}

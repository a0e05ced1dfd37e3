using Campaigns.Grains;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>Every grain of the product runs on Orleans, too.</summary>
public sealed class OrleansTwinTests
{
    private static readonly Type[] SiloTypes = typeof(OrleansEngine).Assembly.GetTypes();

    public interface ITwinlessGrain
    {
        Task RunAsync();
    }

    /// <summary>Those of the domain, so that none can be forgotten when they are registered.</summary>
    public static TheoryData<string> GrainInterfaces =>
        [.. DomainTypes.Where(type => type.IsInterface && type.Name.EndsWith("Grain", StringComparison.Ordinal)).Select(type => type.Name)];

    private static Type[] DomainTypes => typeof(IGrains).Assembly.GetTypes();

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void Every_grain_has_an_Orleans_interface_and_a_class_that_is_the_same_grain(string name)
    {
        var grain = Registrations().Single(grain => grain.Interface.Name == name);

        var twin = OrleansTwin.Of(grain, SiloTypes.Where(type => type.IsInterface));

        twin.Methods.Keys.ShouldBe(grain.Methods.Keys, ignoreOrder: true);
        var hosted = SiloTypes.Where(type => type.IsClass && type.IsAssignableTo(twin.Interface) && type.IsAssignableTo(typeof(IGrainBase)))
            .ShouldHaveSingleItem();
        hosted.BaseType!.Assembly.ShouldBe(typeof(IGrains).Assembly, "the rules are the domain's");
    }

    [Theory]
    [InlineData(typeof(IUnitGrain))]
    [InlineData(typeof(ICampaignGrain))]
    [InlineData(typeof(IActivityGrain))]
    [InlineData(typeof(IFanpageGrain))]
    [InlineData(typeof(IMemberGrain))]
    public void What_waits_for_a_platform_or_for_others_to_write_is_called_with_a_time_limit_of_its_own(Type grain)
    {
        var registration = Registrations().Single(each => each.Interface == grain);

        var twin = OrleansTwin.Of(registration, SiloTypes.Where(type => type.IsInterface));

        twin.Methods.Where(method => method.Value.Method.IsDefined(typeof(ResponseTimeoutAttribute), inherit: false))
            .Select(method => method.Key.Name).ShouldBe(
                registration.Methods.Keys.Select(method => method.Name).Where(name => name != nameof(IFanpageGrain.DescribeAsync)), ignoreOrder: true);
    }

    [Fact]
    public void A_grain_without_a_twin_is_refused_by_name()
    {
        var grain = GrainRegistration.Of<ITwinlessGrain, TwinlessGrain>();

        Should.Throw<InvalidOperationException>(() => OrleansTwin.Of(grain, SiloTypes)).Message.ShouldContain(nameof(ITwinlessGrain));
    }

    internal static IEnumerable<GrainRegistration> Registrations() =>
        new ServiceCollection().AddCollectingGrains(new ConfigurationBuilder().Build()).AddActivities().AddCampaignGrains().AddMembers()
            .Select(service => service.ImplementationInstance).OfType<GrainRegistration>();

    public sealed class TwinlessGrain(string key) : ITwinlessGrain
    {
        public Task RunAsync() => Task.FromResult(key);
    }
}

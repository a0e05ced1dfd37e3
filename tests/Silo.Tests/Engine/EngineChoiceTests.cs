using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>Which engine runs, and what an operator reads who asks for one that cannot.</summary>
public sealed class EngineChoiceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("embedded")]
    public void The_embedded_engine_runs_unless_another_is_asked_for(string? engine)
    {
        Build(("Engine", engine)).GetRequiredService<IGrains>().ShouldBeOfType<EmbeddedEngine>();
    }

    [Fact]
    public void The_embedded_engine_has_settings_of_its_own_beside_the_choice()
    {
        Build(("Engine", "Embedded"), ("Embedded:KeepAtMost", "5")).GetRequiredService<IGrains>().ShouldBeOfType<EmbeddedEngine>();
    }

    [Fact]
    public void An_engine_that_does_not_exist_is_refused_in_one_line()
    {
        Refusal(("Engine", "Akka")).ShouldBe("Engine: 'Akka' is neither Embedded nor Orleans");
    }

#if ORLEANS
    [Theory]
    [InlineData("Redis:ConnectionString", "")]
    [InlineData("Redis:ConnectionString", "127.0.0.1:1,nonsense=1")]
    [InlineData("Redis:ConnectionString", "abortConnect=false")]
    [InlineData("Orleans:SiloPort", "70000")]
    [InlineData("Orleans:GatewayPort", "many")]
    [InlineData("Orleans:AdvertisedAddress", "here")]
    [InlineData("Orleans:ClusterId", "")]
    public void A_cluster_setting_that_makes_no_sense_is_named_in_one_line(string key, string value)
    {
        var refusal = Refusal(("Engine", "Orleans"), ("Redis:ConnectionString", "127.0.0.1:1"), (key, value));

        refusal.ShouldStartWith($"{key}: ");
        refusal.ShouldNotContain("\n");
    }
#else
    [Fact]
    public void Orleans_is_refused_in_one_line_by_a_build_without_it()
    {
        var refusal = Refusal(("Engine", "Orleans"));

        refusal.ShouldStartWith("Engine: this program was built without Orleans");
        refusal.ShouldNotContain("\n");
    }
#endif

    private static string Refusal(params (string Key, string? Value)[] settings) =>
        Should.Throw<InputException>(() => Build(settings)).Message;

    private static ServiceProvider Build(params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.AddEngine();
        return builder.Services.BuildServiceProvider();
    }
}

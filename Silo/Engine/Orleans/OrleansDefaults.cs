using Campaigns.Grains;
using Orleans.Configuration;

namespace Campaigns.Silo;

/// <summary>How Orleans runs our grains, in production and in tests alike.</summary>
internal static class OrleansDefaults
{
    /// <summary>How long one attempt of a call waits for its answer; its own 30 s would leave people in front of a page that hangs.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a call that writes waits, as <see cref="ResponseTimeoutAttribute"/> takes it: while units are reorganized, with years of
    /// figures, nobody else decides anything. Given up sooner, the change would be made all the same, and its caller told that it was not.
    /// </summary>
    public const string ReorganizedWithin = "00:05:00";

    // A node is dead after two misses, so that its callers are answered by another well before CallRetry gives up. Shorter, and a long
    // garbage collection would count as death.
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(1);
    private const int MissesUntilDead = 2;

    // After a power failure no node is left to declare the others dead: the first that comes back does, once they have written no sign of
    // life for three times this long.
    private static readonly TimeSpan SignOfLifeEvery = TimeSpan.FromSeconds(5);

    // Long enough for that. Also how long a node that leaves tries to tell Redis so; over the default, five minutes, it would be killed.
    private static readonly TimeSpan JoinOrLeaveWithin = TimeSpan.FromSeconds(20);

    // As with the embedded engine: what a page's grain remembers of unreadable posts spares calls until its next round.
    private static readonly TimeSpan IdleFor = TimeSpan.FromHours(2);

    // More than all collectors of a large cluster have under way at once. Beyond it callers are refused at once and come again, instead of
    // queueing for longer than they wait.
    private const int CallsWaitingAtMost = 1_000;

    /// <summary>Makes <see cref="IGrains"/> the grains of the cluster that this silo belongs to.</summary>
    public static ISiloBuilder AddOurGrains(this ISiloBuilder silo)
    {
        GrainMessages.AddTo(silo.Services);
        silo.Services.AddSingleton<CallRetry>().AddSingleton<OrleansEngine>();
        silo.Services.AddSingleton<IGrains>(provider => provider.GetRequiredService<OrleansEngine>());
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.ResponseTimeout = AnswerWithin;
            messaging.MaxEnqueuedRequestsHardLimit = CallsWaitingAtMost;

            // Who cancels is answered once the call has ended, or was taken out of the queue and will never run.
            messaging.WaitForCancellationAcknowledgement = true;
        });
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = ProbeEvery;
            membership.NumMissedProbesLimit = MissesUntilDead;
            membership.IAmAliveTablePublishTimeout = SignOfLifeEvery;
            membership.MaxJoinAttemptTime = JoinOrLeaveWithin;
        });
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = IdleFor;
            collection.EnableActivationSheddingOnMemoryPressure = true;
        });
        return silo;
    }

    /// <summary>Joins the cluster that meets in Redis.</summary>
    public static ISiloBuilder Join(this ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, "campaigns"));
        silo.UseRedisClustering(redis => redis.ConfigurationOptions = settings.Redis);
        return settings.AdvertisedAddress is { } address
            ? silo.ConfigureEndpoints(address, settings.SiloPort, settings.GatewayPort)
            : silo.ConfigureEndpoints(settings.SiloPort, settings.GatewayPort);
    }
}

using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>What the product's grains work with: real storage, which a test can obstruct, and a platform of the test's own.</summary>
internal sealed class GrainSite(TestInstallation installation)
{
    private readonly EphemeralDataProtectionProvider _protection = new();

    public TestInstallation Installation => installation;

    public ObstructedDatabase Database { get; } = new(installation.Database);

    public FakePlatform YouTube { get; } = new();

    /// <summary>Registers the grains with what they need. An engine with several nodes does so once for each of them.</summary>
    /// <param name="services">Where.</param>
    /// <param name="time">What the grains take for the time of day.</param>
    public void AddTo(IServiceCollection services, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().Build();
        services.AddSingleton(time).AddSingleton<IDatabase>(Database).AddSingleton<IDataProtectionProvider>(_protection);
        services.AddSingleton(installation.Feed).AddSingleton<ILedger>(_ => new BorrowedLedger(installation.Ledger));
        services.AddSingleton<IUnitStore, UnitStore>().AddSingleton<IUnitQueries, UnitQueries>().AddSingleton<IFanpageStore, FanpageStore>();
        services.AddSingleton<IPlatformClient>(YouTube);
        services.AddCollectingGrains(configuration).AddCampaignGrains().AddActivities().AddMembers();
    }

    /// <summary>The installation's own, which a node that stops must not dispose of.</summary>
    private sealed class BorrowedLedger(ILedger ledger) : ILedger
    {
        public Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default) =>
            ledger.RecordAsync(batch, cancellationToken);
    }
}

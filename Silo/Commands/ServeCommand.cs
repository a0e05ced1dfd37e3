using System.CommandLine;

namespace Campaigns.Silo;

/// <summary>No command: serve.</summary>
internal static class ServeCommand
{
    /// <summary>Makes serving what the root command does.</summary>
    public static void AddTo(RootCommand root, SharedOptions shared) => root.SetAction(async (result, cancellationToken) =>
    {
        await using var app = CampaignsHost.Build(new HostSettings
        {
            Database = await Installation.OpenAsync(shared.Data(result), cancellationToken),
            Urls = shared.Urls(result),
        });
        await app.RunAsync(cancellationToken);
        return ExitCodes.Done;
    });
}

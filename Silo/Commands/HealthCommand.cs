using System.CommandLine;

namespace Campaigns.Silo;

/// <summary><c>health</c>: asks a running node whether it is ready, for container engines, whose images hold no other HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("health", "Ask the node at --urls whether it is ready; exit code 1 if it is not");
        command.SetAction((result, cancellationToken) => AskAsync(shared.Urls(result) ?? CampaignsHost.DefaultAddress, cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var node))
            throw new InputException($"{address}: not the address of a node, for example {CampaignsHost.DefaultAddress}");

        using var client = new HttpClient { Timeout = AnswersWithin };
        try
        {
            using var answer = await client.GetAsync(new Uri(node, "healthz/ready"), cancellationToken);
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? ExitCodes.Done : ExitCodes.CheckFailed;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{address}: {exception.Message}");
            return ExitCodes.CheckFailed;
        }
    }
}

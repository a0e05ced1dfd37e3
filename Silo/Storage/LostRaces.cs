namespace Campaigns.Silo;

/// <summary>Begins again what lost a race with another node's transaction.</summary>
internal static class LostRaces
{
    private const int MostAttempts = 5;

    /// <summary>Runs a transaction, a few times if it must be: each was rolled back as a whole, and the next sees what the other one wrote.</summary>
    /// <param name="database">The store, which knows a race that was lost.</param>
    /// <param name="attempt">Runs the whole transaction once.</param>
    public static async Task<T> AgainIfLostAsync<T>(this IDatabase database, Func<Task<T>> attempt)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception exception) when (number < MostAttempts && database.LostARace(exception))
            {
                // The next attempt.
            }
        }
    }
}

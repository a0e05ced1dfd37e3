namespace Campaigns.Client;

/// <summary>Counts the attempts at passwords, by the address they come from. A cluster counts over all its nodes.</summary>
public interface IAttemptCounter
{
    /// <summary>Counts one more.</summary>
    /// <param name="address">Where it comes from.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it may be made: whether there were no more than <see cref="AccountsOptions.AttemptsPerMinute"/> in this minute.</returns>
    ValueTask<bool> CountAsync(string address, CancellationToken cancellationToken);
}

namespace Campaigns.Client.Tests;

/// <summary>Counts attempts, and allows them for as long as a test says.</summary>
internal sealed class FakeAttempts : IAttemptCounter
{
    public int Counted { get; private set; }

    public bool AreAllowed { get; set; } = true;

    public ValueTask<bool> CountAsync(string address, CancellationToken cancellationToken)
    {
        Counted++;
        return ValueTask.FromResult(AreAllowed);
    }
}

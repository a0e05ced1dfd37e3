namespace Campaigns.Client.Tests;

/// <summary>Counts attempts, and allows them for as long as a test says.</summary>
internal sealed class FakeAttempts : IAttemptCounter
{
    public List<string> Keys { get; } = [];

    public int Counted => Keys.Count;

    public bool AreAllowed { get; set; } = true;

    public ValueTask<bool> CountAsync(string address, CancellationToken cancellationToken)
    {
        Keys.Add(address);
        return ValueTask.FromResult(AreAllowed);
    }
}

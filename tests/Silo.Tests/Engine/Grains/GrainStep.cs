using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>A call of a grain that nothing speaks against, after the steps before it.</summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Call">Calls it.</param>
/// <param name="Shows">What <see cref="GrainContract{TGrain}.ShowAsync"/> says afterwards.</param>
public sealed record GrainStep(string Method, Func<IGrains, CancellationToken, Task<object>> Call, string Shows)
{
    /// <summary>How many lines the audit log gets.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Whether the ledger writes it, in a transaction with what others hand in; who gives up is not waited for.</summary>
    public bool IsWrittenByLedger { get; init; }

    /// <inheritdoc />
    public override string ToString() => Method;
}

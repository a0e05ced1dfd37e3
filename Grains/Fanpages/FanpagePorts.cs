namespace Campaigns.Grains;

/// <summary>What a fanpage's grain works with.</summary>
/// <param name="Store">Keeps the page and its credential.</param>
/// <param name="Ledger">Records what was read.</param>
/// <param name="Clients">Speak to the platforms.</param>
/// <param name="Grains">The way to the platforms' budgets.</param>
public sealed record FanpagePorts(IFanpageStore Store, ILedger Ledger, PlatformClients Clients, IGrains Grains);

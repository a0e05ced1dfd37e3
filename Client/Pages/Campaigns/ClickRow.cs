using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A row of a table of clicks.</summary>
/// <param name="Name">What it is of, as people call it.</param>
/// <param name="Figures">The clicks.</param>
public sealed record ClickRow(string Name, ClickFigures Figures);

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What was read from a roster.</summary>
/// <param name="Rows">Its rows, in the order of the file.</param>
/// <param name="NotTaken">The headings of the columns that are not taken; nothing else of them is kept.</param>
internal sealed record RosterSheet(IReadOnlyList<RosterRow> Rows, IReadOnlyList<string> NotTaken);

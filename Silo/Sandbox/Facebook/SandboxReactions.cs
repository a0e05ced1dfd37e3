namespace Campaigns.Silo;

/// <summary>How the reactions of a post fall into Facebook's types.</summary>
internal static class SandboxReactions
{
    private static readonly (string Type, double Share)[] Shares =
        [("LOVE", 0.14), ("WOW", 0.02), ("HAHA", 0.03), ("SORRY", 0.01), ("ANGER", 0.005)];

    /// <summary>The reactions of each type that has any, by its name in insights (in capitals); together they are the total.</summary>
    public static IReadOnlyDictionary<string, long> Split(long total)
    {
        var split = Shares.ToDictionary(share => share.Type, share => (long)(total * share.Share), StringComparer.Ordinal);
        split["LIKE"] = total - split.Values.Sum();
        return split.Where(type => type.Value > 0).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The reactions of one type, by its name on the reactions edge.</summary>
    public static long Of(long total, string type) => Split(total).GetValueOrDefault(type switch
    {
        "SAD" => "SORRY",
        "ANGRY" => "ANGER",
        _ => type,
    });
}

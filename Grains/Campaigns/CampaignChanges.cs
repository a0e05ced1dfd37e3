namespace Campaigns.Grains;

/// <summary>What differs between two plans.</summary>
public static class CampaignChanges
{
    /// <summary>The fields that differ, by their names in <see cref="CampaignFields"/>, in that order.</summary>
    public static IReadOnlyList<string> Between(CampaignPlan before, CampaignPlan after)
    {
        var fields = new List<string>();
        Note(CampaignFields.Name, before.Name == after.Name);
        Note(CampaignFields.From, before.Period.From == after.Period.From);
        Note(CampaignFields.To, before.Period.To == after.Period.To);
        Note(CampaignFields.Hashtags, before.Hashtags.SequenceEqual(after.Hashtags));
        Note(CampaignFields.Phases, before.Phases.SequenceEqual(after.Phases));
        Note(CampaignFields.Cadence, before.Cadence.SequenceEqual(after.Cadence));
        Note(CampaignFields.Content, before.Content.SequenceEqual(after.Content, SameContent.Instance));
        Note(CampaignFields.Platforms, before.Platforms.SequenceEqual(after.Platforms));
        Note(CampaignFields.Units, before.Units.SequenceEqual(after.Units));
        Note(CampaignFields.Targets, before.Targets.SequenceEqual(after.Targets));
        Note(CampaignFields.Disclosure, before.Disclosure == after.Disclosure);
        return fields;

        void Note(string field, bool isSame)
        {
            if (!isSame) fields.Add(field);
        }
    }

    // A record compares a list within it by reference.
    private sealed class SameContent : IEqualityComparer<ContentItem>
    {
        public static SameContent Instance { get; } = new();

        public bool Equals(ContentItem? one, ContentItem? other) =>
            one is null || other is null
                ? ReferenceEquals(one, other)
                : one with { Platforms = other.Platforms } == other && one.Platforms.SequenceEqual(other.Platforms);

        public int GetHashCode(ContentItem item) => HashCode.Combine(item.Number, item.Title);
    }
}

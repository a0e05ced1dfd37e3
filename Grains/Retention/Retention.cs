namespace Campaigns.Grains;

/// <summary>
/// What is kept of persons for how long: whole months after the local day on which it was last needed. Figures that were published name
/// nobody and are kept.
/// </summary>
/// <param name="options">How long.</param>
public sealed class Retention(RetentionOptions options)
{
    /// <summary>The last local day on which something is kept.</summary>
    /// <param name="kept">What.</param>
    /// <param name="since">The local day that <see cref="Retained"/> says.</param>
    public DateOnly LastDay(Retained kept, DateOnly since) => since.AddMonths(Months(kept));

    /// <summary>Whether it is to be deleted on a local day.</summary>
    public bool IsDue(Retained kept, DateOnly since, DateOnly today) => today > LastDay(kept, since);

    /// <summary>The latest day since which something must have been kept to be deleted today: what a deletion asks the store for.</summary>
    public DateOnly DueSince(Retained kept, DateOnly today)
    {
        // Months end on different days: 31 March less a month is 28 February, which was kept until 28 March.
        var since = today.AddMonths(-Months(kept));
        return IsDue(kept, since, today) ? since : since.AddDays(-1);
    }

    private int Months(Retained kept) => kept switch
    {
        Retained.Links => options.LinksMonths,
        Retained.LeftMember => options.LeftMembersMonths,
        Retained.WithdrawnMember => options.WithdrawnMembersMonths,
        Retained.DataRequest => options.DataRequestsMonths,
        Retained.RosterFile => options.RosterFilesMonths,
    };
}

/// <summary>What is kept of persons for a while.</summary>
public enum Retained
{
    /// <summary>The links handed in to a campaign, and who handed them in: since it was closed, or since its last day where nobody closed it.</summary>
    Links = 1,

    /// <summary>A member who is not enrolled any more: since that day.</summary>
    LeftMember = 2,

    /// <summary>A member whose consent to count shares is withdrawn and not given again, with the evidence of it: since that day.</summary>
    WithdrawnMember = 3,

    /// <summary>A request on personal data, without its member: since it was finished.</summary>
    DataRequest = 4,

    /// <summary>An imported list of members, kept so that the import can be undone: since it was imported.</summary>
    RosterFile = 5,
}

/// <summary>How long things are kept, in months. The law names no terms: they end when the purpose does, so none is long.</summary>
public sealed record RetentionOptions
{
    private const int Longest = 60;

    /// <summary>Links after their campaign was closed, for reviews, recounts and complaints.</summary>
    public int LinksMonths { get; init; } = 12;

    /// <summary>Members who are not enrolled any more, for those who come back with the next list.</summary>
    public int LeftMembersMonths { get; init; } = 6;

    /// <summary>Members who withdrew their consent, with the evidence of it: so long no import makes them somebody who was never asked. Nothing of them is used meanwhile.</summary>
    public int WithdrawnMembersMonths { get; init; } = 3;

    /// <summary>Finished requests, to show that they were finished in time.</summary>
    public int DataRequestsMonths { get; init; } = 24;

    /// <summary>Imported lists.</summary>
    public int RosterFilesMonths { get; init; } = 1;

    /// <summary>Whether every value makes sense: from 1 to 60 months.</summary>
    public bool IsValid() =>
        new[] { LinksMonths, LeftMembersMonths, WithdrawnMembersMonths, DataRequestsMonths, RosterFilesMonths }
            .All(months => months is >= 1 and <= Longest);
}

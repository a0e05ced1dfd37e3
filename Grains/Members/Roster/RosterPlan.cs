namespace Campaigns.Grains;

/// <summary>
/// What an import of a roster would do, line by line. It tells only of people who stand in the file: who is enrolled and does not stand in
/// it is neither counted nor named, stays enrolled, and cannot be found out from it.
/// </summary>
/// <param name="Lines">The rows of the file, by line.</param>
public sealed record RosterPlan(IReadOnlyList<RosterLine> Lines)
{
    /// <summary>How much of each there is.</summary>
    public RosterCounts Counts => new(
        Count<RosterStep.Enrol>(), Count<RosterStep.AlreadyEnrolled>(), Count<RosterStep.Move>(), Count<RosterStep.Duplicate>(),
        Count<RosterStep.Doubtful>(), Count<RosterStep.Faulty>(),
        Lines.Count(line => line is { Step: RosterStep.Enrol, Guardian: GuardianConsent.Needed }))
    {
        Returned = Count<RosterStep.Return>(),
    };

    /// <summary>
    /// Plans an import. Pure: the order in which the rows are given does not matter, of lines about one person the first is what counts, and
    /// whoever does what the plan says and plans the same file again finds nothing left to do.
    /// </summary>
    /// <param name="rows">The rows of the file.</param>
    /// <param name="enrolled">Who is enrolled, and where people can be.</param>
    /// <param name="today">The local day.</param>
    public static RosterPlan Of(IEnumerable<RosterRow> rows, StandingRoster enrolled, DateOnly today)
    {
        var read = rows.OrderBy(row => row.Line).Select(row => RosterReading.Of(row, enrolled, today)).ToList();
        var twins = new RosterTwins([.. read.Where(reading => reading.Person is not null)]);
        var judge = new RosterJudge(enrolled, twins.Firsts);
        return new RosterPlan([.. read.Select(reading => LineOf(reading, twins, judge, today))]);
    }

    private static RosterLine LineOf(RosterReading reading, RosterTwins twins, RosterJudge judge, DateOnly today)
    {
        if (reading.Person is not { } person)
            return new RosterLine(reading.Line, null, GuardianConsent.Unknown, new RosterStep.Faulty(reading.Errors));
        RosterStep step = twins.FirstOf(reading) is { } first
            ? new RosterStep.Duplicate(first.Line, RosterTwins.Because(first, reading))
            : judge.StepFor(person, reading.Key);
        return new RosterLine(reading.Line, person, person.GuardianOn(today), step);
    }

    private int Count<TStep>() => Lines.Count(line => line.Step is TStep);
}

/// <summary>What an import does with a line.</summary>
/// <param name="Line">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Person">The person it is about; null when the row cannot be used.</param>
/// <param name="Guardian">Whether the person's guardian must consent too; unknown without a person.</param>
/// <param name="Step">What is done.</param>
public sealed record RosterLine(int Line, RosterPerson? Person, GuardianConsent Guardian, RosterStep Step);

/// <summary>How many lines of a roster come to what.</summary>
/// <param name="Enrolled">People who are enrolled by it.</param>
/// <param name="AlreadyEnrolled">People who were.</param>
/// <param name="Moved">People who are moved to another unit.</param>
/// <param name="Duplicates">Lines about somebody of an earlier line.</param>
/// <param name="Doubtful">Lines that somebody has to look at.</param>
/// <param name="Faulty">Lines that cannot be used.</param>
/// <param name="MinorsEnrolled">People of <paramref name="Enrolled"/> whose guardians must consent too.</param>
public sealed record RosterCounts(
    int Enrolled, int AlreadyEnrolled, int Moved, int Duplicates, int Doubtful, int Faulty, int MinorsEnrolled)
{
    /// <summary>People who are enrolled again by it.</summary>
    public int Returned { get; init; }

    /// <summary>How much the import changes; 0 when everything is as the file says.</summary>
    public int Changes => Enrolled + Returned + Moved;
}

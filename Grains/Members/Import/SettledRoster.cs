namespace Campaigns.Grains;

/// <summary>The plan of a roster, and what somebody who knows the people decided of its doubtful lines.</summary>
public sealed record SettledRoster
{
    private SettledRoster(RosterPlan plan) => Plan = plan;

    /// <summary>What would be done by itself.</summary>
    public RosterPlan Plan { get; }

    /// <summary>What was decided, by line; lines that nobody decided of are left out, and those whose decision holds no more.</summary>
    public required IReadOnlyDictionary<int, RosterChoice> Choices { get; init; }

    /// <summary>Whom the decisions are about, by line, as they stood when it was decided; those that hold no more too.</summary>
    public required IReadOnlyDictionary<int, JudgedMember> JudgedOn { get; init; }

    /// <summary>Everything that is done, by line.</summary>
    public required IReadOnlyList<RosterWrite> Writes { get; init; }

    /// <summary>
    /// What was decided and is left out, by line: the member that it was decided by was changed since, so that it may be wrong by now.
    /// </summary>
    public required IReadOnlyList<RosterWrite> Stale { get; init; }

    /// <summary>Names what is done: another one for anything else. Empty where nobody is to say what they have seen.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The headings of the columns that are not taken; nothing else of them is kept.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>How many people it changes.</summary>
    public MemberImportCounts Counts => new(
        Writes.Count(write => write is RosterWrite.Enrol or RosterWrite.Return), Writes.OfType<RosterWrite.Move>().Count(), Writes.OfType<RosterWrite.Correct>().Count());

    /// <summary>
    /// Settles a plan. A decision on a line that is not doubtful, or of which nobody who reads the file can decide, counts for nothing; nor
    /// does the second one that takes a line for the same member. One that was made by a member who was changed since is left out.
    /// </summary>
    /// <param name="plan">The plan as it is now.</param>
    /// <param name="choices">What was decided, by line.</param>
    /// <param name="judgedOn">Whom it was decided by, by line; a line that is missing is decided now.</param>
    public static SettledRoster Of(
        RosterPlan plan, IReadOnlyDictionary<int, RosterChoice> choices, IReadOnlyDictionary<int, JudgedMember>? judgedOn = null)
    {
        var taken = new HashSet<MemberId>();
        var (kept, judged) = (new Dictionary<int, RosterChoice>(), new Dictionary<int, JudgedMember>());
        var (writes, stale) = (new List<RosterWrite>(), new List<RosterWrite>());
        foreach (var line in plan.Lines)
        {
            if (!choices.TryGetValue(line.Line, out var choice) || !IsOpenTo(line, choice) || !IsFirst(line, choice, taken))
            {
                if (WriteFor(line) is { } write) writes.Add(write);
                continue;
            }

            var now = JudgedMember.Of(line);
            var then = judgedOn?.GetValueOrDefault(line.Line) ?? now;
            judged[line.Line] = then;
            (then == now ? writes : stale).Add(WriteFor(line, choice, then));
            if (then == now) kept[line.Line] = choice;
        }

        return new SettledRoster(plan) { Choices = kept, JudgedOn = judged, Writes = writes, Stale = stale };
    }

    /// <summary>Whether a line can be decided of: who it may be is somebody whom whoever reads the file may know of.</summary>
    public static bool IsOpen(RosterLine line) => line.Step is RosterStep.Doubtful { Like: not null };

    private static bool IsOpenTo(RosterLine line, RosterChoice choice) => IsOpen(line) && Enum.IsDefined(choice);

    private static bool IsFirst(RosterLine line, RosterChoice choice, HashSet<MemberId> taken) =>
        choice != RosterChoice.SamePerson || taken.Add(((RosterStep.Doubtful)line.Step).Like!.Value);

    private static RosterWrite? WriteFor(RosterLine line) => line.Step switch
    {
        RosterStep.Enrol => new RosterWrite.Enrol(line.Line, line.Person!),
        RosterStep.Move move => new RosterWrite.Move(line.Line, move.Member, move.From, line.Person!.Unit),
        RosterStep.Return back => new RosterWrite.Return(line.Line, back.Member, back.From, line.Person!.Unit),
        _ => null,
    };

    private static RosterWrite WriteFor(RosterLine line, RosterChoice choice, JudgedMember like) => choice == RosterChoice.SamePerson
        ? new RosterWrite.Correct(line.Line, like.Member, line.Person!) { Changes = like.Changes }
        : new RosterWrite.Enrol(line.Line, line.Person!);
}

/// <summary>The member that a doubtful line was decided by.</summary>
/// <param name="Member">Who.</param>
/// <param name="Changes"><see cref="EnrolledMember.Changes"/> as it was then.</param>
public sealed record JudgedMember(MemberId Member, int Changes)
{
    /// <summary>Who an open line is like, as they stand now.</summary>
    internal static JudgedMember Of(RosterLine line)
    {
        var doubtful = (RosterStep.Doubtful)line.Step;
        return new JudgedMember(doubtful.Like!.Value, doubtful.LikeChanges); // the line is open
    }
}

/// <summary>What a doubtful line is decided to be about.</summary>
public enum RosterChoice
{
    /// <summary>The member that it is like: what the line says of them holds from now on.</summary>
    SamePerson = 1,

    /// <summary>Somebody else, who is enrolled.</summary>
    AnotherPerson = 2,
}

/// <summary>What is done with a line.</summary>
/// <param name="Line">Its number.</param>
public abstract record RosterWrite(int Line)
{
    /// <summary>Enrols a person.</summary>
    public sealed record Enrol(int Line, RosterPerson Person) : RosterWrite(Line);

    /// <summary>Moves a member.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Member">Who.</param>
    /// <param name="From">Code of the unit before.</param>
    /// <param name="To">Code of the unit afterwards.</param>
    public sealed record Move(int Line, MemberId Member, string From, string To) : RosterWrite(Line);

    /// <summary>Enrols a member again who left.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Member">Who.</param>
    /// <param name="From">Code of the unit that was left.</param>
    /// <param name="To">Code of the unit afterwards; perhaps the same.</param>
    public sealed record Return(int Line, MemberId Member, string From, string To) : RosterWrite(Line);

    /// <summary>Corrects what is known of a member, and enrols them again if they had left.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Member">Who.</param>
    /// <param name="Person">What holds from now on; what it does not say stays.</param>
    public sealed record Correct(int Line, MemberId Member, RosterPerson Person) : RosterWrite(Line)
    {
        /// <summary><see cref="EnrolledMember.Changes"/> of the member who is corrected: nobody who was changed since is.</summary>
        public required int Changes { get; init; }
    }
}

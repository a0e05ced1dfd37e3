namespace Campaigns.Grains;

/// <summary>Decides what is done with a person of a roster, by who is enrolled.</summary>
internal sealed class RosterJudge
{
    private readonly StandingRoster _enrolled;
    private readonly ILookup<PhoneNumber, EnrolledMember> _byNumber;
    private readonly ILookup<(string Unit, string Name), EnrolledMember> _byName;
    private readonly HashSet<(PhoneNumber Number, string Name)> _inFile;

    /// <summary>A judge of the people of a file.</summary>
    /// <param name="enrolled">Who is enrolled.</param>
    /// <param name="people">Everybody in the file, once.</param>
    public RosterJudge(StandingRoster enrolled, IEnumerable<RosterReading> people)
    {
        _enrolled = enrolled;
        // Whoever is found first does not depend on the order in which a store gives them.
        // Of those who left elsewhere nobody here may know: they come as somebody new.
        var members = enrolled.Members.Where(member => !member.HasLeft || enrolled.IsWithin(member.Unit)).OrderBy(member => member.Id.Value).ToList();
        _byNumber = members.Where(member => member.Number is not null).ToLookup(member => member.Number!.Value);
        _byName = members.ToLookup(member => (member.Unit, member.Name.Key));
        _inFile = [.. people.Select(reading => (reading.Person!.Number, reading.Key))];
    }

    /// <summary>What is done with one of them.</summary>
    /// <param name="person">The person.</param>
    /// <param name="key">The key of the name.</param>
    public RosterStep StepFor(RosterPerson person, string key)
    {
        var same = _byNumber[person.Number]
            .OrderByDescending(member => member.Name.Key == key)
            .ThenBy(member => member.HasLeft)
            .ThenByDescending(member => member.Unit == person.Unit)
            .FirstOrDefault();
        if (same is not null) return StepForNumber(same, person, key);
        var like = _byName[(person.Unit, key)].FirstOrDefault(other => !IsInFile(other) && !other.IsToldApartFrom(person));
        return like is null ? new RosterStep.Enrol() : Doubtful(DoubtReason.SameNameOtherNumber, like);
    }

    private RosterStep StepForNumber(EnrolledMember member, RosterPerson person, string key)
    {
        if (!_enrolled.IsWithin(member.Unit)) return new RosterStep.Doubtful(DoubtReason.EnrolledElsewhere, Like: null);
        if (member.Name.Key != key) return Doubtful(DoubtReason.SameNumberOtherName, member);
        if (member.HasLeft) return new RosterStep.Return(member.Id, member.Unit);
        return member.Unit == person.Unit ? new RosterStep.AlreadyEnrolled(member.Id) : new RosterStep.Move(member.Id, member.Unit);
    }

    private static RosterStep.Doubtful Doubtful(DoubtReason reason, EnrolledMember like) => new(reason, like.Id) { LikeChanges = like.Changes };

    // Whose own line stands in the file as well is not meant by another.
    private bool IsInFile(EnrolledMember member) => member.Number is { } number && _inFile.Contains((number, member.Name.Key));
}

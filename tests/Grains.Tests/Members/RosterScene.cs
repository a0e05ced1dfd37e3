namespace Campaigns.Grains.Tests;

/// <summary>
/// People who are enrolled, built line by line. The file is read for <c>tinh</c>, with <c>xa-1</c> and <c>xa-2</c> below it, and <c>cu</c>,
/// which is closed. Today is 22/11/2026.
/// </summary>
internal sealed class RosterScene
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly List<EnrolledMember> _members = [];

    public StandingRoster Standing => new("tinh", new HashSet<string> { "tinh", "xa-1", "xa-2" }, new HashSet<string> { "cu" }, _members);

    public IReadOnlyList<EnrolledMember> Members => _members;

    /// <summary>Enrols somebody; members are numbered from 1.</summary>
    public RosterScene With(string name, string? number, string unit = "xa-1", string? birth = null, string? ownCode = null, bool hasLeft = false) => With(
        new EnrolledMember(Member(_members.Count + 1), NameOf(name), number is null ? null : NumberOf(number), unit)
        {
            Birth = birth is not null && BirthDate.TryParse(birth, Today, out var day, out _) ? day : null,
            OwnCode = ownCode,
            HasLeft = hasLeft,
        });

    /// <summary>Plans a file of rows numbered from 2.</summary>
    public RosterPlan Plan(params RosterRow[] rows) => PlanAsNumbered(rows.Select((row, index) => row with { Line = index + 2 }));

    public RosterPlan PlanAsNumbered(IEnumerable<RosterRow> rows) => RosterPlan.Of(rows, Standing, Today);

    /// <summary>Who is enrolled after a plan.</summary>
    public RosterScene After(RosterPlan plan)
    {
        var after = new RosterScene();
        var moves = plan.Lines.Where(line => line.Step is RosterStep.Move).ToDictionary(line => ((RosterStep.Move)line.Step).Member);
        foreach (var member in _members)
            after.With(moves.TryGetValue(member.Id, out var move) ? member with { Unit = move.Person!.Unit } : member);
        foreach (var line in plan.Lines.Where(line => line.Step is RosterStep.Enrol))
        {
            var person = line.Person!;
            after.With(new EnrolledMember(Member(after._members.Count + 1), person.Name, person.Number, person.Unit)
            {
                Birth = person.Birth,
                OwnCode = person.OwnCode,
            });
        }

        return after;
    }

    public static RosterRow Row(string name, string number, string unit = "xa-1", string? birth = null, string? ownCode = null) =>
        new(0) { Name = name, Number = number, Unit = unit, Birth = birth, OwnCode = ownCode };

    public static MemberId Member(int number) => new(new Guid(number, 0, 0, new byte[8]));

    /// <summary>What is done, in a word.</summary>
    public static string Told(RosterStep step) => step switch
    {
        RosterStep.Enrol => "enrol",
        RosterStep.AlreadyEnrolled already => $"is {NumberOf(already.Member)}",
        RosterStep.Return back => $"return {NumberOf(back.Member)} from {back.From}",
        RosterStep.Move move => $"move {NumberOf(move.Member)} from {move.From}",
        RosterStep.Duplicate duplicate => $"same as line {duplicate.OfLine}: {duplicate.Because}",
        RosterStep.Doubtful doubtful => $"doubtful: {doubtful.Because} {NumberOf(doubtful.Like)}".TrimEnd(),
        RosterStep.Faulty faulty => string.Join(", ", faulty.Errors.Select(error => $"{error.Column} {error.Fault}".Trim())),
        _ => throw new InvalidOperationException(),
    };

    public static string[] Told(RosterPlan plan) => [.. plan.Lines.Select(line => Told(line.Step))];

    private RosterScene With(EnrolledMember member)
    {
        _members.Add(member);
        return this;
    }

    private static string NumberOf(MemberId? member) => member is { } id ? $"{BitConverter.ToInt32(id.Value.ToByteArray())}" : "";

    private static PersonName NameOf(string name) => PersonName.TryParse(name, out var parsed) ? parsed : throw new ArgumentException(name);

    private static PhoneNumber NumberOf(string number) => PhoneNumber.TryParse(number, out var parsed) ? parsed : throw new ArgumentException(number);
}

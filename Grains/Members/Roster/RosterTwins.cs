using System.Globalization;

namespace Campaigns.Grains;

/// <summary>
/// Finds the lines of a roster that are about one person: those with the same number, and those with one name in one unit and the same day
/// of birth or own code. Lines are one through others too, so that which lines belong together never depends on their order.
/// </summary>
internal sealed class RosterTwins
{
    private readonly List<RosterReading> _readings;
    private readonly Dictionary<int, int> _places = [];
    private readonly int[] _earlier;

    /// <summary>Compares lines.</summary>
    /// <param name="readings">Those that are about a person, by line.</param>
    public RosterTwins(List<RosterReading> readings)
    {
        _readings = readings;
        _earlier = [.. Enumerable.Range(0, readings.Count)];
        var seen = new Dictionary<TwinMark, int>();
        foreach (var (place, reading) in readings.Index())
        {
            _places[reading.Line] = place;
            foreach (var mark in MarksOf(reading))
            {
                if (!seen.TryAdd(mark, place)) Join(seen[mark], place);
            }
        }
    }

    /// <summary>The first lines: everybody in the file, once.</summary>
    public IEnumerable<RosterReading> Firsts => _readings.Where((_, place) => First(place) == place);

    /// <summary>The first line about a line's person; null when it is that line.</summary>
    public RosterReading? FirstOf(RosterReading reading) =>
        First(_places[reading.Line]) is var first && _readings[first].Line == reading.Line ? null : _readings[first];

    /// <summary>What makes the persons of two lines one, given that they are.</summary>
    public static DuplicateReason Because(RosterReading first, RosterReading other)
    {
        if (first.Person!.Number == other.Person!.Number)
            return first.Key == other.Key ? DuplicateReason.SameNumber : DuplicateReason.SameNumberOtherName;
        return MarksOf(first).Intersect(MarksOf(other)).Any() ? DuplicateReason.SameNameOtherNumber : DuplicateReason.ThroughAnother;
    }

    private static IEnumerable<TwinMark> MarksOf(RosterReading reading)
    {
        var person = reading.Person!;
        yield return new TwinMark("number", person.Number.E164, "", "");
        // A year is no day: a school class is of one year.
        if (person.Birth?.Day is { } day)
            yield return new TwinMark("birth", person.Unit, reading.Key, day.ToString("O", CultureInfo.InvariantCulture));
        if (person.OwnCode is { } code) yield return new TwinMark("code", person.Unit, reading.Key, code);
    }

    private void Join(int one, int other)
    {
        var (first, second) = (First(one), First(other));
        _earlier[Math.Max(first, second)] = Math.Min(first, second);
    }

    // Each line points to an earlier one of the same person, the first to itself; the way is shortened as it is walked.
    private int First(int place)
    {
        while (_earlier[place] != place) place = _earlier[place] = _earlier[_earlier[place]];
        return place;
    }

    // Persons who share one are one.
    private readonly record struct TwinMark(string Kind, string Of, string Name, string Value);
}

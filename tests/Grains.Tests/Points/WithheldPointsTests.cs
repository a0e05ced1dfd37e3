namespace Campaigns.Grains.Tests;

/// <summary>Units as "name:sharers" below their parents; a unit of fewer than five has no points of its own.</summary>
public sealed class WithheldPointsTests
{
    // parent>child:sharers …, and those whose points are told
    [Theory]
    [InlineData("d:20 d>a:8 d>b:12", "d a b")]
    [InlineData("d:24 d>a:4 d>b:8 d>c:12", "d c")] // d less b and c would be a
    [InlineData("d:12 d>a:4 d>b:8", "d")]
    [InlineData("d:30 d>a:4 d>b:8", "d b")] // those in d itself hide it too
    [InlineData("d:4 d>a:4", "")]
    [InlineData("d:9 d>a:4 d>b:5", "d")]
    [InlineData("d:8 d>a:4 d>b:4", "d")]
    [InlineData("p:40 p>d:7 d>a:3 d>b:4 p>e:33", "p d e")] // two few hide one another: seven persons
    [InlineData("p:53 p>d:6 d>a:2 d>b:4 p>e:47 e>f:20 e>g:27", "p d e f g")]
    public void Beside_the_few_as_many_are_withheld_as_it_takes(string units, string told)
    {
        var names = units.Split(' ').Select(unit => unit.Split('>')[^1].Split(':')[0]).ToList();
        var reckoned = units.Split(' ').Select(unit =>
        {
            var (place, sharing) = (unit.Split(':')[0].Split('>'), long.Parse(unit.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
            return new ReckonedPoints(
                names.IndexOf(place[^1]), place.Length > 1 ? names.IndexOf(place[0]) : null,
                sharing < 5 ? new PointsOutcome.TooFewPersons() : new PointsOutcome.Earned(sharing, sharing), sharing);
        }).ToList();

        var outcomes = WithheldPoints.Of(reckoned);

        string.Join(' ', names.Where((_, index) => outcomes[index] is PointsOutcome.Earned)).ShouldBe(told);
    }
}

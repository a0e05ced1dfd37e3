namespace Campaigns.Grains.Tests;

public sealed class RecountRulesTests
{
    // A1 is an account, M1 a member, "A1 M1" one person known as both; "" the shell or the product; accepters one after the other, null a rule
    [Theory]
    [InlineData("A1", "M2", "A3", null)]
    [InlineData("A1", "M2", null, null)] // a rule accepted it: any second person
    [InlineData("A1", "M2", "", null)]
    [InlineData("A1 M1", "A2 M2", "A3 M3", null)]
    [InlineData("A1", "M1", "A2", null)] // numbers of members are not numbers of accounts
    [InlineData("A1", "", "", null)] // nobody is not a person who could be the same
    [InlineData("A1 M1", "M1", "A3", CheckBar.HandedItIn)]
    [InlineData("A1", "A1", "A3", CheckBar.HandedItIn)]
    [InlineData("A1", "A1 M1", "A3", CheckBar.HandedItIn)]
    [InlineData("A1 M1", "M1", null, CheckBar.HandedItIn)]
    [InlineData("A1 M1", "M1", "A1", CheckBar.HandedItIn)]
    [InlineData("A1", "M2", "A1", CheckBar.AcceptedIt)]
    [InlineData("A1 M1", "M2", "A1", CheckBar.AcceptedIt)]
    [InlineData("A1 M1", "M2", "M1", CheckBar.AcceptedIt)]
    [InlineData("A1", "M2", "A3, A1", CheckBar.AcceptedIt)] // whoever accepted it before somebody else did again
    [InlineData("A1", "M2", "A1, A3", CheckBar.AcceptedIt)]
    [InlineData("A1", "M2", "A3, A4", null)]
    [InlineData("", "M2", "A3", CheckBar.NoAccount)]
    [InlineData("", "", "", CheckBar.NoAccount)]
    [InlineData("", "M2", null, CheckBar.NoAccount)]
    [InlineData("M1", "M2", "A3", CheckBar.NoAccount)] // a personal link is not enough
    [InlineData("M1", "M1", "A3", CheckBar.NoAccount)]
    public void Only_a_second_person_with_an_account_may_check(string checker, string submitter, string? accepters, CheckBar? bar)
    {
        List<KnownAs> accepted = [.. (accepters?.Split(", ") ?? []).Select(Known)];

        RecountRules.Bar(Known(checker), Known(submitter), accepted).ShouldBe(bar);
        RecountRules.MayCheck(Known(checker), Known(submitter), accepted).ShouldBe(bar is null);
    }

    [Fact]
    public void Whoever_is_not_known_is_nobody() => Known("").IsSameAs(Known("")).ShouldBeFalse();

    private static KnownAs Known(string text)
    {
        var ids = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToLookup(id => id[0], id => new Guid(id[1..].PadLeft(32, '0')));
        return new(ids['A'].Select(id => (Guid?)id).SingleOrDefault(), ids['M'].Select(id => (Guid?)id).SingleOrDefault());
    }
}

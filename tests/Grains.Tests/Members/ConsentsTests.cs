using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class ConsentsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // born, what the member and the guardian said in order (+ given, - withdrawn), what bars handing in
    [Theory]
    [InlineData("2005-05-05", "+", "", null)]
    [InlineData("2005-05-05", "", "", HandInBar.NoConsent)]
    [InlineData("2005-05-05", "+-", "", HandInBar.ConsentWithdrawn)]
    [InlineData("2005-05-05", "+-+", "", null)]
    [InlineData("2005-05-05", "+", "-", null)] // old enough: nobody else is asked
    [InlineData("2005-05-05", "", "+", HandInBar.NoConsent)]
    [InlineData("2010-03-02", "+", "", null)] // 16 today
    [InlineData("2010-03-03", "+", "", HandInBar.NoGuardian)] // tomorrow
    [InlineData("2010-03-03", "+", "+", null)]
    [InlineData("2010-03-03", "", "+", HandInBar.NoConsent)]
    [InlineData("2010-03-03", "+", "+-", HandInBar.GuardianWithdrew)]
    [InlineData("2010-03-03", "+-", "+", HandInBar.ConsentWithdrawn)]
    [InlineData("2019-03-02", "", "+", HandInBar.NoConsent)] // 7 today
    [InlineData("2019-03-03", "", "+", null)] // a guardian alone speaks for a small child
    [InlineData("2019-03-03", "+", "", HandInBar.NoGuardian)]
    [InlineData("2010", "+", "", HandInBar.NoGuardian)] // perhaps not 16 yet
    [InlineData("2009", "+", "", null)]
    [InlineData("2019", "", "+", HandInBar.NoConsent)] // perhaps 7 already
    [InlineData(null, "+", "+", HandInBar.BirthUnknown)]
    public void Whoever_must_consent_has_the_last_word(string? born, string member, string guardian, HandInBar? bar)
    {
        var words = Words(ConsentGiver.Member, member).Concat(Words(ConsentGiver.Guardian, guardian));

        HandInRight.Bar(new MemberStanding(true, Birth(born), new Consents(words)), Today).ShouldBe(bar);
    }

    [Fact]
    public void Who_left_or_asked_that_data_be_not_used_hands_nothing_in()
    {
        var member = new MemberStanding(true, Birth("2005"), new Consents(Words(ConsentGiver.Member, "+")));

        HandInRight.Bar(member, Today).ShouldBeNull();
        HandInRight.Bar(member with { IsEnrolled = false }, Today).ShouldBe(HandInBar.NotEnrolled);
        HandInRight.Bar(member with { IsRestricted = true }, Today).ShouldBe(HandInBar.Restricted);
    }

    [Fact]
    public void Consent_for_one_purpose_is_none_for_another()
    {
        var consents = new Consents(Words(ConsentGiver.Member, "+", ConsentPurpose.Points));

        consents.Hold(ConsentPurpose.Points, Birth("2000"), Today).ShouldBeTrue();
        consents.Missing(ConsentPurpose.CountingShares, Birth("2000"), Today).ShouldBe(MissingConsent.NotGiven);
        consents.Missing(ConsentPurpose.Contact, Birth("2000"), Today).ShouldBe(MissingConsent.NotGiven);
    }

    [Fact]
    public void In_any_order_and_however_often_the_last_word_counts() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        ConsentWord[] words = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Word(
            (ConsentPurpose)random.Next(1, 4), (ConsentGiver)random.Next(1, 3), random.Next(2) == 0, random.Next(6)))];
        ConsentWord[] shuffled = [.. words, .. words.Take(random.Next(words.Length))];
        random.Shuffle(shuffled);

        var (consents, again) = (new Consents(words), new Consents(shuffled));

        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            foreach (var giver in Enum.GetValues<ConsentGiver>())
            {
                var said = words.Where(word => word.Purpose == purpose && word.By == giver).ToList();
                var last = said.Where(word => word.At == said.Max(each => each.At)).ToList();
                consents.Last(purpose, giver)?.IsGiven.ShouldBe(last.All(word => word.IsGiven)); // a withdrawal at the same instant wins
                (consents.Last(purpose, giver) is null).ShouldBe(said.Count == 0);
                again.Last(purpose, giver).ShouldBe(consents.Last(purpose, giver));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_withdrawal_always_ends_it_and_a_later_consent_always_gives_it() => Prop.ForAll(
        Gen.Elements("", "+", "-", "+-", "-+", "+-+-").ToArbitrary(), before =>
        {
            HoldsAfter(before + "+").ShouldBeTrue();
            HoldsAfter(before + "-").ShouldBeFalse();
        }).QuickCheckThrowOnFailure();

    // born, what the member and the guardian said in order, a day each from 1 January, since when it is withdrawn
    [Theory]
    [InlineData("2005-05-05", "+", "", null)]
    [InlineData("2005-05-05", "", "", null)]
    [InlineData("2005-05-05", "+-", "", "2026-01-02")]
    [InlineData("2005-05-05", "+-+", "", null)]
    [InlineData("2005-05-05", "+", "-", null)] // nobody else is asked
    [InlineData("2012-05-05", "+", "+-", "2026-01-02")]
    [InlineData("2012-05-05", "+--", "-", "2026-01-01")] // the earlier of two
    [InlineData("2021-05-05", "-", "+", null)] // a guardian alone speaks for a small child
    [InlineData(null, "+-", "", "2026-01-02")]
    [InlineData(null, "+", "-", "2026-01-01")]
    public void A_needed_consent_is_withdrawn_since_the_last_word_that_says_so(string? born, string member, string guardian, string? since)
    {
        var words = Days(ConsentGiver.Member, member).Concat(Days(ConsentGiver.Guardian, guardian));

        new Consents(words).WithdrawnOn(ConsentPurpose.CountingShares, Birth(born), Today).ShouldBe(since is null ? null : Written.Day(since));
        new Consents(words).WithdrawnOn(ConsentPurpose.Points, Birth(born), Today).ShouldBeNull("each purpose by itself");

        static IEnumerable<ConsentWord> Days(ConsentGiver by, string said) =>
            said.Select((word, index) => Word(ConsentPurpose.CountingShares, by, word == '+', index * 24 * 60));
    }

    private static bool HoldsAfter(string said) =>
        new Consents(Words(ConsentGiver.Member, said)).Hold(ConsentPurpose.CountingShares, Birth("2000"), Today);

    private static IEnumerable<ConsentWord> Words(ConsentGiver by, string said, ConsentPurpose purpose = ConsentPurpose.CountingShares) =>
        said.Select((word, index) => Word(purpose, by, word == '+', index));

    private static ConsentWord Word(ConsentPurpose purpose, ConsentGiver by, bool isGiven, int minute) =>
        new(purpose, by, isGiven, Start.AddMinutes(minute), 1, new ConsentEvidence.PersonalLink());

    private static BirthDate? Birth(string? born) => born switch
    {
        null => null,
        { Length: 4 } => new BirthDate(Written.Number(born), null),
        _ => BirthDate.On(Written.Day(born)),
    };
}

using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class BirthDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("1/9/2005")]
    [InlineData("01/09/2005")]
    [InlineData("1-9-2005")]
    [InlineData("01.09.2005")]
    [InlineData("1 9 2005")]
    [InlineData("01 / 09 / 2005")]
    [InlineData("1/9/05")]
    [InlineData("2005-09-01")]
    [InlineData("2005/9/1")]
    [InlineData("2005.09.01")]
    [InlineData("2005-09-01T00:00:00")]
    [InlineData("2005-09-01 00:00:00.000")]
    [InlineData("1/9/2005 0:00")]
    [InlineData("01/09/2005 12:00:00 SA")]
    [InlineData("20050901")]
    [InlineData("01092005")]
    [InlineData("ngày 1 tháng 9 năm 2005")]
    [InlineData("Ngày 01 tháng 09 năm 2005")]
    [InlineData("1 tháng 9, 2005")]
    [InlineData("01 THÁNG 9 NĂM 2005")]
    [InlineData("nga\u0300y 1 tha\u0301ng 9 na\u0306m 2005")]
    [InlineData("38596")]
    [InlineData("38596.0")]
    [InlineData("38596,75")]
    [InlineData("'01/09/2005")]
    [InlineData("\u00a001/09/2005\u200b")]
    [InlineData("０１／０９／２００５")]
    [InlineData("01–09–2005")]
    public void Every_spelling_is_the_same_day(string text) => Parsed(text).ShouldBe(BirthDate.On(new DateOnly(2005, 9, 1)));

    [Theory]
    [InlineData("2005", 2005)]
    [InlineData(" 2005 ", 2005)]
    [InlineData("2005.0", 2005)]
    [InlineData("năm 2005", 2005)]
    [InlineData("9/2005", 2005)]
    [InlineData("09-2005", 2005)]
    [InlineData("2005-09", 2005)]
    [InlineData("tháng 9 năm 2005", 2005)]
    [InlineData("00/00/2005", 2005)]
    [InlineData("00/09/2005", 2005)]
    [InlineData("2026", 2026)]
    [InlineData("1906", 1906)]
    public void A_year_is_kept_as_a_year(string text, int year) => Parsed(text).ShouldBe(new BirthDate(year, null));

    [Theory]
    [InlineData("29/2/2008", "2008-02-29")]
    [InlineData("31/12/99", "1999-12-31")]
    [InlineData("1/1/26", "2026-01-01")]
    [InlineData("1/1/27", "1927-01-01")]
    [InlineData("22/11/2026", "2026-11-22")]
    [InlineData("20112001", "2001-11-20")]
    [InlineData("20011120", "2001-11-20")]
    [InlineData("36526", "2000-01-01")]
    public void Days_at_the_edges_are_read(string text, string day) => $"{Parsed(text).Day:yyyy-MM-dd}".ShouldBe(day);

    [Theory]
    [InlineData(null, BirthFault.Unreadable)]
    [InlineData("", BirthFault.Unreadable)]
    [InlineData("không rõ", BirthFault.Unreadable)]
    [InlineData("9/30/2005", BirthFault.Unreadable)]
    [InlineData("29/2/2005", BirthFault.Unreadable)]
    [InlineData("31/4/2005", BirthFault.Unreadable)]
    [InlineData("0/9/05/1", BirthFault.Unreadable)]
    [InlineData("1/0/2005", BirthFault.Unreadable)]
    [InlineData("0/2005", BirthFault.Unreadable)]
    [InlineData("13/2005", BirthFault.Unreadable)]
    [InlineData("1/1/0000", BirthFault.Unreadable)]
    [InlineData("205", BirthFault.Unreadable)]
    [InlineData("05", BirthFault.Unreadable)]
    [InlineData("-38596", BirthFault.Unreadable)]
    [InlineData("385960", BirthFault.Unreadable)]
    [InlineData("23/11/2026", BirthFault.InTheFuture)]
    [InlineData("2027", BirthFault.InTheFuture)]
    [InlineData("99999", BirthFault.InTheFuture)]
    [InlineData("1905", BirthFault.TooLongAgo)]
    [InlineData("1/1/0205", BirthFault.TooLongAgo)]
    public void What_says_nothing_of_a_birth_is_refused_with_its_reason(string? text, BirthFault expected)
    {
        BirthDate.TryParse(text, Today, out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
    }

    [Theory]
    [InlineData("22/11/2010", false)] // sixteen today
    [InlineData("23/11/2010", true)]
    [InlineData("2010", true)] // may be the last of December
    [InlineData("2009", false)]
    [InlineData("2011", true)]
    public void Who_may_be_under_sixteen_is(string birth, bool isUnder) => Parsed(birth).MayBeUnder(16, Today).ShouldBe(isUnder);

    [Fact]
    public void Who_was_born_on_a_leap_day_is_sixteen_on_the_next_one()
    {
        var birth = BirthDate.On(new DateOnly(2008, 2, 29));

        birth.MayBeUnder(16, new DateOnly(2024, 2, 28)).ShouldBeTrue();
        birth.MayBeUnder(16, new DateOnly(2024, 2, 29)).ShouldBeFalse();
    }

    [Fact]
    public void Births_contradict_each_other_by_what_both_know()
    {
        var day = BirthDate.On(new DateOnly(2005, 9, 1));

        day.Contradicts(day).ShouldBeFalse();
        day.Contradicts(new BirthDate(2005, null)).ShouldBeFalse();
        new BirthDate(2005, null).Contradicts(day).ShouldBeFalse();
        day.Contradicts(new BirthDate(2006, null)).ShouldBeTrue();
        day.Contradicts(BirthDate.On(new DateOnly(2005, 1, 9))).ShouldBeTrue();
    }

    [Fact]
    public void No_text_does_harm_on_any_day()
    {
        var days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
        var dates = from day in Gen.Choose(0, 35)
                    from month in Gen.Choose(0, 14)
                    from year in Gen.Choose(0, 9_999)
                    from spelling in Gen.Elements("{0}/{1}/{2}", "{0}.{1}.{2:D4}", "{2:D4}-{1}-{0}", "{2:D4}", "{1}/{2:D4}", "{0}-{1}-{1:D2}", "{2:D5}")
                    select string.Format(null, spelling, day, month, year);
        var texts = Gen.OneOf(dates, Texts.Likely("0123456789/-. :Tngàythám"));

        Prop.ForAll(texts.ToArbitrary(), days.ToArbitrary(), (text, today) =>
        {
            if (!BirthDate.TryParse(text, today, out var birth, out var fault)) fault.ShouldNotBeNull();
            else (birth.Day ?? new DateOnly(birth.Year, 1, 1)).ShouldBeLessThanOrEqualTo(today);
        }).QuickCheckThrowOnFailure();
    }

    private static BirthDate Parsed(string text)
    {
        BirthDate.TryParse(text, Today, out var birth, out var fault).ShouldBeTrue($"{text}: {fault}");
        return birth;
    }
}

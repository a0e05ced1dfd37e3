using static Campaigns.Grains.Tests.RosterScene;

namespace Campaigns.Grains.Tests;

public sealed class RosterFaultTests
{
    [Fact]
    public void All_faults_of_a_row_are_told_at_once()
    {
        var row = Row("0912345678", "An", "nowhere", "31/2/2005", "a;b");

        Told(new RosterScene().Plan(row))
            .ShouldBe(["Name NoLetters, Number NotDigits, Birth BadDate, Unit UnknownUnit, OwnCode StrangeCharacters"]);
    }

    [Theory]
    [InlineData("", "0912345678", "xa-1", null, null, "Name Missing")]
    [InlineData("An <b>", "0912345678", "xa-1", null, null, "Name StrangeCharacters")]
    [InlineData("An", "", "xa-1", null, null, "Number Missing")]
    [InlineData("An", "091234567", "xa-1", null, null, "Number TooShort")]
    [InlineData("An", "09123456789", "xa-1", null, null, "Number TooLong")]
    [InlineData("An", "0801234567", "xa-1", null, null, "Number UnknownPrefix")]
    [InlineData("An", "02438251234", "xa-1", null, null, "Number Landline")]
    [InlineData("An", "0912345678/0987654321", "xa-1", null, null, "Number Several")]
    [InlineData("An", "9.12E+8", "xa-1", null, null, "Number Rounded")]
    [InlineData("An", "0912345678", "xa-1", "2027", null, "Birth InTheFuture")]
    [InlineData("An", "0912345678", "xa-1", "1880", null, "Birth TooLongAgo")]
    [InlineData("An", "0912345678", "XA-1", null, null, "Unit UnknownUnit")]
    [InlineData("An", "0912345678", "tinh-khac", null, null, "Unit UnknownUnit")]
    [InlineData("An", "0912345678", "xa\ud83c", null, null, "Unit UnknownUnit")]
    [InlineData("An", "0912345678", "cu", null, null, "Unit ClosedUnit")]
    [InlineData("An", "0912345678", "xa-1", null, "012345678901234567890123456789012345678901234567890", "OwnCode TooLong")]
    [InlineData("An", "0912345678", "xa-1", null, "=1+1", "OwnCode StrangeCharacters")]
    public void A_fault_is_told_with_its_column(string name, string number, string unit, string? birth, string? code, string told) =>
        Told(new RosterScene().Plan(Row(name, number, unit, birth, code))).ShouldBe([told]);

    [Fact]
    public void A_name_that_is_too_long_is_told_shortened()
    {
        var error = Errors(Row(new string('n', 2000), "0912345678")).Single();

        error.Fault.ShouldBe(RosterFault.TooLong);
        error.Given.ShouldBe(new string('n', 60) + "…");
    }

    [Fact]
    public void What_stands_in_a_cell_is_shown_without_what_cannot_be_shown() =>
        Errors(Row("An", "09\u000012\ud83cx")).Single().Given.ShouldBe("09·12·x");

    [Fact]
    public void Nothing_is_shown_of_a_cell_in_which_nothing_stands() => Errors(Row(" ", "0912345678")).Single().Given.ShouldBeNull();

    [Fact]
    public void A_line_that_is_no_row_is_told_as_a_whole()
    {
        var plan = new RosterScene().Plan(new RosterRow(0) { IsMalformed = true }, Row("An", "0912345678"));

        Told(plan).ShouldBe(["Malformed", "enrol"]);
        plan.Lines[0].Person.ShouldBeNull();
    }

    [Fact]
    public void A_file_without_rows_changes_nothing() => new RosterScene().With("An", "0912345678").Plan().Counts.Changes.ShouldBe(0);

    private static IReadOnlyList<RosterError> Errors(RosterRow row) =>
        new RosterScene().Plan(row).Lines.Single().Step.ShouldBeOfType<RosterStep.Faulty>().Errors;
}

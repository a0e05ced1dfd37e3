using static Campaigns.Grains.Tests.RosterScene;

namespace Campaigns.Grains.Tests;

public sealed class RosterPlanTests
{
    private const string An = "Nguyễn Văn An";
    private const string Lan = "Trần Thị Lan";

    [Fact]
    public void Who_is_new_is_enrolled_as_the_row_has_them()
    {
        var line = new RosterScene().Plan(Row("NGUYỄN VĂN AN", "0912.345.678", "xa-2", "1/9/2005", " SV-01 ")).Lines.Single();

        line.ShouldBe(new RosterLine(
            2,
            new RosterPerson(new PersonName(An), new PhoneNumber("+84912345678"), BirthDate.On(new DateOnly(2005, 9, 1)), "xa-2", "SV-01"),
            GuardianConsent.NotNeeded,
            new RosterStep.Enrol()));
    }

    [Fact]
    public void A_row_without_a_unit_belongs_to_the_one_that_the_file_is_read_for() =>
        new RosterScene().Plan(Row(An, "0912345678", " ")).Lines.Single().Person!.Unit.ShouldBe("tinh");

    [Theory]
    [InlineData("Nguyễn Văn An", "0912345678", "xa-1", "is 1")]
    [InlineData("NGUYEN VAN AN", "+84 912 345 678", "xa-1", "is 1")]
    [InlineData("Nguye\u0302\u0303n Va\u0306n An", "912345678.0", "xa-1", "is 1")]
    [InlineData("Nguyễn Văn An", "0912345678", "xa-2", "move 1 from xa-1")]
    [InlineData("Trần Thị Lan", "0912345678", "xa-1", "doubtful: SameNumberOtherName 1")]
    [InlineData("Trần Thị Lan", "0912345678", "xa-2", "doubtful: SameNumberOtherName 1")]
    [InlineData("Nguyễn Văn An", "0987654321", "xa-1", "doubtful: SameNameOtherNumber 1")]
    [InlineData("Nguyễn Vân Ẩn", "0987654321", "xa-1", "doubtful: SameNameOtherNumber 1")]
    [InlineData("Nguyễn Văn An", "0987654321", "xa-2", "enrol")]
    [InlineData("Trần Thị Lan", "0987654321", "xa-1", "enrol")]
    public void A_row_is_compared_with_who_is_enrolled(string name, string number, string unit, string step) =>
        Told(new RosterScene().With(An, "0912345678").Plan(Row(name, number, unit))).ShouldBe([step]);

    [Theory]
    [InlineData("1/9/2005", "1/9/2005", null, null, "doubtful: SameNameOtherNumber 1")]
    [InlineData("1/9/2005", "2/9/2005", null, null, "enrol")]
    [InlineData("2005", "2/9/2005", null, null, "doubtful: SameNameOtherNumber 1")]
    [InlineData("2005", "2004", null, null, "enrol")]
    [InlineData(null, "2004", null, null, "doubtful: SameNameOtherNumber 1")]
    [InlineData(null, null, "17", "17", "doubtful: SameNameOtherNumber 1")]
    [InlineData(null, null, "17", "18", "enrol")]
    [InlineData(null, null, null, "18", "doubtful: SameNameOtherNumber 1")]
    public void Births_and_own_codes_tell_people_of_one_name_apart(string? birth, string? otherBirth, string? code, string? otherCode, string step) =>
        Told(new RosterScene().With(An, "0912345678", birth: birth, ownCode: code).Plan(Row(An, "0987654321", birth: otherBirth, ownCode: otherCode)))
            .ShouldBe([step]);

    [Fact]
    public void Somebody_whose_own_line_is_in_the_file_is_not_meant_by_another()
    {
        var scene = new RosterScene().With(An, "0912345678");

        Told(scene.Plan(Row(An, "0912345678"), Row(An, "0987654321"))).ShouldBe(["is 1", "enrol"]);
        Told(scene.Plan(Row(An, "0987654321"), Row(An, "0912345678", "xa-2"))).ShouldBe(["enrol", "move 1 from xa-1"]);
        Told(scene.Plan(Row(Lan, "0912345678"), Row(An, "0987654321")))
            .ShouldBe(["doubtful: SameNumberOtherName 1", "doubtful: SameNameOtherNumber 1"]);
    }

    [Fact]
    public void Somebody_without_a_number_is_doubtful_to_every_namesake_in_the_unit() =>
        Told(new RosterScene().With(An, null).Plan(Row(An, "0912345678"))).ShouldBe(["doubtful: SameNameOtherNumber 1"]);

    [Fact]
    public void People_are_moved_out_of_closed_units_and_not_out_of_units_of_others()
    {
        var scene = new RosterScene().With(An, "0912345678", "cu").With(Lan, "0987654321", "tinh-khac");

        Told(scene.Plan(Row(An, "0912345678"), Row(Lan, "0987654321"))).ShouldBe(["move 1 from cu", "doubtful: EnrolledElsewhere"]);
    }

    [Theory]
    [InlineData(An, "+84912345678", "xa-2", null, null, DuplicateReason.SameNumber)]
    [InlineData(Lan, "0912345678", "xa-1", null, null, DuplicateReason.SameNumberOtherName)]
    [InlineData("nguyen van an", "0987654321", "xa-1", "2005-09-01", null, DuplicateReason.SameNameOtherNumber)]
    [InlineData(An, "0987654321", "xa-1", null, "17", DuplicateReason.SameNameOtherNumber)]
    public void Lines_about_one_person_are_one(string name, string number, string unit, string? birth, string? code, DuplicateReason because) =>
        Told(new RosterScene().Plan(Row(An, "0912345678", "xa-1", "1/9/2005", "17"), Row(name, number, unit, birth, code)))
            .ShouldBe(["enrol", $"same as line 2: {because}"]);

    [Theory]
    [InlineData("2005", "xa-1", "2005", null)] // the years of a school class are the same
    [InlineData("1/9/2005", "xa-1", "2005", null)]
    [InlineData("1/9/2005", "xa-1", null, "18")]
    [InlineData("1/9/2005", "xa-1", null, null)]
    [InlineData("1/9/2005", "xa-2", "1/9/2005", "17")]
    public void Namesakes_with_their_own_numbers_are_two_people(string firstBirth, string unit, string? birth, string? code) =>
        Told(new RosterScene().Plan(Row(An, "0912345678", "xa-1", firstBirth, "17"), Row(An, "0987654321", unit, birth, code)))
            .ShouldBe(["enrol", "enrol"]);

    [Fact]
    public void Lines_are_one_through_a_third_wherever_it_stands()
    {
        RosterRow one = Row(An, "0912345678", birth: "1/9/2005"), third = Row(An, "0987654321", birth: "1/9/2005"), other = Row(Lan, "0987654321");

        Told(new RosterScene().Plan(one, third, other)).ShouldBe(["enrol", "same as line 2: SameNameOtherNumber", "same as line 2: ThroughAnother"]);
        Told(new RosterScene().Plan(other, one, third)).ShouldBe(["enrol", "same as line 2: ThroughAnother", "same as line 2: SameNumberOtherName"]);
    }

    [Fact]
    public void A_line_that_cannot_be_used_does_not_stand_for_one_that_can() =>
        Told(new RosterScene().Plan(Row(An, "0912345678", birth: "31/2/2005"), Row(An, "0912345678"))).ShouldBe(["Birth BadDate", "enrol"]);

    [Theory]
    [InlineData("22/11/2010", GuardianConsent.NotNeeded)]
    [InlineData("23/11/2010", GuardianConsent.Needed)]
    [InlineData("2010", GuardianConsent.Needed)]
    [InlineData("2009", GuardianConsent.NotNeeded)]
    [InlineData(null, GuardianConsent.Unknown)]
    [InlineData(" ", GuardianConsent.Unknown)]
    public void Minors_are_marked_as_needing_a_guardian(string? birth, GuardianConsent expected) =>
        new RosterScene().Plan(Row(An, "0912345678", birth: birth)).Lines.Single().Guardian.ShouldBe(expected);

    [Fact]
    public void Everything_that_comes_of_a_file_is_counted()
    {
        var plan = new RosterScene().With(An, "0911111111").With(Lan, "0922222222", "xa-2").With("Lê Ba", "0933333333").Plan(
            Row(An, "0911111111"), Row(Lan, "0922222222"), Row("Lê Ba", "0944444444"), Row("Lê Tư", "0955555555", birth: "2015"),
            Row("Lê Tư", "0955555555"), Row("Lê Năm", "0966666666"), Row("", ""));

        plan.Counts.ShouldBe(new RosterCounts(
            Enrolled: 2, AlreadyEnrolled: 1, Moved: 1, Duplicates: 1, Doubtful: 1, Faulty: 1, MinorsEnrolled: 1));
        plan.Counts.Changes.ShouldBe(3);
    }

    [Fact]
    public void Who_left_returns_and_who_left_elsewhere_comes_as_somebody_new()
    {
        var scene = new RosterScene()
            .With("Nguyễn An", "0912345678", hasLeft: true).With("Trần Bình", "0987654321", "elsewhere", hasLeft: true).With("Lê Chi", "0933333333", "elsewhere");

        RosterScene.Told(scene.Plan(
            RosterScene.Row("NGUYỄN AN", "0912345678", "xa-2"), RosterScene.Row("Trần Bình", "0987654321"), RosterScene.Row("Lê Chi", "0933333333")))
            .ShouldBe(["return 1 from xa-1", "enrol", "doubtful: EnrolledElsewhere"]);
    }
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The sheet for parents and guardians in English.</summary>
internal sealed class EnglishGuardianSheetText : GuardianSheetText
{
    public override string Title => "Consent of a parent or guardian";

    public override string Lead => "For members under 16. Print it, have a parent or guardian sign it, keep it, and enter it on the member's page.";

    public override string Print => "Use your browser's print command; this part is not on the paper.";

    public override string Open => "Sheet for guardians";

    public override string Asked(string unit) =>
        $"{unit} asks to use data of your child for each of the following. Each is chosen by itself; to refuse is fine too.";

    public override string Purpose(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares =>
            "Links to posts that your child hands in are kept and counted for the unit. Figures name nobody; reviewers of the unit may see the post.",
        ConsentPurpose.Points => "Your child's shares count towards the unit's points, without a name.",
        ConsentPurpose.Contact => "The unit may call your child or send messages about campaigns.",
    };

    public override string Yes => "I consent";

    public override string No => "I do not consent";

    public override string Rights =>
        "It can be withdrawn at any time by telling the unit; you can ask to see, correct or erase the data. They are used for nothing else.";

    public override string ChildsOwn => "From the age of 7 your child answers too, on a page of its own; while one of the two is missing, nothing is counted.";

    public override IReadOnlyList<string> Lines =>
        ["Name of the member", "Date of birth", "Name of the parent or guardian", "Relation to the member", "Date, signature", "Number of the sheet (the unit's)"];

    public override string Sheet(int wording) => $"Wording number {wording}.";
}

namespace Campaigns.Client;

/// <summary>Participation, in English.</summary>
internal sealed class EnglishParticipationText : ParticipationText
{
    public override string Title => "Participation";

    public override string Note => "in the period, all platforms, by the organization as it is now";

    public override string Members => "Members with an accepted share";

    public override string Units => "Units with a post or an accepted share";

    public override string ByUnit => "Members taking part, by unit";

    public override string MembersColumn => "Shared / enrolled";

    public override string Hidden => "hidden";

    public override string FewNote => "A number is hidden where fewer than 5 people took part, or fewer than 5 did not, and where it would give such a number away.";

    public override string NoRoster => "Nobody is enrolled in this period yet.";

    public override string Of(string part, string whole, string rate) => $"{part} of {whole} ({rate})";

    public override string HiddenOf(string whole) => $"{Hidden} of {whole}";

    public override string OfHidden(string part) => $"{part} of {Hidden}";

    public override string ShowUnits(int units) => units == 1 ? "Table of 1 unit" : $"Table of {Display.Number(units)} units";

    public override string OwnOf(string unit) => $"{unit} (its own)";

    public override string Coverage(int withRoster, int units) =>
        $"{Display.Number(withRoster)} of {EnglishNumberText.Counted(units, "unit", "units")} directly below {(withRoster == 1 ? "has" : "have")} a roster.";

    public override string Counted(long members) => $"Members by head-count: {Display.Number(members)}.";
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads what is entered of a guardian's signed sheet.</summary>
internal static class GuardianInput
{
    /// <summary>Names of the fields.</summary>
    public const string Purposes = "purposes", Sheet = "sheet";

    /// <summary>The word; null when something is wrong, which the form tells then.</summary>
    public static PaperWord? Read(TypedForm form, bool isGiven, Text text)
    {
        var purposes = form.All(Purposes).Select(name => ApiNames.Read<ConsentPurpose>(name, out _)).ToList();
        if (purposes.Count == 0 || purposes.Contains(null)) form.Refuse(Purposes, text.Members.ChoosePurpose);
        var fields = new BodyFields(text);
        var sheet = fields.Line(Sheet, form[Sheet], PaperWord.LongestSheet);
        foreach (var invalid in fields.Invalid) form.Refuse(Sheet, invalid.Message);
        return form.IsSound ? new PaperWord([.. purposes.OfType<ConsentPurpose>()], isGiven, sheet) : null;
    }
}

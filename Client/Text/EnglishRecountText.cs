using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Recounts, in English.</summary>
internal sealed class EnglishRecountText : RecountText
{
    public override string Title => "Random recounts";

    public override string Lead =>
        "The product draws some of the accepted shares by lot, and a second person looks at them again. The rate found right, with its interval, stands for all.";

    public override string Number(long number) => $"Recount {number.ToString(CultureInfo.InvariantCulture)}";

    public override string NumberLabel => "Recount";

    public override string DrawnAt => "Drawn";

    public override string Standing => "Result";

    public override string SizeLabel => "Shares to check";

    public override string Unfinished(int done, int size) => $"Not finished: {Display.Number(done)} of {Display.Number(size)} checked. There is no rate yet.";

    public override string Finished(DateTimeOffset at) => $"Finished on {Display.Day(at)}";

    public override string Ended(int done, int size, DateTimeOffset at) =>
        $"Ended on {Display.Day(at)}: {Display.Number(done)} of {Display.Number(size)} were checked, so there is no rate.";

    public override string End => "End this recount";

    public override string EndQuestion =>
        "It will never have a rate, nobody can go on with it, and it stays in the list. What was found so far stays. Another one can be drawn then.";

    public override string IsEnded => "This recount was ended; nothing more of it is kept.";

    public override string IsFinished => "This recount is finished; what it says stands.";

    public override string NothingLeft => "No share is left to check, so there is no rate.";

    public override string Rate(AcceptedRate rate, DateTimeOffset at) => $"{Display.Percent(rate.Rate)} right; {Interval(rate)}; {CheckedOf(rate, at)}";

    public override string RateTitle => "Shares found right";

    public override string RateNote => "by a random recount";

    public override string Interval(AcceptedRate rate) => rate.Sample == rate.Population
        ? "all of them were checked"
        : $"{Math.Round(rate.Level * 100).ToString("0", CultureInfo.InvariantCulture)}% confidence: {Display.Percent(rate.Lower)} to {Display.Percent(rate.Upper)}";

    public override string CheckedOf(AcceptedRate rate, DateTimeOffset at) =>
        $"{Display.Number(rate.Sample)} of {EnglishNumberText.Counted(rate.Population, "share", "shares")} checked, {Display.Day(at)}";

    public override string ToRecounts => "See the recounts";

    public override string None => "Nothing was recounted yet";

    public override string NoneAdvice => "Once shares are accepted, draw a sample below for somebody else to look at.";

    public override string DrawTitle => "Draw a new sample";

    public override string Draw => "Draw";

    public override string DrawHint(int population, string unit) =>
        $"{unit} and the units below have {EnglishNumberText.Counted(population, "accepted share", "accepted shares")}. The product draws the seed itself; nobody can choose it.";

    public override string UnitLabel => "Unit with those below it";

    public override string UnitHint(string unit) => $"Leave it empty for {unit} and the units below.";

    public override string HalfWidth => "Margin wanted";

    public override string Points(int points, int size) =>
        $"±{EnglishNumberText.Counted(points, "point", "points")}: {EnglishNumberText.Counted(size, "share", "shares")} to check";

    public override string PointsOnly(int points) => $"sized for ±{EnglishNumberText.Counted(points, "point", "points")}";

    public override string SizeHint => "Only for another number than is proposed.";

    public override string InvalidSize(int most) => $"A whole number from 1 to {Display.Number(most)}.";

    public override string InvalidHalfWidth => "A whole number of points from 1 to 50.";

    public override string SeedNotTaken => "The product draws the seed itself, and takes none.";

    public override string SeedLine(string seed, int population, DateTimeOffset at) =>
        $"Seed {seed}, drawn at random by the product on {Display.Day(at)}, after {EnglishNumberText.Counted(population, "share", "shares")} had been set down. Shares are ranked by SHA-256 of the seed and a share's number; the first ones are the sample. Whoever has both draws the same again.";

    public override string DrawnFrom => "The numbers it was drawn from";

    public override string OnlyOpen => "Still to check";

    public override string All => "All";

    public override string CheckTitle => "The shares that were drawn";

    public override string CheckHint => "Open each post, choose what you find, and save. What is saved is not changed any more. What is not right is rejected and counts no longer.";

    public override string Place => "Order drawn";

    public override string Found => "You find";

    public override string FoundOf(int place) => $"What you find of share {Display.Number(place)}";

    public override string Right => "Right";

    public override string NotYet => "Not looked at";

    public override string Save => "Save what I found";

    public override string Erased => "Removed: it cannot be looked at any more";

    public override string Bar(CheckBar bar) => bar switch
    {
        CheckBar.NoAccount => "Sign in with an account to check.",
        CheckBar.HandedItIn => "You handed it in: somebody else checks it.",
        CheckBar.AcceptedIt => "You accepted it: somebody else checks it.",
    };

    public override string Kept(int changed, int asked) => changed == asked
        ? $"Saved {EnglishNumberText.Counted(changed, "result", "results")}."
        : $"{Display.Number(changed)} of {Display.Number(asked)} saved; {Display.Number(asked - changed)} were checked by somebody else, or are no more.";

    public override string NoneGiven => "Choose what you find of at least one share.";

    public override string TooMany(int most) => $"At most {Display.Number(most)} results at a time.";

    public override string Repeated(long number) => $"Share {number.ToString(CultureInfo.InvariantCulture)} is named twice.";

    public override string Barred => "You accepted some of them yourself: somebody else checks those. Nothing was saved.";

    public override string Refused(DrawOutcome outcome) => outcome switch
    {
        DrawOutcome.Drawn => "The sample is drawn.",
        DrawOutcome.NoSuchCampaign => "There is no such campaign, or the unit is not below the one that runs it.",
        DrawOutcome.NothingAccepted => "No share is accepted yet.",
        DrawOutcome.Unfinished(var number) =>
            $"Recount {number.ToString(CultureInfo.InvariantCulture)} of this unit is not finished. Whoever draws again and again chooses the sample, so finish or end it first.",
        DrawOutcome.TooLarge(var size) => $"{Display.Number(size)} shares are too many for one recount, at most {Display.Number(Recount.LargestSize)}. Choose a wider margin.",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };
}

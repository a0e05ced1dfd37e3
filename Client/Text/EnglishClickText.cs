using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Tracked links and their clicks, in English.</summary>
internal sealed class EnglishClickText : ClickText
{
    public override string LinkClicks => "Link clicks";

    public override string LinkClicksNote => "how often links were opened, not how many people";

    public override string Previews => "Previews";

    public override string PreviewsNote => "loaded by apps and networks, counted apart";

    public override string Bots => "Bots";

    public override string BotsNote => "search engines and other programs, counted apart";

    public override string Lead =>
        "Each link leads straight to the content and counts only how often it was opened. Who opened it is not recorded, and no cookies are used.";

    public override string ToLinks => "See them by link, unit and day";

    public override string Links => "The links";

    public override string Link => "Link";

    public override string Item => "Content";

    public override string ItemGone => "Content is no more";

    public override string AllItems => "All content";

    public override string CountsFor => "Counts for";

    public override string OfCampaign => "the whole campaign";

    public override string SearchLabel => "Search by unit, content or code";

    public override string None => "No tracked links yet";

    public override string NoneAdvice => "Once organizers make links, the share kit uses them and their clicks appear here.";

    public override string NoneAdviceManager => "Make links below. The share kit uses them at once in place of the content’s address.";

    public override string NoneFound => "No link matches.";

    public override string ByUnit => "Link clicks by unit";

    public override string ByDay => "Link clicks by day";

    public override string ShowDays(int days) => days == 1 ? "Table of 1 day" : $"Table of {Display.Number(days)} days";

    public override string NoClicks => "No clicks yet.";

    public override string MakeTitle => "Make tracked links";

    public override string Make => "Make links";

    public override string EveryItem => "All content with an address";

    public override string OneUnit => "One unit";

    public override string EveryUnit => "Each unit taking part";

    public override string EveryUnitHint => "Each unit that the campaign names, or else each one directly below the unit in charge, gets a link of its own; of a single one, those directly below it.";

    public override string UnitHint => "Only needed to count for one unit.";

    public override string KitNote => "This link counts how often it is opened, never by whom.";

    public override string Gone => "This content is no more";

    public override string GoneAdvice => "What the link led to was taken down. Ask the unit that shared the link.";

    public override string UnitsOrEveryUnit => "Name at least one unit, or choose each unit taking part, not both.";

    public override string Made(int made, int asked) => made == 0
        ? $"{EnglishNumberText.Counted(asked, "link was", "links were")} there already; none had to be made."
        : $"{EnglishNumberText.Counted(made, "link", "links")} made, {Display.Number(asked - made)} there already.";

    public override string Since(DateOnly day) => $"since {Display.Day(day)}";

    public override string OwnOf(string unit) => $"{unit} (shared)";

    public override string Refused(TrackOutcome outcome) => outcome switch
    {
        TrackOutcome.Tracked => "Links made.",
        TrackOutcome.NoSuchCampaign => "There is no such campaign.",
        TrackOutcome.NoSuchItem => "The campaign has no such content.",
        TrackOutcome.NoAddress => "There is no address to lead to. Give the content an address first.",
        TrackOutcome.NotTakingPart([]) => "No open unit takes part yet.",
        TrackOutcome.NotTakingPart => "Some units do not take part in the campaign, or have closed.",
        TrackOutcome.TooMany(var links) =>
            $"{Display.Number(links)} links are too many at once; the most is {Display.Number(CampaignLimits.TrackedLinksAtOnce)}. Choose content one by one.",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };
}

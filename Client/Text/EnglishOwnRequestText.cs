namespace Campaigns.Client;

/// <summary>What members ask about their own data, in English.</summary>
internal sealed class EnglishOwnRequestText : OwnRequestText
{
    public override string Title => "Requests about my data";

    public override string Lead =>
        "You can ask your unit to correct your data, to show them to you, or to restrict their use. Withdrawing consent and erasing everything you do yourself on this page.";

    public override string RestrictionHint => "Restricting the use: your data are kept but not used; you cannot send posts until you lift it.";

    public override string Kind => "You ask for";

    public override string Wish => "What you need";

    public override string WishHint => "For example: my date of birth is wrong.";

    public override string Ask => "Send the request";

    public override string Asked => "Your unit has the request.";

    public override string AskedBefore => "You asked for this before: that request is not finished, or the restriction still holds.";

    public override string Mine => "Your requests";

    public override string None => "You have not asked for anything.";

    public override string Restricted => "Your data are kept but not used.";

    public override string LiftQuestion => "Your data are used again for what you consented to, and you can send posts again.";
}

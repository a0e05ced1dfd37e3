namespace Campaigns.Client;

/// <summary>API keys in English.</summary>
internal sealed class EnglishApiKeyText : ApiKeyText
{
    public override string Title => "API keys";

    public override string ShownOnce => "The new key is shown this once. Copy it and keep it safe:";

    public override string None => "There are no keys yet.";

    public override string Name => "Name";

    public override string Prefix => "Begins with";

    public override string Rights => "Rights";

    public override string CreatedOn => "Made on";

    public override string Expires => "Expires";

    public override string LastUsed => "Last used";

    public override string State => "State";

    public override string NeverExpires => "never";

    public override string NeverUsed => "not used yet";

    public override string Revoke => "Revoke";

    public override string Revoked => "Revoked";

    public override string Expired => "Expired";

    public override string New => "Make a new key";

    public override string Create => "Make the key";

    public override string NameHint => "Name (which program it is for)";

    public override string NameNeeded => "Give the key a name.";

    public override string NameTooLong => "A name has at most 100 characters.";

    public override string AllRights => "Everything I may do";

    public override string Unit => "Code of the unit (not needed for everything)";

    public override string Scopes => "Only for these (none chosen: everything that the rights above bring)";

    public override string Days => "Expires after (days; empty: never)";

    public override string DaysRange => "From 1 to 3650 days.";

    public override string NotYours => "There is no such unit, or you may not do there what you chose.";
}

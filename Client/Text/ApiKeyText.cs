namespace Campaigns.Client;

/// <summary>Strings of API keys.</summary>
internal abstract class ApiKeyText
{
    public abstract string Title { get; }

    public abstract string ShownOnce { get; }

    public abstract string None { get; }

    public abstract string Name { get; }

    public abstract string Prefix { get; }

    public abstract string Rights { get; }

    public abstract string CreatedOn { get; }

    public abstract string Expires { get; }

    public abstract string LastUsed { get; }

    public abstract string State { get; }

    public abstract string NeverExpires { get; }

    public abstract string NeverUsed { get; }

    public abstract string Revoke { get; }

    public abstract string Revoked { get; }

    public abstract string Expired { get; }

    public abstract string New { get; }

    public abstract string Create { get; }

    public abstract string NameHint { get; }

    public abstract string NameNeeded { get; }

    public abstract string NameTooLong { get; }

    public abstract string AllRights { get; }

    public abstract string Unit { get; }

    public abstract string Scopes { get; }

    public abstract string Days { get; }

    public abstract string DaysRange { get; }

    public abstract string NotYours { get; }
}

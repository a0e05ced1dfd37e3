namespace Campaigns.Client;

/// <summary>Strings of what members ask about their own data, on their own page.</summary>
internal abstract class OwnRequestText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string RestrictionHint { get; }

    public abstract string Kind { get; }

    public abstract string Wish { get; }

    public abstract string WishHint { get; }

    public abstract string Ask { get; }

    public abstract string Asked { get; }

    public abstract string AskedBefore { get; }

    public abstract string Mine { get; }

    public abstract string None { get; }

    public abstract string Restricted { get; }

    public abstract string LiftQuestion { get; }
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the posts of campaigns and of what there is to share.</summary>
internal abstract class CampaignPostText
{
    public abstract string InIt { get; }

    public abstract string Join { get; }

    public abstract string History { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string Published { get; }

    public abstract string Joined { get; }

    public abstract string TakeOut { get; }

    public abstract string TakeOutQuestion { get; }

    public abstract string NoneTicked { get; }

    public abstract string ByAddress { get; }

    public abstract string Address { get; }

    public abstract string AddressHint { get; }

    public abstract string LetInOne { get; }

    public abstract string NoSuchPost { get; }

    /// <summary>Refusal: a short link, which tells only the platform where it leads.</summary>
    public abstract string ShortLink { get; }

    public abstract string SearchLabel { get; }

    public abstract string NoneToJoin { get; }

    public abstract string NoneToJoinAdvice { get; }

    public abstract string LetInTicked { get; }

    public abstract string NoHistory { get; }

    public abstract string What { get; }

    public abstract string Reason { get; }

    public abstract string When { get; }

    public abstract string KitLead { get; }

    public abstract string AllContent { get; }

    public abstract string NoContent { get; }

    public abstract string NoContentAdvice { get; }

    public abstract string NoContentAdviceManager { get; }

    public abstract string Words { get; }

    public abstract string Disclosure { get; }

    public abstract string Dialogs { get; }

    public abstract string DialogsHint { get; }

    public abstract string BySearch(string unit);

    public abstract string TookOut(int posts);

    public abstract string LetIn(int posts);

    public abstract string Tick(string title);

    public abstract string CodeOf(string title);

    public abstract string ByHand(IReadOnlyList<string> platforms);

    public abstract string How(AttributedBy how);

    public abstract string Change(bool joined);
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The posts of campaigns and of what there is to share, in English.</summary>
internal sealed class EnglishCampaignPostText : CampaignPostText
{
    public override string InIt => "In the campaign";

    public override string Join => "Add posts";

    public override string History => "Joined and left";

    public override string None => "No posts in the campaign yet";

    public override string NoneAdvice =>
        "Posts join by themselves when they carry a hashtag or a link of a running campaign; organizers can add them by hand too.";

    public override string Published => "Published";

    public override string Joined => "Joined";

    public override string TakeOut => "Take out the ticked posts";

    public override string TakeOutQuestion =>
        "They leave the campaign, and their figures with them. They do not join again by themselves, but can be added by hand.";

    public override string NoneTicked => "Tick at least one post.";

    public override string ByAddress => "Add by a post’s address";

    public override string Address => "Address of the post";

    public override string AddressHint =>
        "Copied from the address bar or the platform’s share button. The post must be of a page below the unit in charge, and already collected.";

    public override string LetInOne => "Add this post";

    public override string NoSuchPost => "There is no such post on the units’ pages. A new one may not have been collected yet; try again later.";

    public override string ShortLink => "A short link does not tell which post it leads to. Open the post and copy its own link.";

    public override string SearchLabel => "Search by title or page";

    public override string NoneToJoin => "There are no posts to add";

    public override string NoneToJoinAdvice => "Only the latest posts are searched here; for an older one use its address.";

    public override string LetInTicked => "Add the ticked posts";

    public override string NoHistory => "No post has joined or left yet";

    public override string What => "What";

    public override string Reason => "By";

    public override string When => "When";

    public override string KitLead =>
        "Copy the text, open a platform’s share dialog or scan the code. Nothing is posted by itself: you look and decide.";

    public override string AllContent => "All content of the campaign";

    public override string NoContent => "There is nothing to share yet";

    public override string NoContentAdvice => "Organizers will put texts and links to share here.";

    public override string NoContentAdviceManager => "Add texts and links for units and members to share.";

    public override string Words => "Text to copy";

    public override string Disclosure => "A line that may go below";

    public override string Dialogs => "Open a share dialog";

    public override string DialogsHint => "Facebook does not take the text along: copy it, then paste it there.";

    public override string BySearch(string unit) => $"Or choose among the posts of {unit}";

    public override string TookOut(int posts) => $"{EnglishNumberText.Counted(posts, "post", "posts")} taken out of the campaign.";

    public override string LetIn(int posts) => $"{EnglishNumberText.Counted(posts, "post", "posts")} added to the campaign.";

    public override string Tick(string title) => $"Tick the post: {title}";

    public override string CodeOf(string title) => $"QR code that leads to: {title}";

    public override string ByHand(IReadOnlyList<string> platforms) => $"On {string.Join(", ", platforms)}: copy the text and paste it into a post.";

    public override string How(AttributedBy how) => how switch
    {
        AttributedBy.Hashtag => "by hashtag",
        AttributedBy.Link => "by link",
        AttributedBy.Hand => "by hand",
    };

    public override string Change(bool joined) => joined switch
    {
        true => "joined",
        false => "left",
    };
}

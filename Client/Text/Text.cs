using System.Globalization;

namespace Campaigns.Client;

/// <summary>
/// Every string people see, in one language. A slice adds its strings with one property here and one line in each language; the
/// compiler asks for the lines and for every string.
/// </summary>
internal sealed class Text
{
    private Text()
    {
    }

    /// <summary>The product's first language.</summary>
    public static Text Vietnamese { get; } = new()
    {
        Language = Languages.Vietnamese,
        Numbers = new VietnameseNumberText(),
        Layout = new VietnameseLayoutText(),
        Components = new VietnameseComponentText(),
        Reach = new VietnameseReachText(),
        Errors = new VietnameseErrorText(),
        Writes = new VietnameseWriteText(),
        Fanpages = new VietnameseFanpageText(),
        Activities = new VietnameseActivityText(),
        Units = new VietnameseUnitText(),
        UnitImports = new VietnameseUnitImportText(),
        Members = new VietnameseMemberText(),
        MemberImports = new VietnameseMemberImportText(),
        GuardianSheets = new VietnameseGuardianSheetText(),
        Account = new VietnameseAccountText(),
        ApiKeys = new VietnameseApiKeyText(),
        People = new VietnamesePeopleText(),
        Audit = new VietnameseAuditText(),
        Campaigns = new VietnameseCampaignText(),
        CampaignPages = new VietnameseCampaignPageText(),
        CampaignForms = new VietnameseCampaignFormText(),
        CampaignPosts = new VietnameseCampaignPostText(),
        Clicks = new VietnameseClickText(),
        Participation = new VietnameseParticipationText(),
        Points = new VietnamesePointsText(),
        DataRequests = new VietnameseDataRequestText(),
        ShareReview = new VietnameseShareReviewText(),
        Recounts = new VietnameseRecountText(),
        OwnPages = new VietnameseOwnPageText(),
        OwnRequests = new VietnameseOwnRequestText(),
        Verdicts = new VietnameseVerdictText(),
    };

    /// <summary>The second language.</summary>
    public static Text English { get; } = new()
    {
        Language = Languages.English,
        Numbers = new EnglishNumberText(),
        Layout = new EnglishLayoutText(),
        Components = new EnglishComponentText(),
        Reach = new EnglishReachText(),
        Errors = new EnglishErrorText(),
        Writes = new EnglishWriteText(),
        Fanpages = new EnglishFanpageText(),
        Activities = new EnglishActivityText(),
        Units = new EnglishUnitText(),
        UnitImports = new EnglishUnitImportText(),
        Members = new EnglishMemberText(),
        MemberImports = new EnglishMemberImportText(),
        GuardianSheets = new EnglishGuardianSheetText(),
        Account = new EnglishAccountText(),
        ApiKeys = new EnglishApiKeyText(),
        People = new EnglishPeopleText(),
        Audit = new EnglishAuditText(),
        Campaigns = new EnglishCampaignText(),
        CampaignPages = new EnglishCampaignPageText(),
        CampaignForms = new EnglishCampaignFormText(),
        CampaignPosts = new EnglishCampaignPostText(),
        Clicks = new EnglishClickText(),
        Participation = new EnglishParticipationText(),
        Points = new EnglishPointsText(),
        DataRequests = new EnglishDataRequestText(),
        ShareReview = new EnglishShareReviewText(),
        Recounts = new EnglishRecountText(),
        OwnPages = new EnglishOwnPageText(),
        OwnRequests = new EnglishOwnRequestText(),
        Verdicts = new EnglishVerdictText(),
    };

    /// <summary>
    /// The strings in the language of the current request (see <see cref="Languages"/>); Vietnamese outside of requests. Whoever can
    /// be given a <see cref="Text"/> takes that instead.
    /// </summary>
    // A request's language is the neutral "en", which no machine's own language is: that is en-US or the like.
    public static Text Current => CultureInfo.CurrentUICulture.Name == Languages.English ? English : Vietnamese;

    /// <summary>The language's tag for <c>lang</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How numbers are written.</summary>
    public required NumberText Numbers { get; init; }

    /// <summary>The frame around every page.</summary>
    public required LayoutText Layout { get; init; }

    /// <summary>Parts that pages share.</summary>
    public required ComponentText Components { get; init; }

    /// <summary>The figures.</summary>
    public required ReachText Reach { get; init; }

    /// <summary>Refusals and errors.</summary>
    public required ErrorText Errors { get; init; }

    /// <summary>What the API says to writes.</summary>
    public required WriteText Writes { get; init; }

    /// <summary>Pages and what their units make of them.</summary>
    public required FanpageText Fanpages { get; init; }

    /// <summary>Countable activities.</summary>
    public required ActivityText Activities { get; init; }

    /// <summary>The organization.</summary>
    public required UnitText Units { get; init; }

    /// <summary>Imports of trees of units.</summary>
    public required UnitImportText UnitImports { get; init; }

    /// <summary>Members and their administration.</summary>
    public required MemberText Members { get; init; }

    /// <summary>Imports of members.</summary>
    public required MemberImportText MemberImports { get; init; }

    /// <summary>The sheet that parents and guardians sign.</summary>
    public required GuardianSheetText GuardianSheets { get; init; }

    /// <summary>Signing in and one's own account.</summary>
    public required AccountText Account { get; init; }

    /// <summary>API keys.</summary>
    public required ApiKeyText ApiKeys { get; init; }

    /// <summary>People with accounts.</summary>
    public required PeopleText People { get; init; }

    /// <summary>The audit log.</summary>
    public required AuditText Audit { get; init; }

    /// <summary>Campaigns.</summary>
    public required CampaignText Campaigns { get; init; }

    /// <summary>The pages that show campaigns.</summary>
    public required CampaignPageText CampaignPages { get; init; }

    /// <summary>The forms that make and change campaigns.</summary>
    public required CampaignFormText CampaignForms { get; init; }

    /// <summary>The posts of campaigns, and what there is to share.</summary>
    public required CampaignPostText CampaignPosts { get; init; }

    /// <summary>Tracked links and their clicks.</summary>
    public required ClickText Clicks { get; init; }

    /// <summary>Participation.</summary>
    public required ParticipationText Participation { get; init; }

    /// <summary>Points of units.</summary>
    public required PointsText Points { get; init; }

    /// <summary>Requests on personal data.</summary>
    public required DataRequestText DataRequests { get; init; }

    /// <summary>Reviewing the shares that members handed in.</summary>
    public required ShareReviewText ShareReview { get; init; }

    /// <summary>Recounts.</summary>
    public required RecountText Recounts { get; init; }

    /// <summary>The pages of a member.</summary>
    public required OwnPageText OwnPages { get; init; }

    /// <summary>What members ask about their own data.</summary>
    public required OwnRequestText OwnRequests { get; init; }

    /// <summary>What becomes of links that members hand in.</summary>
    public required VerdictText Verdicts { get; init; }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What is written down about the demo's campaigns.</summary>
internal sealed class DemoCampaignPlans(SandboxProvince province)
{
    /// <summary>The plans by id.</summary>
    public IReadOnlyDictionary<string, CampaignPlan> All => new Dictionary<string, CampaignPlan>
    {
        [province.Campaigns[0].Code] = GoodNews(province.Campaigns[0]),
        [province.Campaigns[1].Code] = GreenSummer(province.Campaigns[1]),
        [province.Ended.Code] = Saturdays(province.Ended),
    };

    private static CampaignPlan GoodNews(SandboxCampaign campaign)
    {
        var turn = campaign.Days.From.AddDays(60);
        return Bare(campaign) with
        {
            Phases =
            [
                new("Phát động", campaign.Days with { To = turn.AddDays(-1) }, Share: 40),
                new("Lan tỏa", campaign.Days with { From = turn }, Share: 60),
            ],
            Cadence = [new(1, CadencePer.Day, "Mỗi ngày một tin tốt"), new(1, CadencePer.Week, "Mỗi tuần một câu chuyện đẹp")],
            Targets = [new(CampaignMetric.Views, 10_000_000), new(CampaignMetric.Interactions, 450_000)],
            Content =
            [
                Item("Tin tốt hôm nay", "Mỗi ngày một tin tốt: mời bạn đọc và lan tỏa. #MoiNgayMotTinTot", "hom-nay"),
                Item("Câu chuyện đẹp trong tuần", "Chuyện đẹp quanh ta, ai cũng có thể kể. #MoiNgayMotTinTot", "chuyen-dep"),
                Item("Cách kể một câu chuyện đẹp", "Ba bước để kể câu chuyện của đơn vị bạn.", "cach-ke"),
            ],
            Disclosure = "Nội dung hưởng ứng chiến dịch của Tỉnh Đoàn Sông Xanh (mẫu).",
        };
    }

    private static CampaignPlan GreenSummer(SandboxCampaign campaign) => Bare(campaign) with
    {
        Targets = [new(CampaignMetric.Interactions, 180_000)],
        Content = [Item("Đăng ký tham gia Mùa hè xanh", "Mùa hè này bạn ở đâu? Cùng chúng mình nhé! #MuaHeXanh", "mua-he-xanh")],
    };

    private static CampaignPlan Saturdays(SandboxCampaign campaign) => Bare(campaign) with
    {
        Cadence = [new(1, CadencePer.Week)],
        Targets = [new(CampaignMetric.Posts, 300)],
    };

    private static CampaignPlan Bare(SandboxCampaign campaign) => new() { Name = campaign.Name, Period = campaign.Days, Hashtags = [campaign.Hashtag] };

    private static ContentItem Item(string title, string text, string page) => new(0, title, text, new Uri($"https://tin-tot.example.org/{page}"), []);
}

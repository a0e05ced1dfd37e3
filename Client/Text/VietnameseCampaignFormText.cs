using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The forms that make and change campaigns, in Vietnamese.</summary>
internal sealed class VietnameseCampaignFormText : CampaignFormText
{
    public override string NewLead => "Chiến dịch bắt đầu là bản nháp: các đợt, chỉ tiêu, đơn vị và nội dung được thêm ở bước sau.";

    public override string Make => "Tạo bản nháp";

    public override string Made => "Đã tạo bản nháp. Hãy điền tiếp các phần còn lại, rồi phát động ở mục “Tình hình”.";

    public override string Save => "Lưu";

    public override string Saved => "Đã lưu.";

    public override string Edit => "Sửa";

    public override string Actions => "Thao tác";

    public override string ChangedMeanwhile => "Chiến dịch vừa được người khác sửa. Những gì bạn gõ vẫn còn đây: hãy xem lại rồi lưu lần nữa.";

    public override string NoSuchUnit => "Không tìm thấy đơn vị này, hoặc bạn không tổ chức chiến dịch ở đó.";

    public override string InvalidNumber => "Hãy viết một số nguyên, ví dụ 10000.";

    public override string InvalidLink => "Liên kết phải bắt đầu bằng https:// hoặc http://.";

    public override string IdHint => "Chữ thường không dấu, chữ số và gạch nối. Để trống thì lấy từ tên. Mã nằm trong địa chỉ và không đổi về sau.";

    public override string IdFixed => "Mã nằm trong địa chỉ của chiến dịch nên không đổi được.";

    public override string UnitHint => "Đơn vị chịu trách nhiệm; các đơn vị bên dưới cùng tham gia, trừ khi chọn riêng.";

    public override string UnitFixed => "Đơn vị chủ trì được chọn khi tạo chiến dịch và không đổi được.";

    public override string HashtagsHint =>
        "Cách nhau bằng dấu cách, ví dụ: #TuoiTre #MoiNgayMotTinTot. Dấu tiếng Việt được phân biệt như trên các nền tảng.";

    public override string Platforms => "Nền tảng";

    public override string PlatformsHint => "Không chọn nền tảng nào là mọi nền tảng.";

    public override string DisclosureHint => "Dòng ghi rõ nguồn mà đoàn viên có thể thêm dưới bài chia sẻ.";

    public override string PhasesHint =>
        "Để trống dòng không dùng. Đợt không được chồng nhau và nằm trong thời gian của chiến dịch. Lưu rồi sẽ có thêm dòng trống.";

    public override string Share => "Tỷ trọng chỉ tiêu (%)";

    public override string CadenceHint => "Mỗi đơn vị, cùng các đơn vị bên dưới, cần đăng ít nhất bao nhiêu bài.";

    public override string AtLeast => "Ít nhất (bài)";

    public override string Per => "Trong mỗi";

    public override string RuleName => "Tên gọi";

    public override string UnitsHint(string unit) => $"Không chọn đơn vị nào là mọi đơn vị của {unit}. Chọn một đơn vị là cả các đơn vị bên dưới.";

    public override string UnitsBelow(string unit) => $"Đơn vị trực thuộc {unit}";

    public override string OtherUnits => "Đơn vị ở sâu hơn";

    public override string OtherUnitsHint => "Mỗi dòng một đơn vị: tên hoặc mã. Không chọn thêm đơn vị đã nằm trong đơn vị khác được chọn.";

    public override string TargetsHint =>
        "Con số cần đạt trong toàn chiến dịch. Để trống chỉ số không đặt chỉ tiêu. Người tiếp cận không cộng được nên không có ở đây.";

    public override string SharesFallAway => "Chỉ tiêu nào đổi thì phần chia cho các đơn vị của chỉ tiêu đó phải chia lại.";

    public override string Split => "Chia cho các đơn vị";

    public override string SplitHint =>
        "Chia theo số đoàn viên vào ngày đầu chiến dịch, làm tròn sao cho cộng lại đúng bằng chỉ tiêu. Khi chưa đơn vị nào có số "
        + "đoàn viên thì chia đều. Những gì đã điều chỉnh sẽ được chia lại.";

    public override string SplitByHeads => "Chia theo số đoàn viên";

    public override string SplitEvenly => "Đã chia đều cho các đơn vị, vì chưa đơn vị nào có số đoàn viên.";

    public override string Shares => "Phần của từng đơn vị";

    public override string SharesHint => "Có thể điều chỉnh từng ô; tổng phải giữ đúng bằng chỉ tiêu.";

    public override string SaveShares => "Lưu phần chia";

    public override string NewContent => "Thêm nội dung để chia sẻ";

    public override string EditContent => "Sửa nội dung";

    public override string ContentTitle => "Tiêu đề";

    public override string ContentText => "Lời để chia sẻ";

    public override string ContentTextHint => "Đoàn viên chép nguyên văn, nên hãy viết như trong một bài đăng.";

    public override string ContentLink => "Liên kết";

    public override string ContentLinkHint => "Bài đăng mang liên kết này sẽ tự vào chiến dịch.";

    public override string ContentPlatformsHint => "Nơi nên chia sẻ; không chọn là mọi nơi.";

    public override string BackToContent => "Về danh sách nội dung";

    public override string RemoveContent => "Bỏ nội dung";

    public override string RemoveContentQuestion => "Nội dung rời bộ chia sẻ. Bài đã vào chiến dịch nhờ liên kết của nó có thể rời chiến dịch.";

    public override string CopyLead =>
        "Tạo bản nháp mới với cùng đợt, nhịp, chỉ tiêu và nội dung; mọi ngày dời theo ngày đầu mới, không mang theo bài đăng.";

    public override string CopyFromHint => "Gợi ý: cùng thứ trong tuần, một năm sau.";

    public override string MakeCopy => "Tạo bản sao";

    public override string UnitsGone(int units) =>
        $"{Display.Number(units)} đơn vị của chiến dịch cũ đã sáp nhập, kết thúc hoặc chuyển đi: được thay bằng đơn vị nhận sáp nhập, "
        + "hoặc không còn trong bản sao. Hãy xem lại:";

    public override string PhaseNumber(int number) => $"Đợt {number}";

    public override string RuleNumber(int number) => $"Nhịp {number}";

    public override string PerName(CadencePer per) => per switch
    {
        CadencePer.Day => "ngày",
        CadencePer.Week => "tuần (thứ Hai – Chủ nhật)",
    };

    public override string Part(SettingsPart part) => part switch
    {
        SettingsPart.Basics => "Thông tin chung",
        SettingsPart.Schedule => "Đợt và nhịp",
        SettingsPart.Units => "Đơn vị tham gia",
        SettingsPart.Targets => "Chỉ tiêu",
        SettingsPart.Content => "Nội dung chia sẻ",
        SettingsPart.Acceptance => "Tự động duyệt",
    };

    public override string Field(string field) => field switch
    {
        CampaignFields.Id => "Mã chiến dịch",
        CampaignFields.Unit => "Đơn vị chủ trì",
        CampaignFields.Name => "Tên",
        CampaignFields.From => "Ngày đầu",
        CampaignFields.To => "Ngày cuối",
        CampaignFields.Hashtags => "Hashtag",
        CampaignFields.Phases => "các đợt",
        CampaignFields.Cadence => "nhịp đăng bài",
        CampaignFields.Content => "nội dung chia sẻ",
        CampaignFields.Platforms => "nền tảng",
        CampaignFields.Units => "đơn vị tham gia",
        CampaignFields.Targets => "chỉ tiêu",
        CampaignFields.Disclosure => "Dòng ghi rõ nguồn",
        CampaignFields.Acceptance => "việc tự động duyệt lượt chia sẻ",
        _ => "mục khác",
    };

    public override string WhyFixed(string state) => $"Chiến dịch ở trạng thái “{state}” nên không sửa được mục này.";

    public override string FixedIn(string state, IReadOnlyList<string> fields) =>
        $"Chiến dịch ở trạng thái “{state}” nên không sửa được: {string.Join(", ", fields)}.";

    public override string ShareOf(string unit, string metric) => $"Phần của {unit}: {metric}";

    public override string AddsUpTo(long sum, long target) => $"Hiện cộng lại {Display.Number(sum)}, chỉ tiêu là {Display.Number(target)}.";
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Pages in Vietnamese.</summary>
internal sealed class VietnameseFanpageText : FanpageText
{
    public override string Title => "Trang";

    public override string Lead => "Trang, kênh và tài khoản chính thức của các đơn vị.";

    public override string NewPage => "Đăng ký trang";

    public override string SearchLabel => "Tìm trang theo tên, đơn vị hoặc mã tài khoản";

    public override string PlatformLabel => "Nền tảng";

    public override string AllPlatforms => "Mọi nền tảng";

    public override string StandingLabel => "Tình trạng";

    public override string AllStandings => "Mọi trang đang quản lý";

    public override string NameColumn => "Trang";

    public override string UnitColumn => "Đơn vị";

    public override string ViewsColumn => "Lượt xem 28 ngày";

    public override string FollowersColumn => "Người theo dõi";

    public override string NewestColumn => "Đọc lần cuối";

    public override string ChooseColumn => "Chọn";

    public override string NoPages => "Đơn vị chưa có trang nào";

    public override string NoPagesAdvice => "Đăng ký trang Facebook, kênh YouTube hoặc tài khoản khác của đơn vị để bắt đầu thu thập số liệu.";

    public override string NothingFound => "Không có trang nào phù hợp";

    public override string NothingFoundAdvice => "Thử từ khoá khác hoặc bỏ bớt bộ lọc.";

    public override string SuspendChosen => "Tạm dừng các trang đã chọn";

    public override string ResumeChosen => "Thu thập lại các trang đã chọn";

    public override string NothingChosen => "Hãy chọn ít nhất một trang.";

    public override string NewTitle => "Đăng ký và kết nối trang";

    public override string NewLead => "Đăng ký một lần; sau đó số liệu được thu thập tự động.";

    public override string AccountId => "Mã tài khoản";

    public override string AccountIdHint => "Mã do nền tảng cấp: dãy số của trang Facebook, mã bắt đầu bằng UC của kênh YouTube.";

    public override string NameLabel => "Tên trang";

    public override string NameHint => "Tên hiện trong danh sách và báo cáo.";

    public override string UnitLabel => "Mã đơn vị";

    public override string UnitHint => "Đơn vị quản lý trang.";

    public override string AddressLabel => "Địa chỉ công khai";

    public override string AddressHint => "Ví dụ https://www.facebook.com/…";

    public override string Token => "Mã truy cập";

    public override string TokenHint => "Để trống nếu chưa có: có thể kết nối sau. Mã được mã hoá khi lưu và không bao giờ hiện lại.";

    public override string TokenHelp => "Lấy mã truy cập ở đâu?";

    public override string FacebookTokenHelp =>
        "Facebook và Instagram: quản trị viên của trang vào Meta Business Suite → Cài đặt → Người dùng hệ thống, tạo "
        + "mã truy cập có quyền đọc trang và số liệu (pages_read_engagement, read_insights).";

    public override string YouTubeTokenHelp =>
        "YouTube: vào Google Cloud Console → API và dịch vụ → Thông tin xác thực, tạo khoá API và bật YouTube Data API v3.";

    public override string OtherTokenHelp =>
        "TikTok, Zalo và Threads: hiện chưa kết nối trực tiếp được; cứ đăng ký trang, số liệu vào bằng cách nhập tệp.";

    public override string Register => "Đăng ký";

    public override string Health => "Tình trạng thu thập";

    public override string LastRead => "Đọc lần cuối";

    public override string NextDue => "Lần đọc tới";

    public override string NotDue => "không có";

    public override string LastFailure => "Nền tảng báo";

    public override string Growth => "Tăng trưởng";

    public override string GrowthNote => "Tăng trong từng ngày; người theo dõi vào cuối ngày.";

    public override string NoGrowth => "Chưa có số liệu trong 90 ngày qua.";

    public override string Posts => "Bài đăng";

    public override string NoPosts => "Chưa có bài đăng nào được ghi nhận.";

    public override string PublishedColumn => "Đăng lúc";

    public override string CampaignsColumn => "Chiến dịch";

    public override string Stays => "Đơn vị quản lý theo thời gian";

    public override string FromColumn => "Từ ngày";

    public override string ToColumn => "Đến hết ngày";

    public override string FromTheBeginning => "từ đầu";

    public override string UntilNow => "nay";

    public override string Actions => "Quản lý trang";

    public override string Edit => "Lưu tên và địa chỉ";

    public override string EditTitle => "Tên và địa chỉ";

    public override string Connect => "Kết nối";

    public override string ConnectTitle => "Kết nối lại bằng mã truy cập mới";

    public override string HandOver => "Chuyển giao";

    public override string HandOverTitle => "Chuyển giao cho đơn vị khác";

    public override string HandOverHint => "Số liệu trước ngày này vẫn thuộc về đơn vị đã làm ra.";

    public override string ToUnit => "Mã đơn vị nhận";

    public override string FromDay => "Từ ngày";

    public override string Suspend => "Tạm dừng";

    public override string SuspendQuestion => "Trang không được thu thập cho đến khi bạn cho thu thập lại. Số liệu đã có vẫn giữ nguyên.";

    public override string Resume => "Thu thập lại";

    public override string Retire => "Ngừng sử dụng";

    public override string RetireQuestion =>
        "Trang không được thu thập nữa và mã truy cập bị xoá. Lịch sử số liệu vẫn còn; muốn dùng lại thì đăng ký lại trang.";

    public override string Disconnect => "Ngắt kết nối";

    public override string DisconnectQuestion => "Mã truy cập bị xoá và trang không được thu thập cho đến khi kết nối lại.";

    public override string Saved => "Đã lưu.";

    public override string Connected => "Đã kết nối. Số liệu sẽ có sau ít phút.";

    public override string PageRetired => "Trang này đã ngừng sử dụng";

    public override string PageRetiredAdvice => "Muốn dùng lại, đơn vị đăng ký lại trang rồi kết nối lại.";

    public override string UnknownUnit => "Không tìm thấy đơn vị này, hoặc bạn không quản lý trang của đơn vị đó.";

    public override string SameUnit => "Trang đã thuộc đơn vị này";

    public override string HandOverInFuture => "Ngày chuyển giao chưa tới";

    public override string HandOverTooEarly => "Ngày chuyển giao sớm quá";

    public override string Standing(FanpageStanding standing) => standing switch
    {
        FanpageStanding.Healthy => "Đang thu thập",
        FanpageStanding.Failing => "Tạm lỗi",
        FanpageStanding.ReconnectNeeded => "Cần kết nối lại",
        FanpageStanding.Gone => "Không còn trên nền tảng",
        FanpageStanding.NotConnected => "Chưa kết nối",
        FanpageStanding.Suspended => "Tạm dừng",
        FanpageStanding.Retired => "Ngừng sử dụng",
    };

    public override string Advice(FanpageStanding standing) => standing switch
    {
        FanpageStanding.Healthy => "Trang được thu thập tự động, không cần làm gì.",
        FanpageStanding.Failing => "Lần đọc gần nhất không thành công vì lý do tạm thời. Hệ thống tự thử lại.",
        FanpageStanding.ReconnectNeeded => "Mã truy cập không còn mở được trang. Lấy mã mới rồi kết nối lại; đến lúc đó số liệu đứng yên.",
        FanpageStanding.Gone => "Nền tảng không còn hiển thị tài khoản này. Kiểm tra trang trên nền tảng; nếu đã đóng thì ngừng sử dụng.",
        FanpageStanding.NotConnected => "Trang chưa có mã truy cập nên chưa được thu thập. Kết nối, hoặc nhập số liệu bằng tệp.",
        FanpageStanding.Suspended => "Đơn vị đã tạm dừng thu thập. Số liệu giữ nguyên như lúc tạm dừng.",
        FanpageStanding.Retired => "Đơn vị đã ngừng sử dụng trang. Lịch sử vẫn còn; muốn dùng lại thì đăng ký lại.",
    };

    public override string OneOf(string words) => $"Dùng một trong các từ: {words}.";

    public override string Choose(string name) => $"Chọn {name}";

    public override string Bulk(int changed, int others) => others == 0
        ? $"Đã thực hiện với {Display.Number(changed)} trang."
        : $"Đã thực hiện với {Display.Number(changed)} trang; {Display.Number(others)} trang giữ nguyên.";

    public override string Latest(string day) => $"Muộn nhất là {day}.";

    public override string Earliest(string day) => $"Sớm nhất là {day}: trước đó trang thuộc đơn vị khác.";

    public override string HandedOver(string day) => $"Đã chuyển giao, tính từ {day}.";
}

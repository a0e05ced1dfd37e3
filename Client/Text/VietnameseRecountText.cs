using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Recounts, in Vietnamese.</summary>
internal sealed class VietnameseRecountText : RecountText
{
    public override string Title => "Hậu kiểm ngẫu nhiên";

    public override string Lead =>
        "Hệ thống rút ngẫu nhiên một số lượt đã duyệt để người thứ hai xem lại. Tỉ lệ đúng của mẫu, kèm khoảng tin cậy, nói thay cho tất cả.";

    public override string Number(long number) => $"Đợt hậu kiểm số {number.ToString(CultureInfo.InvariantCulture)}";

    public override string NumberLabel => "Đợt";

    public override string DrawnAt => "Rút lúc";

    public override string Standing => "Kết quả";

    public override string SizeLabel => "Số lượt kiểm";

    public override string Unfinished(int done, int size) => $"Chưa xong: đã kiểm {Display.Number(done)} trên {Display.Number(size)} lượt. Chưa có tỉ lệ.";

    public override string Finished(DateTimeOffset at) => $"Xong ngày {Display.Day(at)}";

    public override string Ended(int done, int size, DateTimeOffset at) =>
        $"Đã dừng ngày {Display.Day(at)}: mới kiểm {Display.Number(done)} trên {Display.Number(size)} lượt, nên không có tỉ lệ.";

    public override string End => "Dừng đợt này";

    public override string EndQuestion =>
        "Đợt này sẽ không bao giờ có tỉ lệ, không kiểm tiếp được, và vẫn đứng trong danh sách. Kết quả đã lưu giữ nguyên. Sau đó có thể rút mẫu mới.";

    public override string IsEnded => "Đợt này đã dừng; không lưu thêm kết quả nữa.";

    public override string IsFinished => "Đợt này đã kiểm xong; kết quả của nó giữ nguyên.";

    public override string NothingLeft => "Không còn lượt nào để kiểm, nên không có tỉ lệ.";

    public override string Rate(AcceptedRate rate, DateTimeOffset at) => $"{Display.Percent(rate.Rate)} đúng; {Interval(rate)}; {CheckedOf(rate, at)}";

    public override string RateTitle => "Lượt chia sẻ đúng";

    public override string RateNote => "theo hậu kiểm ngẫu nhiên";

    public override string Interval(AcceptedRate rate) => rate.Sample == rate.Population
        ? "đã kiểm tất cả"
        : $"{Math.Round(rate.Level * 100).ToString("0", CultureInfo.InvariantCulture)}% tin cậy: từ {Display.Percent(rate.Lower)} đến {Display.Percent(rate.Upper)}";

    public override string CheckedOf(AcceptedRate rate, DateTimeOffset at) =>
        $"kiểm {Display.Number(rate.Sample)} trên {Display.Number(rate.Population)} lượt, ngày {Display.Day(at)}";

    public override string ToRecounts => "Xem các đợt hậu kiểm";

    public override string None => "Chưa có đợt hậu kiểm nào";

    public override string NoneAdvice => "Khi đã có lượt được duyệt, hãy rút một mẫu ở dưới để người khác xem lại.";

    public override string DrawTitle => "Rút mẫu mới";

    public override string Draw => "Rút mẫu";

    public override string DrawHint(int population, string unit) =>
        $"{unit} và cấp dưới có {Display.Number(population)} lượt đã duyệt. Hệ thống tự lấy mã khởi tạo ngẫu nhiên (seed) lúc rút; không ai chọn được.";

    public override string UnitLabel => "Đơn vị và cấp dưới";

    public override string UnitHint(string unit) => $"Bỏ trống để lấy {unit} và cấp dưới.";

    public override string HalfWidth => "Sai số mong muốn";

    public override string Points(int points, int size) => $"±{Display.Number(points)} điểm phần trăm: kiểm {Display.Number(size)} lượt";

    public override string PointsOnly(int points) => $"cỡ mẫu cho ±{Display.Number(points)} điểm phần trăm";

    public override string SizeHint => "Chỉ điền khi muốn một số khác với đề xuất.";

    public override string InvalidSize(int most) => $"Một số nguyên từ 1 đến {Display.Number(most)}.";

    public override string InvalidHalfWidth => "Một số nguyên từ 1 đến 50 điểm phần trăm.";

    public override string SeedNotTaken => "Hệ thống tự lấy mã khởi tạo ngẫu nhiên (seed); không nhận mã từ bên ngoài.";

    public override string SeedLine(string seed, int population, DateTimeOffset at) =>
        $"Mã khởi tạo ngẫu nhiên (seed) {seed}, do hệ thống lấy ngẫu nhiên ngày {Display.Day(at)}, sau khi đã chốt {Display.Number(population)} lượt. Mỗi lượt xếp theo SHA-256 của mã này và số của lượt; những lượt đầu tiên là mẫu. Ai có mã và các số ấy, khi rút lặp lại, đều được đúng mẫu này.";

    public override string DrawnFrom => "Các số đã dùng để rút";

    public override string OnlyOpen => "Còn phải kiểm";

    public override string All => "Tất cả";

    public override string CheckTitle => "Các lượt được rút";

    public override string CheckHint => "Mở từng bài, chọn điều bạn thấy, rồi lưu. Kết quả đã lưu không sửa được. Lượt không đúng sẽ bị từ chối và không tính nữa.";

    public override string Place => "Thứ tự rút";

    public override string Found => "Bạn thấy";

    public override string FoundOf(int place) => $"Kết quả của lượt thứ {Display.Number(place)}";

    public override string Right => "Đúng";

    public override string NotYet => "Chưa xem";

    public override string Save => "Lưu kết quả";

    public override string Erased => "Đã xoá, không xem lại được nữa";

    public override string Bar(CheckBar bar) => bar switch
    {
        CheckBar.NoAccount => "Cần đăng nhập bằng tài khoản để kiểm.",
        CheckBar.HandedItIn => "Bạn đã gửi lượt này: để người khác kiểm.",
        CheckBar.AcceptedIt => "Bạn đã duyệt lượt này: để người khác kiểm.",
    };

    public override string Kept(int changed, int asked) => changed == asked
        ? $"Đã lưu kết quả của {Display.Number(changed)} lượt."
        : $"Đã lưu {Display.Number(changed)} trên {Display.Number(asked)} kết quả; {Display.Number(asked - changed)} lượt đã được người khác kiểm hoặc không còn.";

    public override string NoneGiven => "Hãy chọn kết quả của ít nhất một lượt.";

    public override string TooMany(int most) => $"Mỗi lần nhiều nhất {Display.Number(most)} kết quả.";

    public override string Repeated(long number) => $"Lượt {number.ToString(CultureInfo.InvariantCulture)} được nêu hai lần.";

    public override string Barred => "Có lượt do chính bạn duyệt: để người khác kiểm. Chưa lưu gì cả.";

    public override string Refused(DrawOutcome outcome) => outcome switch
    {
        DrawOutcome.Drawn => "Đã rút mẫu.",
        DrawOutcome.NoSuchCampaign => "Không có chiến dịch này, hoặc đơn vị không thuộc chiến dịch.",
        DrawOutcome.NothingAccepted => "Chưa có lượt nào được duyệt để rút.",
        DrawOutcome.Unfinished(var number) => $"Đợt số {number.ToString(CultureInfo.InvariantCulture)} của đơn vị này chưa kiểm xong. Rút lặp lại nhiều lần là chọn mẫu, nên phải kiểm xong hoặc dừng đợt này trước.",
        DrawOutcome.TooLarge(var size) => $"{Display.Number(size)} lượt là quá nhiều cho một đợt, nhiều nhất {Display.Number(Recount.LargestSize)}. Hãy chọn sai số lớn hơn.",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };
}

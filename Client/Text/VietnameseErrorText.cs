namespace Campaigns.Client;

/// <summary>Refusals and errors in Vietnamese.</summary>
internal sealed class VietnameseErrorText : ErrorText
{
    public override string BadRequest => "Địa chỉ có chỗ chưa đúng";

    public override string BadRequestAdvice => "Sửa những chỗ dưới đây rồi thử lại.";

    public override string NotFound => "Không tìm thấy";

    public override string NotFoundAdvice => "Trang này không có, hoặc tài khoản của bạn không xem được.";

    public override string SignInNeeded => "Cần đăng nhập";

    public override string SignInNeededAdvice => "Hãy đăng nhập để xem trang này.";

    public override string Refused => "Yêu cầu không thực hiện được";

    public override string RefusedAdvice => "Hãy quay lại trang trước và thử lại.";

    public override string Changed => "Trang này đã thay đổi";

    public override string ChangedAdvice => "Thao tác vừa rồi không còn thực hiện được ở đây nữa: có thể việc ấy đã xong, hoặc người khác đã làm. Không có gì được lưu thêm.";

    public override string TooLarge => "Tệp hoặc nội dung gửi lên quá lớn";

    public override string TooLargeAdvice => "Không có gì được lưu. Hãy chia nhỏ tệp rồi gửi từng phần.";

    public override string ServerError => "Hệ thống gặp lỗi";

    public override string ServerErrorAdvice => "Lỗi đã được ghi lại. Hãy thử lại sau ít phút; nếu vẫn lỗi, gửi mã dưới đây cho người quản trị.";

    public override string SignInOrKeyNeeded => "Cần đăng nhập hoặc gửi khoá API.";

    public override string InvalidApiKey => "Khoá API không đúng, đã hết hạn hoặc đã bị thu hồi.";

    public override string SetupRequired => "Hệ thống chưa được thiết lập lần đầu.";

    public override string ToOverview => "Về trang tổng quan";

    public override string ToPage => "Xem trang như bây giờ";

    public override string Reference => "Mã tham chiếu";

    public override string ReachIsNotAdditive =>
        "Người tiếp cận là số người nên không cộng được qua các bài, ngày, trang hay nền tảng. Xem khoảng tiếp cận trong phần tổng hợp theo nền tảng.";

    public override string PeriodIsReversed => "Ngày đầu phải trước hoặc bằng ngày cuối.";

    public override string AmbiguousPeriod => "Chỉ dùng “days”, hoặc “from” và “to”, không dùng cả hai.";

    public override string PostsOfAPost => "Không thể xếp hạng từng bài đăng theo số bài đăng.";

    public override string InvalidPlatform(string given) =>
        $"Không có nền tảng “{given}”. Dùng facebook, instagram, youtube, tiktok, zalo hoặc threads.";

    public override string InvalidStructure(string given) => $"Không có cách xem tổ chức “{given}”. Dùng now hoặc then.";

    public override string InvalidMetric(string given) => $"Không có chỉ số “{given}”. Dùng views, interactions, shares hoặc posts.";

    public override string InvalidDay(string given) => $"“{given}” không phải là ngày hợp lệ. Viết theo dạng năm-tháng-ngày, ví dụ 2026-06-01.";

    public override string InvalidDays(string given, int most) => $"“{given}” không phải là số ngày từ 1 đến {Display.Number(most)}.";

    public override string InvalidLimit(string given, int most) => $"“{given}” không phải là số từ 1 đến {Display.Number(most)}.";

    public override string InvalidBy(string given) => $"Không xếp hạng được theo “{given}”. Dùng fanpage, post hoặc unit.";

    public override string PeriodTooLong(int most) => $"Khoảng ngày dài quá {Display.Number(most)} ngày.";
}

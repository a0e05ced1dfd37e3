namespace Campaigns.Client;

/// <summary>What members ask about their own data, in Vietnamese.</summary>
internal sealed class VietnameseOwnRequestText : OwnRequestText
{
    public override string Title => "Yêu cầu về dữ liệu";

    public override string Lead =>
        "Bạn có thể yêu cầu đơn vị sửa, cho xem hoặc hạn chế sử dụng dữ liệu của bạn. Rút lại đồng ý và xoá mọi thứ thì làm được ngay trên trang này.";

    public override string RestrictionHint => "Hạn chế sử dụng: dữ liệu được giữ nhưng không dùng; bạn không gửi được bài cho tới khi bỏ hạn chế.";

    public override string Kind => "Bạn yêu cầu";

    public override string Wish => "Bạn cần gì";

    public override string WishHint => "Ví dụ: ngày sinh của tôi bị ghi sai.";

    public override string Ask => "Gửi yêu cầu";

    public override string Asked => "Yêu cầu đã tới đơn vị.";

    public override string AskedBefore => "Bạn đã yêu cầu điều này rồi: yêu cầu ấy chưa xong, hoặc hạn chế vẫn còn hiệu lực.";

    public override string Mine => "Những yêu cầu của bạn";

    public override string None => "Bạn chưa có yêu cầu nào.";

    public override string Restricted => "Dữ liệu của bạn được giữ nhưng không dùng.";

    public override string LiftQuestion => "Dữ liệu của bạn lại được dùng cho những việc bạn đã đồng ý, và bạn lại gửi được bài.";
}

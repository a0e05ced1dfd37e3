using System.Globalization;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Titles in the manner of Youth Union pages: invented from short phrases, with diacritics, emoji, hashtags, and the traps that
/// real titles hold for exports (a leading <c>=</c> or <c>-</c>, quotes, decomposed letters). Nobody is named in them.
/// </summary>
internal sealed class PostTitles(IReadOnlyList<SandboxHashtag> hashtags)
{
    /// <summary>YouTube's limit for a title, in UTF-16 units.</summary>
    public const int LongestVideoTitle = 100;

    private static readonly string[] Subjects =
    [
        "Mỗi ngày một tin tốt", "Mỗi tuần một câu chuyện đẹp", "Mùa hè xanh", "Tiếp sức mùa thi", "Ngày hội hiến máu tình nguyện",
        "Chủ nhật xanh", "Thứ bảy tình nguyện", "Ngày thứ bảy chuyển đổi số", "Tết trồng cây", "Đông ấm vùng cao",
        "Thắp nến tri ân", "Sinh viên 5 tốt", "Tuổi trẻ sáng tạo", "Câu lạc bộ sách và hành động", "Em nuôi của Đoàn",
    ];

    private static readonly string[] Deeds =
    [
        "ra quân dọn sạch tuyến kênh", "trao 30 suất quà cho học sinh vượt khó", "sửa lại con đường hoa của thôn",
        "hướng dẫn bà con làm dịch vụ công trực tuyến", "thu được 127 đơn vị máu", "dựng sân chơi từ lốp xe cũ",
        "tặng nước và bản đồ cho thí sinh", "trồng 500 cây phủ xanh đồi trọc", "mở lớp bơi miễn phí cho thiếu nhi",
        "khánh thành nhà nhân ái", "kể chuyện người tốt việc tốt", "gặp mặt thanh niên lên đường nhập ngũ",
        "thăm các gia đình chính sách", "dạy tiếng Việt cho các em nhỏ", "gây quỹ \"Heo đất nghĩa tình\"",
    ];

    private static readonly string[] Endings =
    [
        "", "", "", " – những hình ảnh đẹp", " – cùng xem lại nhé!", ", hẹn gặp lại tuần sau", " (phần 2)",
        ": cảm ơn các bạn tình nguyện viên",
    ];

    private static readonly string[] Emoji = ["💙", "🌱", "🇻🇳", "❤️", "🌟", "📚", "🩸", "👩‍🎓", "🎉"];

    private static readonly string[] Openings = ["= Kết quả đợt 1: ", "- Thông báo: ", "+1 điểm sáng: ", "@cả_nhà ơi, "];

    /// <summary>The title of a post published on a local day.</summary>
    public string Draw(Platform platform, DateOnly day, SandboxRandom random)
    {
        var words = Opening(random) + random.Pick(Subjects) + ": " + random.Pick(Deeds) + random.Pick(Endings);
        if (random.Chance(0.01)) words = words.Normalize(NormalizationForm.FormD);
        if (random.Chance(0.25)) words += " " + random.Pick(Emoji);
        var tags = string.Concat(hashtags.Where(hashtag => Carries(hashtag, day, random)).Select(hashtag => $" #{hashtag.Tag}"));
        return platform == Platform.YouTube ? Cut(words, LongestVideoTitle - tags.Length) + tags : words + tags;
    }

    private static string Opening(SandboxRandom random) => random.Chance(0.02) ? random.Pick(Openings) : "";

    // Draws whatever the day, so that the rest of a post does not change with the period of a hashtag.
    private static bool Carries(SandboxHashtag hashtag, DateOnly day, SandboxRandom random) =>
        random.Chance(hashtag.Share) & hashtag.Days.Contains(day);

    // Cuts before a text element, never inside an emoji or between a letter and its mark.
    private static string Cut(string words, int longest)
    {
        if (words.Length <= longest) return words;
        var starts = StringInfo.ParseCombiningCharacters(words);
        return words[..starts.Last(start => start <= longest)];
    }
}

using System.Globalization;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What comes from files in the story of an organization: its tree, and the figures of its pages.</summary>
internal static class StoryFiles
{
    /// <summary>How many units the tree has below its root.</summary>
    public const int Units = 3_000;

    private const int CommunesOfAProvince = 100;
    private static readonly string[] Provinces = ["TA", "TB"];

    /// <summary>
    /// Two provinces below the root: TA of 6,000 members and TB of 4,000, each with a hundred communes (TA-1 and on), the rest branches
    /// (TA-1-1 and on).
    /// </summary>
    public static byte[] Tree()
    {
        var rows = new StringBuilder("mã;tên;mã cấp trên;loại;số đoàn viên\nTA;Tỉnh A;TDM;tỉnh;6000\nTB;Tỉnh B;TDM;tỉnh;4000\n");
        string[] communes =
            [.. from province in Provinces from number in Enumerable.Range(1, CommunesOfAProvince) select $"{province}-{number}"];
        foreach (var commune in communes) rows.Append(CultureInfo.InvariantCulture, $"{commune};Đoàn xã {commune};{commune[..2]};xã;40\n");
        foreach (var branch in Enumerable.Range(0, Units - 2 - communes.Length))
        {
            var commune = communes[branch % communes.Length];
            var code = $"{commune}-{(branch / communes.Length) + 1}";
            rows.Append(CultureInfo.InvariantCulture, $"{code};Chi đoàn {code};{commune};chi đoàn;\n");
        }

        return Encoding.UTF8.GetBytes(rows.ToString());
    }

    /// <summary>
    /// Figures until yesterday. Of posts with the hashtag, one of the province (250 views) and one of its commune (60 views); and one of
    /// another page, without the hashtag (1,000 views), which no unit has registered.
    /// </summary>
    /// <param name="folder">Where the files go.</param>
    /// <param name="today">The local day.</param>
    public static void WriteFigures(string folder, DateOnly today)
    {
        var (before, yesterday) = (Noon(today.AddDays(-2)), Noon(today.AddDays(-1)));
        File.WriteAllText(Path.Combine(folder, "accounts.csv"), """
            platform,account_id,account_name
            tiktok,tinh-b,Tỉnh B
            zalo,xa-b1,Đoàn xã TB-1
            facebook,900,Tạp chí

            """);
        File.WriteAllText(Path.Combine(folder, "posts.csv"), $"""
            platform,account_id,post_id,published_at,kind,title
            tiktok,tinh-b,b1,{before},video,Ra quân #HeXanh
            zalo,xa-b1,b2,{before},post,Xã ra quân #HeXanh
            facebook,900,r1,{before},post,Bài khác

            """);
        File.WriteAllText(Path.Combine(folder, "snapshots.csv"), $"""
            platform,post_id,observed_at,views,reach,reactions,comments,shares
            tiktok,b1,{before},100,,5,1,
            tiktok,b1,{yesterday},250,,9,1,
            zalo,b2,{yesterday},60,,2,,
            facebook,r1,{yesterday},1000,,1,,

            """);
    }

    private static string Noon(DateOnly day) => LocalDay.Start(day).AddHours(12).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

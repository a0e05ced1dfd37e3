using System.Text;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Erasing a member: nothing of the person is left anywhere, and no figure changes.</summary>
public abstract class MemberErasureTests(StorageEngine engine) : ShareSuite(engine)
{
    private static readonly string[] Traces = ["Quách Thị Xuyến", "quach thi xuyen", "912345678", "xuyen.rieng", "8081828384", PersonalLink.Hash("bí mật")];

    [StorageFact]
    public async Task Figures_stand_and_can_still_be_worked_out()
    {
        var (xuyen, another) = await TwoAsync();
        var before = await AllFiguresAsync();

        (await xuyen.EraseAsync(new EraseMember(By: null))).ShouldBeOfType<MemberOutcome.Erased>();

        (await xuyen.DescribeAsync()).ShouldBeNull();
        (await AllFiguresAsync()).ShouldBe(before);
        await Site.VerifyFindsNothingAsync();
        (await HandInAsync(xuyen, "https://www.facebook.com/xuyen.rieng/posts/9")).ShouldBe("NotEnrolled");
        // Whatever happens to the others, and to the shares that are nobody's, goes on by the same rules.
        await HandInAsync(another, "https://www.facebook.com/b/posts/77");
        await ReviewAsync(await NumbersAsync(ShareState.Accepted), RejectionReason.NotVisible, ShareState.Accepted);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Nothing_of_the_person_is_in_any_table()
    {
        var (xuyen, _) = await TwoAsync();
        (await TracesAsync()).ShouldNotBeEmpty();

        await xuyen.EraseAsync(new EraseMember(Actor.Shell));

        (await TracesAsync()).ShouldBeEmpty();
        (await xuyen.EraseAsync(new EraseMember(Actor.Shell))).ShouldBeOfType<MemberOutcome.NoSuchMember>();
    }

    private protected async Task<(IMemberGrain Erased, IMemberGrain Another)> TwoAsync()
    {
        await Site.ExecuteAsync("INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns");
        var xuyen = await EnrolAsync("Quách Thị Xuyến");
        await xuyen.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("bí mật"), 0, Actor.Shell));
        await HandInAsync(xuyen, "https://www.facebook.com/xuyen.rieng/posts/8081828384 https://www.tiktok.com/@xuyen.rieng/video/7234567890123456789");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(xuyen, "https://www.facebook.com/xuyen.rieng/posts/8081828385");
        var another = await EnrolAsync("Bình");
        await HandInAsync(another, "https://www.facebook.com/b/posts/8081828384".Replace("8081828384", "55", StringComparison.Ordinal));
        await Site.ExecuteAsync("UPDATE members SET phone = '+84987654321' WHERE name = 'Bình'");
        return (xuyen, another);
    }

    private async Task<string> AllFiguresAsync() =>
        string.Join("; ", await FiguresAsync(Commune), await FiguresAsync(Province), await FiguresAsync(Province, ""));

    private async Task<List<string>> TracesAsync()
    {
        var found = new List<string>();
        foreach (var table in MoveContents.Tables)
        {
            var rows = await Site.QueryAsync(
                $"SELECT * FROM {table.Name}", row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column))));
            found.AddRange(rows.Where(row => Traces.Any(trace => row.Contains(trace, StringComparison.Ordinal))).Select(row => $"{table.Name}: {row}"));
        }

        return found;
    }

    /// <summary>Of the traces, those in the bytes of files.</summary>
    private protected static async Task<List<string>> TracesInAsync(IEnumerable<string> files)
    {
        var found = new List<string>();
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            found.AddRange(Traces.Where(trace => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0).Select(trace => $"{Path.GetFileName(file)}: {trace}"));
        }

        return found;
    }
}

public sealed class SqliteMemberErasureTests() : MemberErasureTests(StorageEngine.Sqlite)
{
    [Fact]
    public async Task Nothing_of_the_person_is_in_the_files()
    {
        var (xuyen, _) = await TwoAsync();
        var files = Directory.GetFiles(((SqliteDatabase)Site.Database).DataDirectory, "campaigns.db*");
        (await TracesInAsync(files)).ShouldNotBeEmpty();

        await xuyen.EraseAsync(new EraseMember(Actor.Shell));

        (await TracesInAsync(files)).ShouldBeEmpty();
    }
}

[OnPostgres]
public sealed class PostgresMemberErasureTests() : MemberErasureTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task A_review_that_meets_an_erasure_of_another_node_leaves_the_figures_right()
    {
        var (xuyen, _) = await TwoAsync();
        var id = (await xuyen.DescribeAsync())!.Id;
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var erasing = await node.BeginFiguresAsync(connection, CancellationToken.None);
        var member = await connection.ScalarAsync<long>("SELECT id FROM members WHERE public_id = @id FOR UPDATE", CancellationToken.None, ("@id", id.Value));

        var review = ReviewAsync(await NumbersAsync(ShareState.Accepted), RejectionReason.NotVisible, ShareState.Accepted);
        while (!review.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();
        review.IsCompleted.ShouldBeFalse();
        await new MemberErasure(node, connection).EraseAsync(
            [(member, new AuditEntry(Site.Clock.GetUtcNow(), Actor.Shell, "member.erased", id.ToString(), Commune))], CancellationToken.None);
        await erasing.CommitAsync();

        (await review).ShouldBe(1, "the other member's; who decided on these had seen somebody's");
        await Site.VerifyFindsNothingAsync();
    }
}

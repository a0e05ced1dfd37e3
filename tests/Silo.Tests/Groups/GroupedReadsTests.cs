using System.Data.Common;

namespace Campaigns.Silo.Tests;

public sealed class GroupedReadsTests() : StorageSuite(StorageEngine.Sqlite)
{
    private const int Bad = 13;
    private readonly TaskCompletionSource _first = new();
    private readonly List<int> _sizes = [];

    [Fact]
    public async Task Those_who_come_while_a_group_is_read_are_the_next_group()
    {
        await using var reads = Reads(size: 100);
        var first = reads.ReadAsync(0, CancellationToken.None);
        var others = Enumerable.Range(1, 10).Select(question => reads.ReadAsync(question, CancellationToken.None)).ToList();
        _first.SetResult();

        (await first).ShouldBe("0");
        (await Task.WhenAll(others)).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
        _sizes.Sum().ShouldBe(11);
        _sizes.Count.ShouldBeLessThan(4);
    }

    [Fact]
    public async Task A_group_is_no_larger_than_it_may_be()
    {
        await using var reads = Reads(size: 4);
        _first.SetResult();

        await Task.WhenAll(Enumerable.Range(100, 50).Select(question => reads.ReadAsync(question, CancellationToken.None)));

        _sizes.Max().ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_question_that_fails_fails_alone()
    {
        await using var reads = Reads(size: 100);
        var first = reads.ReadAsync(0, CancellationToken.None);
        var others = Enumerable.Range(10, 5).Select(question => reads.ReadAsync(question, CancellationToken.None)).ToList();
        _first.SetResult();
        await first;

        (await Should.ThrowAsync<InvalidOperationException>(others[Bad - 10])).Message.ShouldBe("13 is bad.");
        others.RemoveAt(Bad - 10);
        (await Task.WhenAll(others)).ShouldBe(["10", "11", "12", "14"]);
    }

    [Fact]
    public async Task Who_gives_up_before_being_read_is_not_read()
    {
        await using var reads = Reads(size: 100);
        using var givesUp = new CancellationTokenSource();
        var first = reads.ReadAsync(0, CancellationToken.None);
        while (_sizes.Count == 0) await Task.Yield(); // until it is taken up
        var second = reads.ReadAsync(Bad, givesUp.Token);
        await givesUp.CancelAsync();
        _first.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(second);
        await first;
        (await reads.ReadAsync(2, CancellationToken.None)).ShouldBe("2");
        _sizes.ShouldBe([1, 1]);
    }

    private GroupedReads<int, string> Reads(int size) => new(Site.Database, new GroupQueue<int, string>(_ => 1, size), ReadAsync, readers: 1);

    private async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, IReadOnlyList<int> questions)
    {
        _sizes.Add(questions.Count);
        await _first.Task;
        if (questions.Contains(Bad)) throw new InvalidOperationException($"{Bad} is bad.");
        return [.. questions.Select(question => question.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }
}

using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>
/// What every grain of the product promises on every engine, over real storage. A subclass tells a story in which each method of the
/// grain is called; the story is then told with failing storage, impatient callers, several callers, and grains that come and go.
/// </summary>
public abstract class GrainContract<TGrain> : StorageSuite where TGrain : class
{
    private readonly GrainHostStart _start;
    private GrainSite _site = null!; // Set before each test, with the next.
    private IGrainHost _host = null!;

    private protected GrainContract(StorageEngine storage, GrainHostStart start) : base(storage) => _start = start;

    private protected IGrains Grains => _host.Grains;

    private protected IGrains Elsewhere => _host.Elsewhere;

    private protected FakePlatform YouTube => _site.YouTube;

    /// <summary>The calls, each with what it comes to, in an order in which all can be made.</summary>
    protected abstract IReadOnlyList<GrainStep> Story { get; }

    /// <summary>Methods that are no part of the story, because they change nothing or have suites of their own.</summary>
    protected virtual IReadOnlyList<string> Untold => ["DescribeAsync"];

    /// <summary>A change of the same things that another process makes, in SQL, after the first step.</summary>
    protected abstract (string Sql, string Shows) Beside { get; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _site = new GrainSite(Site);
        _host = await _start(_site);
        await FurnishAsync();
    }

    public override async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageFact]
    public void The_story_tells_of_every_method() =>
        Story.Select(step => step.Method).Concat(Untold)
            .ShouldBe(typeof(TGrain).GetMethods().Select(method => method.Name), ignoreOrder: true);

    [StorageFact]
    public async Task Each_method_does_what_it_is_for_and_tells_the_audit_log()
    {
        foreach (var step in Story)
        {
            var lines = await LinesAsync();

            Changes(await step.Call(Grains, CancellationToken.None)).ShouldBeTrue(step.Method);

            (await ShowAsync(Elsewhere)).ShouldBe(step.Shows, step.Method);
            (await LinesAsync()).ShouldBe(lines + step.Lines, step.Method);
        }

        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_cannot_be_written_to_its_end_was_never_there_and_can_be_done_again()
    {
        foreach (var step in Story)
        {
            var before = await ShowAsync(Grains);
            await Site.ExecuteAsync("ALTER TABLE audit_log RENAME TO audit_log_away"); // the last thing that a change writes
            await Should.ThrowAsync<Exception>(() => step.Call(Grains, CancellationToken.None), step.Method);
            await Site.ExecuteAsync("ALTER TABLE audit_log_away RENAME TO audit_log");

            (await ShowAsync(Grains)).ShouldBe(before, step.Method);
            Changes(await step.Call(Grains, CancellationToken.None)).ShouldBeTrue(step.Method);
            (await ShowAsync(Grains)).ShouldBe(step.Shows, step.Method);
        }

        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_caller_who_gives_up_has_changed_nothing_and_keeps_nobody_waiting()
    {
        foreach (var step in Story)
        {
            var (before, lines) = (await ShowAsync(Grains), await LinesAsync());
            await Should.ThrowAsync<OperationCanceledException>(() => step.Call(Grains, new CancellationToken(canceled: true)), step.Method);
            if (!step.IsWrittenByLedger) await GiveUpWhileItWritesAsync(step);

            (await ShowAsync(Grains)).ShouldBe(before, step.Method);
            (await LinesAsync()).ShouldBe(lines, step.Method);
            Changes(await step.Call(Grains, CancellationToken.None)).ShouldBeTrue(step.Method);
        }
    }

    [StorageFact]
    public async Task The_same_call_twice_at_once_comes_to_what_it_comes_to_once()
    {
        foreach (var step in Story)
        {
            var lines = await LinesAsync();

            var outcomes = await Task.WhenAll(
                Task.Run(() => step.Call(Grains, CancellationToken.None)), Task.Run(() => step.Call(Elsewhere, CancellationToken.None)));

            var changes = outcomes.Count(Changes);
            changes.ShouldBeGreaterThan(0, step.Method);
            (await ShowAsync(Grains)).ShouldBe(step.Shows, step.Method);
            (await LinesAsync()).ShouldBe(lines + changes * step.Lines, $"{step.Method}: {string.Join(", ", outcomes)}");
        }

        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_grain_that_was_ended_comes_back_as_it_was()
    {
        foreach (var step in Story)
        {
            await step.Call(Grains, CancellationToken.None);
            await _host.DeactivateAllAsync();

            (await ShowAsync(Elsewhere)).ShouldBe(step.Shows, step.Method);
        }
    }

    [StorageFact]
    public async Task What_another_process_writes_meanwhile_is_what_holds()
    {
        await Story[0].Call(Grains, CancellationToken.None);
        (await ShowAsync(Grains)).ShouldBe(Story[0].Shows);

        await Site.ExecuteAsync(Beside.Sql);

        (await ShowAsync(Grains)).ShouldBe(Beside.Shows);
    }

    /// <summary>What the story begins with.</summary>
    protected virtual Task FurnishAsync() => Task.CompletedTask;

    /// <summary>Whether an outcome says that something was changed now.</summary>
    protected abstract bool Changes(object outcome);

    /// <summary>In a line, what the grains of the story say of themselves, and what the database says of what they do not tell.</summary>
    private protected abstract Task<string> ShowAsync(IGrains grains);

    /// <summary>A call's outcome as the story takes it.</summary>
    private protected static async Task<object> Told<TOutcome>(Task<TOutcome> call) where TOutcome : class => await call;

    /// <summary>Fails unless each refusal that an outcome knows is among those seen.</summary>
    private protected static void ShouldBeAllRefusals<TOutcome>(IEnumerable<object> seen, params Type[] besides) =>
        seen.OfType<TOutcome>().Select(outcome => outcome!.GetType()).Distinct().Concat(besides)
            .ShouldBe(typeof(TOutcome).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(TOutcome))), ignoreOrder: true);

    private async Task GiveUpWhileItWritesAsync(GrainStep step)
    {
        var board = new ProbeBoard();
        using var patience = new CancellationTokenSource();
        _site.Database.BeforeWriting = token => board.WaitForOpeningAsync("write", token);
        try
        {
            var call = step.Call(Grains, patience.Token);
            await board.Entered("write");

            await patience.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)), step.Method);
        }
        finally
        {
            _site.Database.BeforeWriting = null;
            board.Open("write"); // a call that did not hear of it would keep the engine from stopping
        }
    }

    private Task<long> LinesAsync() => Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log");
}

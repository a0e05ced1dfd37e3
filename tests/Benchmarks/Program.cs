using Campaigns.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- ledger postgres growth import calls moving redirects handing-in people]
// Each benchmark prints ratios against a baseline measured in the same run; figures of different machines do not compare.
var all = new Dictionary<string, Func<Task>>
{
    ["ledger"] = LedgerThroughput.RunAsync,
    ["postgres"] = PostgresThroughput.RunAsync,
    ["growth"] = StoreGrowth.RunAsync,
    ["import"] = ImportMemory.RunAsync,
    ["calls"] = RefreshCalls.RunAsync,
    ["moving"] = MovingUnits.RunAsync,
    ["redirects"] = RedirectThroughput.RunAsync,
    ["handing-in"] = HandInBurst.RunAsync,
    ["people"] = PeopleFigures.RunAsync,
};
foreach (var name in args.Length > 0 ? args : [.. all.Keys])
{
    if (!all.TryGetValue(name, out var run))
    {
        await Console.Error.WriteLineAsync($"{name}: no such benchmark; there are {string.Join(", ", all.Keys)}");
        return 2;
    }

    await run();
}

return Verdicts.AllHeld ? 0 : 1;

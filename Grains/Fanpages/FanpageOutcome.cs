namespace Campaigns.Grains;

/// <summary>What a change of a page by its unit came to.</summary>
public abstract record FanpageOutcome
{
    private FanpageOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Fanpage">The page as it stands now.</param>
    public sealed record Changed(Fanpage Fanpage) : FanpageOutcome;

    /// <summary>The page stands as asked for already; nothing is written.</summary>
    public sealed record Unchanged(Fanpage Fanpage) : FanpageOutcome;

    /// <summary>The page is retired: its unit has to register it again first.</summary>
    public sealed record IsRetired : FanpageOutcome;

    /// <summary>There is no such page.</summary>
    public sealed record IsNotRegistered : FanpageOutcome;
}

/// <summary>Changes what people see of a page.</summary>
/// <param name="Name">The name people see; not empty.</param>
/// <param name="Address">Its public address; null when unknown.</param>
/// <param name="By">Who asks.</param>
public sealed record EditFanpage(string Name, Uri? Address, Actor By);

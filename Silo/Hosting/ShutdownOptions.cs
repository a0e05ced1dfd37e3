namespace Campaigns.Silo;

/// <summary>How a node stops: the section <c>Shutdown</c>.</summary>
internal sealed class ShutdownOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Shutdown";

    /// <summary>The longest drain that can be configured.</summary>
    public static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    /// <summary>How long what has begun may take to finish, once the drain is over.</summary>
    public static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the node says that it is not ready while it still serves everything, so that a load balancer sends its visitors elsewhere
    /// before they are refused. Zero, where nothing stands in front: no wait. At most <see cref="LongestDrain"/>.
    /// </summary>
    public TimeSpan DrainFor { get; set; }

    /// <summary>Whether the values make sense.</summary>
    public bool IsValid() => DrainFor >= TimeSpan.Zero && DrainFor <= LongestDrain;
}

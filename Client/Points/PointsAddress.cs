namespace Campaigns.Client;

/// <summary>Builds every address of points.</summary>
internal static class PointsAddress
{
    /// <summary>How points are reckoned, as it was announced.</summary>
    public const string Weights = "/points";

    /// <summary>The same, just after an announcement.</summary>
    public const string Announced = $"{Weights}?announced";

    /// <summary>A unit's points.</summary>
    public static string Of(string code) => $"{UnitAddress.Of(code)}/points";
}

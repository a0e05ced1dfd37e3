using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Grains;

/// <summary>A post's identity: the platform and its id there, an opaque case-sensitive string.</summary>
public readonly record struct PostKey(Platform Platform, string PostId)
{
    /// <summary><c>platform:id</c>.</summary>
    public override string ToString() => $"{Platform.Name()}:{PostId}";
}

/// <summary>A fanpage's identity: the platform and its account id there, an opaque case-sensitive string.</summary>
public readonly record struct FanpageKey(Platform Platform, string AccountId)
{
    /// <summary><c>platform:account</c>; the key of the page's grain.</summary>
    public override string ToString() => $"{Platform.Name()}:{AccountId}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FanpageKey key)
    {
        key = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0 || colon == text!.Length - 1) return false;
        if (!PlatformNames.TryParse(text[..colon], out var platform)) return false;
        key = new FanpageKey(platform, text[(colon + 1)..]);
        return true;
    }
}

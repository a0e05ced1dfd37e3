using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Pictures of pages for the documentation, taken where <c>CAMPAIGNS_SCREENSHOTS</c> names a folder for them.</summary>
internal static class Screenshots
{
    // The top of a page tells what it is; the whole of it would be a heavy picture.
    private const float Height = 1600;
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CAMPAIGNS_SCREENSHOTS");

    /// <summary>Saves the page as it is shown; does nothing where no pictures are wanted.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it shows; the picture's name ends with the width of the screen.</param>
    public static async Task SaveAsync(this IPage page, string name)
    {
        if (Folder is null) return;
        var width = page.ViewportSize!.Width;
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, $"{name}-{width}.png"),
            FullPage = true,
            Clip = new Clip { Width = width, Height = Height },
            Animations = ScreenshotAnimations.Disabled,
        });
    }
}

using QRCoder;

namespace Campaigns.Client;

/// <summary>QR codes as images within the page: a secret in one has no address that a cache or a log could keep.</summary>
internal static class QrCode
{
    private const int PixelsPerModule = 6;

    /// <summary>An image for <c>src</c> that says a text.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(image.GetGraphic(PixelsPerModule))}";
    }
}

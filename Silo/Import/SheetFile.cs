using System.Xml;
using Campaigns.Grains;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Silo;

/// <summary>Reads a file of rows, CSV or XLSX, whatever it is called.</summary>
internal static class SheetFile
{
    /// <summary>Reads it.</summary>
    /// <param name="content">The file; read from where it stands to its end.</param>
    /// <param name="mostBytes">The largest file.</param>
    /// <param name="read">What becomes of its lines; it may refuse them by a <see cref="SheetException"/> of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SheetException">It cannot be read at all.</exception>
    public static async Task<T> ReadAsync<T>(
        Stream content, int mostBytes, Func<IEnumerable<SheetLine>, T> read, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        await CopyAsync(content, held, mostBytes, cancellationToken);
        try
        {
            return read(IsPacked(held) ? XlsxSheet.Read(held) : CsvSheet.Read(held));
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or XmlException or InvalidDataException or FormatException
            or IOException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // The package, its parts and their XML each have their own way to say that they are damaged.
            throw new SheetException(SheetFault.Unreadable);
        }
    }

    private static bool IsPacked(MemoryStream held)
    {
        var start = held.GetBuffer().AsSpan(0, (int)Math.Min(held.Length, 4096));
        held.Position = 0;
        if (start.StartsWith("PK"u8)) return true;
        // Older spreadsheets, locked ones and pictures have zeros early on; text has none, but for UTF-16.
        var isUtf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !isUtf16 && start.Contains((byte)0) ? throw new SheetException(SheetFault.Unreadable) : false;
    }

    private static async Task CopyAsync(Stream content, MemoryStream held, int mostBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (held.Length + count > mostBytes) throw new SheetException(SheetFault.TooLarge);
            held.Write(buffer, 0, count);
        }
    }
}

using System.Globalization;

namespace Campaigns.Silo;

/// <summary>One line on a terminal that says how far the import is, rewritten in place.</summary>
internal sealed class ProgressLine(TextWriter terminal, bool enabled) : IProgress<ImportProgress>, IDisposable
{
    private int _width;

    /// <inheritdoc />
    public void Report(ImportProgress value)
    {
        if (!enabled) return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{value.File} {value.Done,4:P0}");
        terminal.Write("\r" + text.PadRight(_width));
        _width = text.Length;
    }

    /// <summary>Removes the line.</summary>
    public void Clear()
    {
        if (_width > 0) terminal.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    /// <inheritdoc />
    public void Dispose() => Clear();
}

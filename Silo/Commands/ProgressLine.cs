using System.Globalization;

namespace Campaigns.Silo;

/// <summary>One line on a terminal that says how far a command is, rewritten in place.</summary>
internal sealed class ProgressLine(TextWriter terminal, bool enabled) : IProgress<ImportProgress>, IProgress<MoveProgress>, IDisposable
{
    private int _width;

    /// <inheritdoc />
    public void Report(ImportProgress value) => Show(value.File, value.Done);

    /// <inheritdoc />
    public void Report(MoveProgress value) => Show(value.Table, value.Expected == 0 ? 1 : (double)value.Rows / value.Expected);

    private void Show(string what, double done)
    {
        if (!enabled) return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{what} {done,4:P0}");
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

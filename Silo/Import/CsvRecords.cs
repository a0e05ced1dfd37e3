using System.Text;

namespace Campaigns.Silo;

/// <summary>
/// Hands a CSV file to the parser record by record safe: a line that cannot be used becomes an empty one, which the parser passes
/// over while its line numbers stay right, and a quote that never ends costs its own line and not the rest of the file.
/// </summary>
/// <param name="lines">The file.</param>
/// <param name="refuse">Told of each line that cannot be used: its number, its text and why.</param>
/// <param name="separators">What may separate fields.</param>
internal sealed class CsvRecords(LineReader lines, Action<int, string, string> refuse, string separators = ",") : TextReader
{
    /// <summary>The most lines one quoted record may span.</summary>
    private const int MostLines = 100;

    private readonly Queue<ReadLine> _ahead = [];
    private readonly StringBuilder _ready = new();
    private int _served;
    private int _lineNumber;

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override int Read(Span<char> buffer)
    {
        if (_served == _ready.Length && !Prepare()) return 0;
        var count = Math.Min(buffer.Length, _ready.Length - _served);
        _ready.CopyTo(_served, buffer[..count], count);
        _served += count;
        return count;
    }

    /// <inheritdoc />
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <inheritdoc />
    public override int Peek() => _served < _ready.Length || Prepare() ? _ready[_served] : -1;

    private bool Prepare()
    {
        _ready.Clear();
        _served = 0;
        if (!TryTake(out var line)) return false;
        _lineNumber++;
        if (line.Refused is { } reason)
        {
            Refuse(line.Text, reason);
            return true;
        }

        _ready.Append(line.Text).Append('\n');
        if (QuoteIsOpen(line.Text, false)) TakeRestOfRecord(line.Text);
        return true;
    }

    private void TakeRestOfRecord(string first)
    {
        var open = true;
        var rest = new List<ReadLine>();
        while (open && rest.Count < MostLines && TryTake(out var line))
        {
            rest.Add(line);
            if (line.Refused is not null) break;
            _ready.Append(line.Text).Append('\n');
            open = QuoteIsOpen(line.Text, true);
        }

        if (!open)
        {
            _lineNumber += rest.Count;
            return;
        }

        // The quote does not end: give up its line alone, and look at the others again as lines of their own.
        foreach (var line in _ahead) rest.Add(line);
        _ahead.Clear();
        rest.ForEach(_ahead.Enqueue);
        _ready.Clear();
        Refuse(first, "a quote in the line does not end");
    }

    private void Refuse(string text, string reason)
    {
        refuse(_lineNumber, text, reason);
        _ready.Append('\n');
    }

    private bool TryTake(out ReadLine line)
    {
        if (_ahead.TryDequeue(out line)) return true;
        if (lines.Next() is not { } next) return false;
        line = next;
        return true;
    }

    // RFC 4180: a quote opens only at the beginning of a field; two in a row inside stand for one.
    private bool QuoteIsOpen(string text, bool open)
    {
        if (!open && !text.Contains('"', StringComparison.Ordinal)) return false;
        var fieldStart = !open;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (open)
            {
                if (character != '"') continue;
                if (index + 1 < text.Length && text[index + 1] == '"') index++;
                else open = false;
            }
            else
            {
                open = character == '"' && fieldStart;
                fieldStart = separators.Contains(character, StringComparison.Ordinal);
            }
        }

        return open;
    }
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Campaigns.Silo;

/// <summary>
/// Reads a text file line by line in bounded memory whatever stands in it: a line of any length is passed over, not held, and
/// bytes that are not UTF-8 are noticed instead of guessed at. A byte order mark is dropped; UTF-16 is recognised by its mark.
/// </summary>
internal sealed class LineReader : IDisposable
{
    /// <summary>The longest line that is taken; longer ones are refused.</summary>
    public const int MostBytes = 256 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private int _start;
    private int _end;

    /// <summary>Opens a file.</summary>
    public LineReader(string path)
        : this(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan))
    {
    }

    /// <summary>Reads a file that can be read from its beginning again; it is disposed with the reader.</summary>
    public LineReader(Stream file)
    {
        _stream = Utf16Of(file) is { } encoding ? Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8) : file;
        Length = file.Length;
        if (Fill() && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8)) _start = 3;
    }

    /// <summary>The file's size in bytes.</summary>
    public long Length { get; }

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its end; null at the end of the file.</summary>
    public ReadLine? Next()
    {
        _line.ResetWrittenCount();
        var tooLong = false;
        var any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var newline = rest.IndexOf((byte)'\n');
            var piece = newline < 0 ? rest : rest[..newline];
            _start += piece.Length + (newline < 0 ? 0 : 1);
            Position += piece.Length + 1;
            if (_line.WrittenCount + piece.Length > MostBytes) tooLong = true;
            if (!tooLong) _line.Write(piece);
            if (newline >= 0) break;
        }

        return any ? Decode(tooLong) : null;
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    private ReadLine Decode(bool tooLong)
    {
        if (tooLong) return new ReadLine("", $"the line is longer than {MostBytes / 1024} KB");
        var bytes = _line.WrittenSpan;
        if (bytes.EndsWith("\r"u8)) bytes = bytes[..^1];
        return Utf8.IsValid(bytes)
            ? new ReadLine(Encoding.UTF8.GetString(bytes), null)
            : new ReadLine(Encoding.Latin1.GetString(bytes), "the line is not UTF-8 text");
    }

    private bool Fill()
    {
        _start = 0;
        _end = _stream.Read(_buffer);
        return _end > 0;
    }

    private static UnicodeEncoding? Utf16Of(Stream file)
    {
        Span<byte> mark = stackalloc byte[2];
        var read = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        file.Position = 0;
        if (read < 2) return null;
        return mark switch
        {
            [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            _ => null,
        };
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Text">The line without its end; what can be shown of it when it is refused.</param>
/// <param name="Refused">Why it cannot be used; null when it can.</param>
internal readonly record struct ReadLine(string Text, string? Refused);

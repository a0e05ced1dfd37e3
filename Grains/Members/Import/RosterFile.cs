namespace Campaigns.Grains;

/// <summary>A roster, as it was handed in.</summary>
/// <param name="Name">The file's name, for people.</param>
/// <param name="Content">CSV or XLSX; read from where it stands to its end.</param>
/// <param name="Scope">Code of the unit that it is read for: people are enrolled in it and in what is below it.</param>
public sealed record RosterFile(string Name, Stream Content, string Scope)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 100_000;
}

/// <summary>An import of members: looked at, applied, or undone.</summary>
public sealed record MemberImport
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Code of the unit that the file was read for.</summary>
    public required string Scope { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>When it was handed in (UTC).</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When it was applied (UTC); null before.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>When it was undone (UTC); null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>What it does, or did.</summary>
    public required MemberImportCounts Counts { get; init; }
}

/// <summary>How many people an import changes.</summary>
/// <param name="Enrolled">People it enrols, or enrols again.</param>
/// <param name="Moved">People it moves to another unit.</param>
/// <param name="Corrected">People whose data it corrects, because somebody said that a line is about them.</param>
public sealed record MemberImportCounts(int Enrolled, int Moved, int Corrected)
{
    /// <summary>All of them; 0 when everything is as the file says.</summary>
    public int Total => Enrolled + Moved + Corrected;
}

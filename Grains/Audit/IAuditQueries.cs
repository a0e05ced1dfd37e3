namespace Campaigns.Grains;

/// <summary>Reads the audit log.</summary>
public interface IAuditQueries
{
    /// <summary>The newest lines that a filter lets through, and where to go on.</summary>
    Task<AuditPage> ReadAsync(AuditFilter filter, CancellationToken cancellationToken);
}

/// <summary>Which lines to read.</summary>
/// <param name="Tops">Codes of the units at the top of the subtrees that the reader may read of; those of no unit are never theirs.</param>
public sealed record AuditFilter(IReadOnlyList<string> Tops)
{
    /// <summary>Whether lines of no unit are read too: system admins only.</summary>
    public bool IncludesSystem { get; init; }

    /// <summary>The first local day; null from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last local day; null until now.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What happened, <c>campaign.launched</c>; null for everything.</summary>
    public string? Action { get; init; }

    /// <summary>Who did it; null for everybody.</summary>
    public Guid? Person { get; init; }

    /// <summary>Fold key (<see cref="FoldedText"/>) of words in the subject or the details; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>Only lines before this one; null from the newest on.</summary>
    public long? Before { get; init; }

    /// <summary>How many lines at most.</summary>
    public int Size { get; init; } = 50;
}

/// <summary>A page of the log.</summary>
/// <param name="Lines">The lines, the newest first.</param>
/// <param name="Next">
/// What to ask with as <see cref="AuditFilter.Before"/> for older lines; null at the end. A search looks through a bounded part of the log at
/// a time, so a page may have few lines or none and still go on.
/// </param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, long? Next);

/// <summary>A line as it is read.</summary>
/// <param name="Id">Its number; later lines have larger ones.</param>
/// <param name="Entry">What was written.</param>
public sealed record AuditLine(long Id, AuditEntry Entry)
{
    /// <summary>The name of who did it; null for the shell and the product itself, and for somebody who was erased since.</summary>
    public string? ByName { get; init; }

    /// <summary>Whether it was a member, by the personal link; nobody is shown who.</summary>
    public bool IsByMember { get; init; }

    /// <summary>Whether it was somebody whose account was erased since.</summary>
    public bool IsByErased { get; init; }

    /// <summary>The name of what it happened to; null when that has none, or was erased since.</summary>
    public string? SubjectName { get; init; }

    /// <summary>Names of the units that subject and details name by their codes.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the entry's unit; null when it has none.</summary>
    public string? UnitName { get; init; }
}

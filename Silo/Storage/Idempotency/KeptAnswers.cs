using System.Data.Common;
using System.Text;

namespace Campaigns.Silo;

/// <summary>Answers of the API that are kept for a day, as far as they tell of somebody who is erased.</summary>
internal sealed class KeptAnswers(IDatabase database, DbConnection connection)
{
    // What was answered is gone; the write itself is not done again when it is repeated.
    private const int Gone = 410;

    /// <summary>Takes what was answered out of every answer that names somebody, in the erasure's transaction.</summary>
    /// <param name="id">The id, by which answers about members name them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EraseAsync(string id, CancellationToken cancellationToken) => connection.ExecuteAsync(
        $"""
        UPDATE idempotent_requests SET status = @gone, content_type = NULL, location = NULL, body = @nothing
        WHERE body IS NOT NULL AND ({database.Holds("body", "@id")} OR location LIKE @address)
        """, cancellationToken,
        ("@gone", Gone), ("@nothing", Array.Empty<byte>()), ("@id", Encoding.UTF8.GetBytes(id)), ("@address", $"%{id}%"));
}

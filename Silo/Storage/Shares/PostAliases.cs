using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The names by which addresses call the registered pages' posts (<c>post_aliases</c>); one text for both engines.</summary>
internal static class PostAliases
{
    private const int RowsPerStatement = 500;

    /// <summary>Of aliases, those of a registered page's post, each with the post.</summary>
    public static async Task<IReadOnlyDictionary<PostAlias, PostKey>> FindAsync(
        DbConnection connection, IReadOnlyCollection<PostAlias> aliases, CancellationToken cancellationToken)
    {
        var found = new Dictionary<PostAlias, PostKey>();
        foreach (var chunk in aliases.Chunk(RowsPerStatement))
        {
            var (rows, parameters) = Rows(chunk.Select(alias => (alias, Post: (long?)null)));
            var posts = await connection.QueryAsync($"""
                SELECT a.platform, a.kind, a.value, p.platform, p.post_id
                FROM post_aliases a
                JOIN posts p ON p.id = a.post
                WHERE (a.platform, a.kind, a.value) IN (VALUES {rows})
                """,
                row => (Alias: StoredShares.Post(row, 0), Post: new PostKey((Platform)row.GetInt64(3), row.GetString(4))),
                cancellationToken, parameters);
            foreach (var (alias, post) in posts) found[alias] = post;
        }

        return found;
    }

    /// <summary>Keeps the names of new posts, and of posts with new addresses; a name that is known stays with its post.</summary>
    public static async Task WriteAsync(DbConnection connection, LedgerChanges changes, CancellationToken cancellationToken)
    {
        var named = changes.NewPosts.SelectMany(added => PostNames.Of(added.Seen.Key, added.Seen.Address).Select(alias => (alias, (long?)added.Post.Id)))
            .Concat(changes.Words.Where(words => words.Value.Address is not null)
                .SelectMany(words => PostNames.Of(words.Value.Address!).Where(IsAnother).Select(alias => (alias, (long?)words.Key.Id))));
        foreach (var chunk in named.Chunk(RowsPerStatement))
        {
            var (rows, parameters) = Rows(chunk);
            await connection.ExecuteAsync(
                $"INSERT INTO post_aliases (platform, kind, value, post) VALUES {rows} ON CONFLICT (platform, kind, value) DO NOTHING",
                cancellationToken, parameters);
        }
    }

    // A known post's own name is known too: nearly every reading repeats its address.
    private static bool IsAnother(PostAlias alias) => alias.Kind != PostAliasKind.Post;

    private static (string Rows, (string, object?)[] Parameters) Rows(IEnumerable<(PostAlias Alias, long? Post)> named)
    {
        var all = named.ToList();
        var rows = all.Select((row, index) => StoredShares.Row(
            [(int)row.Alias.Platform, (int)row.Alias.Kind, Name(index), .. row.Post is { } post ? [post] : Array.Empty<object>()]));
        return (string.Join(',', rows), [.. all.Select((row, index) => (Name(index), (object?)row.Alias.Value))]);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@value{index}");
}

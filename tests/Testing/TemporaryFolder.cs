namespace Campaigns.Testing;

/// <summary>A folder of a test's own, removed with everything in it when the test is done.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path; it exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("campaigns-").FullName;

    /// <summary>The full path of something in the folder, made or not.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}

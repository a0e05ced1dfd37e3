using System.CommandLine;

namespace Campaigns.Silo;

/// <summary>Options that every command takes.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string?> _data = new("--data") { Description = "Data directory (default: ./data)", Recursive = true };
    private readonly Option<string?> _urls = new("--urls") { Description = "Address to serve on, for example http://127.0.0.1:5080", Recursive = true };

    /// <summary>Adds them to the root command.</summary>
    public void AddTo(Command root)
    {
        root.Options.Add(_data);
        root.Options.Add(_urls);
    }

    /// <summary>The data directory.</summary>
    public string Data(ParseResult result, string otherwise = "./data") => result.GetValue(_data) ?? otherwise;

    /// <summary>The address to serve on; null for the configured one.</summary>
    public string? Urls(ParseResult result) => result.GetValue(_urls);
}

using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Registers a page in a unit; unread.</summary>
public sealed record RegisterFanpageRequest
{
    /// <summary>facebook, instagram, youtube, tiktok, zalo or threads.</summary>
    [Required]
    public string? Platform { get; init; }

    /// <summary>The platform's id of the account, case-sensitive.</summary>
    [Required]
    public string? AccountId { get; init; }

    /// <summary>The name people see.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>Code of the unit it belongs to.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>Its public address, http or https; absent when unknown.</summary>
    public string? Address { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal (FanpageKey Key, RegisterFanpage Command) Read(BodyFields fields)
    {
        var key = new FanpageKey(fields.Platform("platform", Platform), fields.AccountId("accountId", AccountId));
        var name = fields.Line("name", Name, longest: 200);
        var unit = fields.Line("unit", Unit, longest: 100);
        return (key, new RegisterFanpage(name, unit, fields.Address("address", Address)));
    }
}

/// <summary>Changes what people see of a page; unread.</summary>
public sealed record EditFanpageRequest
{
    /// <summary>The name people see.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>Its public address, http or https; absent when unknown.</summary>
    public string? Address { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal EditFanpage Read(BodyFields fields, Actor by) =>
        new(fields.Line("name", Name, longest: 200), fields.Address("address", Address), by);
}

/// <summary>Hands a page over to another unit; unread.</summary>
public sealed record HandOverFanpageRequest
{
    /// <summary>Code of the unit that gets it; one must look after the pages of both.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>The first local day that counts for it, as yyyy-MM-dd; today when absent.</summary>
    public string? FromDay { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal HandOverFanpage Read(BodyFields fields, Actor by) =>
        new(fields.Line("unit", Unit, longest: 100), fields.Day("fromDay", FromDay), by);
}

/// <summary>Connects a page; unread.</summary>
public sealed record ConnectFanpageRequest
{
    private const int LongestToken = 4096;

    /// <summary>The access token or API key that opens the account. It is kept encrypted and never given out again.</summary>
    [Required]
    public string? Token { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>. An empty token is for the page to refuse.</summary>
    internal ConnectFanpage Read(BodyFields fields, WriteText text)
    {
        var token = Token?.Trim() ?? "";
        if (token.Length > LongestToken) fields.Refuse("token", "too_long", text.TooLong(LongestToken));
        else if (!token.All(letter => letter is > ' ' and <= '~')) fields.Refuse("token", "invalid_token", text.InvalidToken);
        return new ConnectFanpage(token);
    }

    /// <summary>Without the token: a credential must not reach a log by accident.</summary>
    public override string ToString() => nameof(ConnectFanpageRequest);
}

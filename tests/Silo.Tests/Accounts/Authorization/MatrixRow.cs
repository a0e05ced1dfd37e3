using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Who an endpoint is for.</summary>
internal enum Audience
{
    /// <summary>Everybody, signed in or not.</summary>
    Open,

    /// <summary>Everybody signed in, whatever they may do.</summary>
    SignedIn,

    /// <summary>Whoever holds a capability in the unit that the request is about.</summary>
    Holders,

    /// <summary>The account that the request's object belongs to, and nobody else.</summary>
    Owner,

    /// <summary>System admins of the unit at the top.</summary>
    SystemAdmins,

    /// <summary>Members, by their personal links, each for themselves; no account, whatever it may do.</summary>
    Members,
}

/// <summary>One endpoint: a verb and a route, or a page with all its forms.</summary>
/// <param name="Verb">GET, POST…, <see cref="PageVerb"/>, or * for an endpoint that takes every verb.</param>
/// <param name="Route">As it is mapped.</param>
/// <param name="For">Whom it lets in.</param>
internal sealed record MatrixRow(string Verb, string Route, Audience For)
{
    /// <summary>Stands for what a page takes: GET, and POST of its forms.</summary>
    public const string PageVerb = "PAGE";

    /// <summary>What <see cref="Audience.Holders"/> hold.</summary>
    public Capability? Needed { get; init; }

    /// <summary>A good request about a unit, or about something of its own in the unit; made anew for everybody who asks.</summary>
    public Func<MatrixSite, string, Task<MatrixCall>> CallAsync { get; init; } =
        (_, _) => throw new InvalidOperationException("The row says nothing of how to ask.");

    /// <summary>The same about an account's own thing, for <see cref="Audience.Owner"/>.</summary>
    public Func<MatrixSite, Guid, Task<MatrixCall>>? OwnCallAsync { get; init; }

    /// <summary>A page's forms that it sends to itself.</summary>
    public IReadOnlyList<MatrixForm> Forms { get; init; } = [];

    /// <summary>Whom <see cref="Needed"/> does not describe: asked with the role and where the unit is seen from the role's unit.</summary>
    public Func<Role, Place, bool>? Exception { get; init; }

    /// <summary>The row's name in the results.</summary>
    public string Name => $"{Verb} {Route}";

    /// <summary>Whether programs ask it.</summary>
    public bool IsApi => Route.StartsWith("/api", StringComparison.Ordinal) || Route.StartsWith("/openapi", StringComparison.Ordinal);

    /// <summary>Whether somebody with a role in their own unit is let in when it is about a unit elsewhere.</summary>
    public bool LetsIn(Role role, Place place) => LetsIn(role, place, Needed);

    /// <summary>The same for one of its forms.</summary>
    public bool LetsIn(Role role, Place place, MatrixForm form) => !form.IsOnlyAtTheTop && LetsIn(role, place, form.Needed ?? Needed);

    private bool LetsIn(Role role, Place place, Capability? needed) => For switch
    {
        Audience.Open or Audience.SignedIn => true,
        Audience.SystemAdmins => false, // the role is held below the top
        Audience.Holders => Exception?.Invoke(role, place)
            ?? (role.Allows(needed!.Value) && place is (Place.Own or Place.Below)),
        Audience.Owner or Audience.Members => throw new InvalidOperationException("They are asked about people, not units."),
    };
}

/// <summary>Where a unit is, seen from the unit of somebody's role.</summary>
internal enum Place
{
    Own,
    Below,
    Sibling,
    Ancestor,
}

/// <summary>A request. With fields it is a form with its antiforgery token, with a body it is JSON.</summary>
internal sealed record MatrixCall(string Address, object? Body = null, (string Name, string Value)[]? Fields = null)
{
    /// <summary>A CSV file to send instead; null for none.</summary>
    public string? File { get; init; }
}

/// <summary>A form that a page sends to itself: its name, and good values for its fields in a unit.</summary>
internal sealed record MatrixForm(string Name, Func<string, (string Name, string Value)[]> Fields)
{
    /// <summary>What one must hold to send it; null for what the page asks for.</summary>
    public Capability? Needed { get; init; }

    /// <summary>Whether it is only for those whose role is in the unit at the top; every role here is held below it.</summary>
    public bool IsOnlyAtTheTop { get; init; }

    /// <summary>For a form that passes over what is not its sender's: chooses something new of a unit. Null for other forms.</summary>
    public Func<MatrixSite, string, Task<MatrixChoice>>? ChooseAsync { get; init; }

    /// <summary>What one must hold where the chosen is for the form to change it.</summary>
    public Capability? Changes { get; init; }
}

/// <summary>What a form is to change: the field that says so, and whether it was changed.</summary>
internal sealed record MatrixChoice((string Name, string Value) Field, Func<Task<bool>> IsChangedAsync);

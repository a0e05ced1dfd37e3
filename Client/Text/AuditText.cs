using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the audit log, and the names of what it tells of.</summary>
internal abstract class AuditText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string SearchLabel { get; }

    public abstract string From { get; }

    public abstract string To { get; }

    public abstract string Action { get; }

    public abstract string AnyAction { get; }

    public abstract string At { get; }

    public abstract string By { get; }

    public abstract string Subject { get; }

    public abstract string Unit { get; }

    public abstract string Details { get; }

    public abstract string Erased { get; }

    public abstract string Shell { get; }

    /// <summary>A member, by the personal link.</summary>
    public abstract string Member { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string Older { get; }

    public abstract string Newest { get; }

    public abstract string SearchGoesOn { get; }

    public abstract string PersonHint { get; }

    public abstract string Yes { get; }

    /// <summary>What was typed names nobody whom the reader sees.</summary>
    public abstract string NoSuchPerson(string typed);

    /// <summary>What was typed may be any of several people.</summary>
    public abstract string WhichPerson(string typed, IReadOnlyList<string> candidates);

    /// <summary>What happened, by the code in the log. A test asks for the same codes in every language.</summary>
    public abstract IReadOnlyDictionary<string, string> Actions { get; }

    /// <summary>What happened; the code itself when it is not known.</summary>
    public string ActionName(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>The name of a detail.</summary>
    public abstract string DetailName(AuditDetail detail);
}

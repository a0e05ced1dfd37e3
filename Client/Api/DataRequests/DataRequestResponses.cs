using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A request on personal data.</summary>
public sealed record DataRequestResponse
{
    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>access, correction, consent_withdrawal, restriction or erasure.</summary>
    public required DataRequestKind Kind { get; init; }

    /// <summary>open, answered or finished.</summary>
    public required DataRequestState State { get; init; }

    /// <summary>The member's id; null once erased, and where the caller does not manage members of the unit that the member is in now.</summary>
    public required string? Member { get; init; }

    /// <summary>Code of the unit that the member was in when asking.</summary>
    public required string Unit { get; init; }

    /// <summary>When it came in (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether the member asked by the personal link; else it was taken in from paper or phone.</summary>
    public required bool ByMember { get; init; }

    /// <summary>The last local day to answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>The last local day to finish, with the extension if there is one.</summary>
    public required DateOnly FinishBy { get; init; }

    /// <summary>How many working days late the answer is or came; null when in time.</summary>
    public required int? AnswerLateBy { get; init; }

    /// <summary>How many working days late it is or was finished; null when in time.</summary>
    public required int? FinishLateBy { get; init; }

    /// <summary>Whether what is to be done next is late.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>When it was answered (UTC); null while it is not.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Calendar days by which the term was extended; null while it is not.</summary>
    public required int? ExtendedByDays { get; init; }

    /// <summary>When it was finished (UTC); null while it is not.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When a restriction was lifted (UTC); null while it holds, and for every other kind.</summary>
    public required DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Grows with every change; to be named by whoever takes a step.</summary>
    public required int Version { get; init; }

    internal static DataRequestResponse Of(FiledRequest filed, DataRequestDeadlines deadlines)
    {
        var (request, due) = (filed.Request, deadlines.Of(filed.Request));
        return new DataRequestResponse
        {
            Number = filed.Number,
            Kind = request.Kind,
            State = request.State,
            Member = filed.Member?.Id.ToString(),
            Unit = filed.Unit,
            ReceivedAt = request.ReceivedAt,
            ByMember = filed.IsByMember,
            AnswerBy = due.AnswerBy,
            FinishBy = due.FinishBy,
            AnswerLateBy = due.AnswerLateBy,
            FinishLateBy = due.FinishLateBy,
            IsOverdue = due.IsOverdue,
            AnsweredAt = request.AnsweredAt,
            ExtendedByDays = request.Extension?.Days,
            FinishedAt = request.FinishedAt,
            LiftedAt = request.LiftedAt,
            Version = filed.Version,
        };
    }
}

/// <summary>A part of a list of requests.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Which part this is, from 1.</param>
/// <param name="Rows">The requests of this part.</param>
public sealed record DataRequestListResponse(int Total, int Page, IReadOnlyList<DataRequestResponse> Rows)
{
    internal static DataRequestListResponse Of(PageOf<FiledRequest> list, DataRequestDeadlines deadlines) =>
        new(list.Total, list.Page, [.. list.Items.Select(filed => DataRequestResponse.Of(filed, deadlines))]);
}

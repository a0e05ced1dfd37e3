using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One member, for those who manage them: correct, move, give a link, enter a guardian's word, end, erase. Shares are not told here.</summary>
public partial class MemberPage
{
    private Member? _member;
    private string _unitName = "";
    private string? _secret;
    private MissingConsent? _missing;
    private MemberForm _form = default!; // both are set with the member
    private TypedForm _guardian = default!;
    private IReadOnlyList<string> _tops = [];
    private IReadOnlyList<Crumb> _path = [];
    private (NoticeKind Kind, string Words)? _notice;

    /// <summary>The member's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    private string Lead => _member!.LeftOn is { } left ? Text.Members.LeftOn(left) : Text.Members.EnrolledOn(_member.EnrolledOn);

    // Of anybody else the sheet would be one more thing that is known and not needed.
    private bool MayNeedGuardian => Minors.MayNeedGuardian(_member!.Birth, LocalDay.Of(Time.GetUtcNow()));

    private string Standing =>
        _member!.IsRestricted ? Text.Members.Restricted : _missing is { } missing ? Text.Members.Missing(missing) : Text.Members.MayCount;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (_member is null) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task LoadAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await Desk.OpenAsync(Id, cancellationToken) is not { } member)
        {
            _member = null;
            return;
        }

        _unitName = (await Units.FindAsync(member.Unit, cancellationToken))?.Name ?? member.Unit;
        _tops = await Access.TopsAsync(Capability.ManageMembers, cancellationToken);
        _path =
        [
            new Crumb(Text.Units.Title, UnitAddress.Tree), new Crumb(_unitName, UnitAddress.Of(member.Unit)),
            new Crumb(Text.Members.Title, MemberAddress.Of(member.Unit)), new Crumb(member.Name.Value, null),
        ];
        _missing = new Consents(member.Words).Missing(ConsentPurpose.CountingShares, member.Birth, LocalDay.Of(Time.GetUtcNow()));
        (_form, _guardian) = (MemberForm.Of(Text, member), new TypedForm(Text, []));
        _member = member;
    }

    private async Task CorrectAsync()
    {
        if (_member is not { } member) return;
        var typed = MemberForm.Of(new TypedForm(Text, HttpContext.Request.Form));
        _form = typed;
        // The member's own unit may be closed, where nobody can be sent; they may stay in it.
        var unit = typed.Typed[MemberForm.Unit].Trim() == member.Unit
            ? new UnitPick(member.Unit, Problem: null)
            : await Picker.PickAsync(typed.Typed[MemberForm.Unit], _tops, HttpContext.RequestAborted);
        if (unit.Problem is { } problem) typed.Typed.Refuse(MemberForm.Unit, problem);
        else await CorrectAsync(member, typed, unit.Code);
    }

    private async Task CorrectAsync(Member member, MemberForm typed, string unit)
    {
        switch (await Desk.CorrectAsync(member, typed.Row(unit), Number(MemberForm.Version), HttpContext.RequestAborted))
        {
            case CorrectAnswer.Faulty(var errors):
                typed.Refuse(errors, Text.Members);
                break;
            case CorrectAnswer.Done(var outcome):
                await TellAsync(outcome);
                break;
        }
    }

    private async Task GiveLinkAsync()
    {
        if (_member is null) return;
        (var outcome, _secret) = await Desk.GiveLinkAsync(_member.Id, Number("number"), HttpContext.RequestAborted);
        await TellAsync(outcome);
        if (_secret is not null) _notice = null;
    }

    private async Task EnterGuardianAsync(bool isGiven)
    {
        if (_member is null) return;
        var typed = new TypedForm(Text, HttpContext.Request.Form);
        if (GuardianInput.Read(typed, isGiven, Text) is { } word)
            await TellAsync(await Desk.EnterGuardianAsync(_member, word, HttpContext.RequestAborted));
        else
            _guardian = typed;
    }

    private async Task LeaveAsync()
    {
        if (_member is not null) await TellAsync(await Desk.LeaveAsync(_member, HttpContext.RequestAborted));
    }

    private async Task ReturnAsync()
    {
        if (_member is not null) await TellAsync(await Desk.ReturnAsync(_member, HttpContext.RequestAborted));
    }

    private async Task EraseAsync()
    {
        if (_member is not { } member) return;
        var typed = PersonName.TryParse(HttpContext.Request.Form["confirm"], out var name) ? name.Key : "";
        if (typed != member.Name.Key)
        {
            _notice = (NoticeKind.Refusal, Text.Members.NameDiffers);
            return;
        }

        var outcome = await Desk.EraseAsync(member, HttpContext.RequestAborted);
        if (outcome is MemberOutcome.Erased) Navigation.NavigateTo($"{MemberAddress.Of(member.Unit)}?erased=1");
        else await TellAsync(outcome);
    }

    private async Task TellAsync(MemberOutcome outcome)
    {
        _notice = outcome is MemberOutcome.Settled(_, var changed)
            ? (NoticeKind.Success, changed ? Text.Members.Saved : Text.Members.NothingChanged)
            : (NoticeKind.Refusal, Text.Members.Refusal(outcome));
        await LoadAsync();
    }

    private int Number(string field) =>
        int.TryParse(HttpContext.Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

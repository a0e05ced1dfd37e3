using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A person in a form: what stands in it as it was typed, and what is wrong with each field.</summary>
internal sealed class MemberForm
{
    /// <summary>Names of the fields.</summary>
    public const string Name = "name", Number = "number", Birth = "birth", OwnCode = "ownCode", Unit = "unit", Version = "version";

    /// <summary>The longest that is taken of a field; how long each may be the rules say.</summary>
    public const int Longest = 200;

    private MemberForm(TypedForm typed) => Typed = typed;

    /// <summary>What was typed.</summary>
    public TypedForm Typed { get; }

    /// <summary>The form as a request brings it.</summary>
    public static MemberForm Of(TypedForm typed) => new(typed);

    /// <summary>The form of a member as it stands.</summary>
    public static MemberForm Of(Text text, Member member) => new(new TypedForm(text,
    [
        new(Name, member.Name.Value), new(Number, member.Number?.E164 ?? ""), new(Birth, MemberFilterWords.Typed(member.Birth)),
        new(OwnCode, member.OwnCode ?? ""), new(Unit, member.Unit),
    ]));

    /// <summary>An empty form.</summary>
    public static MemberForm Empty(Text text, string unit) => new(new TypedForm(text, [new(Unit, unit)]));

    /// <summary>Reads it, for a unit that was picked.</summary>
    public RosterRow Row(string unit) => new(1)
    {
        Name = Typed[Name],
        Number = Typed[Number],
        Birth = Typed[Birth],
        OwnCode = Typed[OwnCode],
        Unit = unit,
    };

    /// <summary>Says what is wrong, at the fields.</summary>
    public void Refuse(IEnumerable<RosterError> errors, MemberText text)
    {
        foreach (var error in errors)
        {
            if (error.Column is { } column) Typed.Refuse(FieldOf(column), text.Fault(error.Fault));
            else Typed.Refusal = text.Fault(error.Fault);
        }
    }

    /// <summary>The field of a column.</summary>
    public static string FieldOf(RosterColumn column) => column switch
    {
        RosterColumn.Name => Name,
        RosterColumn.Number => Number,
        RosterColumn.Birth => Birth,
        RosterColumn.OwnCode => OwnCode,
        RosterColumn.Unit => Unit,
    };
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Strings of the sheet that a parent or guardian signs. What it asks is version <see cref="Consents.Wording"/>: whoever changes the words
/// changes that, so that it stays known what was signed.
/// </summary>
internal abstract class GuardianSheetText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string Print { get; }

    public abstract string Open { get; }

    public abstract string Asked(string unit);

    public abstract string Purpose(ConsentPurpose purpose);

    public abstract string Yes { get; }

    public abstract string No { get; }

    public abstract string Rights { get; }

    public abstract string ChildsOwn { get; }

    public abstract IReadOnlyList<string> Lines { get; }

    public abstract string Sheet(int wording);
}

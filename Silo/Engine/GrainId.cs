namespace Campaigns.Silo;

/// <summary>One grain's identity: the interface it is called by and its key, case-sensitive.</summary>
internal readonly record struct GrainId(Type Interface, string Key)
{
    /// <summary><c>IFanpageGrain(youtube:UC…)</c>, as messages name a grain.</summary>
    public override string ToString() => $"{Interface.Name}({Key})";
}

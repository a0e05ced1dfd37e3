using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What a line of a roster comes to, as addresses and programs name it; the ones to look at first.</summary>
internal enum RosterLineKind
{
    /// <summary>Somebody has to look at it.</summary>
    Doubtful,

    /// <summary>It cannot be used.</summary>
    Faulty,

    /// <summary>An earlier line is about the same person.</summary>
    Duplicate,

    /// <summary>Enrols somebody.</summary>
    Enrol,

    /// <summary>Enrols somebody again.</summary>
    Return,

    /// <summary>Moves somebody.</summary>
    Move,

    /// <summary>Changes nothing.</summary>
    AlreadyEnrolled,
}

/// <summary>Steps by their kinds.</summary>
internal static class RosterLineKinds
{
    /// <summary>The kind of a step.</summary>
    public static RosterLineKind Kind(this RosterStep step) => step switch
    {
        RosterStep.Doubtful => RosterLineKind.Doubtful,
        RosterStep.Faulty => RosterLineKind.Faulty,
        RosterStep.Duplicate => RosterLineKind.Duplicate,
        RosterStep.Enrol => RosterLineKind.Enrol,
        RosterStep.Return => RosterLineKind.Return,
        RosterStep.Move => RosterLineKind.Move,
        RosterStep.AlreadyEnrolled => RosterLineKind.AlreadyEnrolled,
        _ => throw new System.Diagnostics.UnreachableException($"{step.GetType().Name} has no kind."),
    };
}

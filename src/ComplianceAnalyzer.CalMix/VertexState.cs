namespace ComplianceAnalyzer.CalMix;

[Flags]
internal enum VertexState : byte
{
    Free = 0,

    /// <summary>Needs a CAL of its own kind whatever the other ends hold.</summary>
    Forced = 1,

    /// <summary>Has one by name.</summary>
    Held = 2,
}

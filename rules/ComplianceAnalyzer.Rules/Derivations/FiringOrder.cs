namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>
/// Priorities of the derivations: each fires when the facts it stands on are complete, so that nothing is derived twice. The verdict rules
/// have priority 0 and come last. The conclusions do not depend on it, only the work does.
/// </summary>
internal static class FiringOrder
{
    internal const int FromRows = 90;
    internal const int FromRoles = 80;
    internal const int Usage = 70;
    internal const int Accesses = 60;
    internal const int DirectoryAccesses = 50;
    internal const int Demand = 40;
}

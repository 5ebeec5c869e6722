using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>TS CALs of one kind and version: what is owned and what license servers report are held against each other by it.</summary>
/// <param name="Kind">TsUser or TsDevice; null where a license server does not tell.</param>
/// <param name="Version">Version; null where a license server does not tell.</param>
internal readonly record struct TokenStock(CalKind? Kind, ProductVersion? Version)
{
    /// <summary>Key packs of which kind or version is not known; they can be held against nothing.</summary>
    internal static TokenStock Unknown => default;

    internal bool IsKnown => Kind is not null;

    /// <summary>Its name in a sentence.</summary>
    internal string Name => FormattableString.Invariant($"{Kind} {Version}");

    internal Subject Subject => new("cal-stock", IsKnown ? Name : "unknown");

    /// <summary>The stock of a kind and version. No CALs of their own came with Windows Server 2003 R2: those are CALs of 2003.</summary>
    internal static TokenStock Of(CalKind kind, ProductVersion version) =>
        new(kind, version.Year == ProductVersion.V2003.Year ? ProductVersion.V2003 : version);
}

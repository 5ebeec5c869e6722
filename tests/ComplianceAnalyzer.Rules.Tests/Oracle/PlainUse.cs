using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>A use of a server, as a reader of the files would write it down.</summary>
internal sealed record PlainUse(
    string? Person,
    int People,
    bool External,
    string? Device,
    bool Certain,
    OperatingSystemFamily System,
    Server Server,
    SessionPurpose Purpose,
    bool FromSession
);

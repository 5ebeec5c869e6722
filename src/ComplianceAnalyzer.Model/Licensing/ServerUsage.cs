using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>
/// Use of a server, resolved to person and device (TSL0008, TSL0009). One for each row of evidence and server; whether it needs CALs is
/// another question.
/// </summary>
/// <param name="Person">Key of the human being; null where the evidence names none.</param>
/// <param name="People">Human beings behind the account, at least 1.</param>
/// <param name="External">True for an account of someone who is not an employee or similar personnel.</param>
/// <param name="UnknownPerson">True where users.csv is there and does not hold the account.</param>
/// <param name="Device">Host key of the device; null where the evidence names none.</param>
/// <param name="DeviceSystem">Operating system of the device; <see cref="OperatingSystemFamily.Unknown"/> where nothing says it.</param>
/// <param name="UnknownDevice">True where clients.csv is there and does not hold the device.</param>
/// <param name="Server">Host key of the server.</param>
/// <param name="Purpose">What it was used for.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Source">Row of the evidence.</param>
public sealed record ServerUsage(
    string? Person,
    int People,
    bool External,
    bool UnknownPerson,
    string? Device,
    OperatingSystemFamily DeviceSystem,
    bool UnknownDevice,
    string Server,
    SessionPurpose Purpose,
    AccessBasis Basis,
    SourceLocation Source
);

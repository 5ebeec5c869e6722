using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>
/// An access that the person or the device must hold a CAL for (TSL0002; S6 to S9, S19). One for each row of evidence, layer and server;
/// the distinct person–device pairs of a layer are its access graph.
/// </summary>
/// <param name="Layer">Which CAL it needs.</param>
/// <param name="Person">Key of the human being; null where the evidence names none (only a device CAL helps).</param>
/// <param name="People">Human beings behind the account, at least 1.</param>
/// <param name="Device">Host key of the device; null where the evidence names none (only a user CAL helps).</param>
/// <param name="Server">Host key of the server.</param>
/// <param name="MinimumVersion">A CAL of this version or later covers it.</param>
/// <param name="DeviceCalOnly">True where only a device CAL helps though a person is known: a Windows 2000 terminal server, or a Per Device server under <c>tscal.mixed-mode=technical</c>.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="UnknownPerson">True where users.csv is there and does not hold the account.</param>
/// <param name="UnknownDevice">True where clients.csv is there and does not hold the device.</param>
/// <param name="Source">Row of the evidence.</param>
public sealed record AccessRelation(
    CalLayer Layer,
    string? Person,
    int People,
    string? Device,
    string Server,
    ProductVersion MinimumVersion,
    bool DeviceCalOnly,
    AccessBasis Basis,
    bool UnknownPerson,
    bool UnknownDevice,
    SourceLocation Source
);

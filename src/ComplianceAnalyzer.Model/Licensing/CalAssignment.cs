namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>One holder in a CAL mix.</summary>
/// <param name="Kind">User or device CAL of the layer.</param>
/// <param name="Holder">PersonKey or host key.</param>
/// <param name="Count">CALs it takes: the human beings behind an account, 1 for a device.</param>
/// <param name="HeldByName">True where the holder has the CAL by name already.</param>
/// <param name="ToBuy">CALs of <paramref name="Count"/> that are not owned and must be bought.</param>
public sealed record CalAssignment(Inventory.CalKind Kind, string Holder, int Count, bool HeldByName, int ToBuy = 0);

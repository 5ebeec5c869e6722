using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>A name as it stands somewhere in the inventory.</summary>
/// <param name="Name">The name.</param>
/// <param name="Roles">The tables that declare it.</param>
/// <param name="First">The first row that has it.</param>
internal sealed record Mention(QualifiedName Name, NameRoles Roles, SourceLocation First);

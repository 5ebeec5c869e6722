using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Brings the names in the rows of one file into the census, each distinct one once.</summary>
internal sealed class NameGatherer
{
    private readonly NameCensus census;
    private readonly InputTable file;
    private readonly DataCursor cursor;
    private readonly Reference[] references;
    private readonly HashSet<(string, string?, string?)> seenDeclarations = [];
    private readonly Column? declaration;
    private readonly Column? domain;
    private readonly Column? principalName;

    internal NameGatherer(NameCensus census, InputTable file, DataCursor cursor)
    {
        this.cursor = cursor;
        this.census = census;
        this.file = file;
        Column[] present = [.. Surveyor.Present(file)];
        declaration = Array.Find(
            present,
            column => column is { IsDeclaration: true, Kind: ColumnKind.Host or ColumnKind.Account }
        );
        domain = Array.Find(present, column => column.Kind == ColumnKind.Domain);
        principalName = Array.Find(present, column => column.Name == "Upn");
        foreach (
            Column column in present.Where(column => IsReference(column) && file.Header!.FieldOf[column.Index] < 0)
        )
            Refer(column, cursor.Value(column)!, new SourceLocation(file.File, file.Header!.Line));
        references =
        [
            .. present
                .Where(column => IsReference(column) && file.Header!.FieldOf[column.Index] >= 0)
                .Select(column => new Reference(
                    column,
                    file.References[column.Index] = new TextColumn(),
                    () => cursor.Value(column)
                )),
        ];
    }

    /// <summary>Takes the row the cursor stands on.</summary>
    internal void Gather()
    {
        if (declaration is not null && cursor.Value(declaration) is { } name)
            Declare(name);
        else if (declaration is null && domain is not null && cursor.Value(domain) is { } domainName)
            census.AddDomain(domainName);
        foreach (Reference reference in references)
            if (reference.Texts.Add(cursor.Bytes(reference.Column), reference.Read) is { } text)
                Refer(reference.Column, text, new SourceLocation(file.File, cursor.Line));
    }

    /// <summary>Passes over the row the cursor stands on.</summary>
    internal void Pass()
    {
        foreach (Reference reference in references)
            reference.Texts.Pass();
    }

    private void Declare(string name)
    {
        string? inDomain = domain is null ? null : cursor.Value(domain);
        string? principal = principalName is null ? null : cursor.Value(principalName);
        if (!seenDeclarations.Add((name, inDomain, principal)))
            return;
        var location = new SourceLocation(file.File, cursor.Line);
        if (declaration!.Kind == ColumnKind.Account)
            census.AddAccount(name, inDomain, principal, NameRoles.User, location);
        else
            census.AddHost(name, inDomain, RoleOf(file.Schema.Table), location);
    }

    private void Refer(Column column, string text, SourceLocation location)
    {
        switch (column.Kind)
        {
            case ColumnKind.Account:
                census.AddAccount(text, null, null, NameRoles.None, location);
                break;
            case ColumnKind.Host:
                census.AddHost(text, null, NameRoles.None, location);
                break;
            default:
                foreach (string name in HostList.Split(text))
                    census.AddHost(name, null, NameRoles.None, location);
                break;
        }
    }

    private static bool IsReference(Column column) =>
        !column.IsDeclaration && column.Kind is ColumnKind.Host or ColumnKind.HostList or ColumnKind.Account;

    private static NameRoles RoleOf(InventoryTable table) =>
        table switch
        {
            InventoryTable.Servers => NameRoles.Server,
            InventoryTable.Clients => NameRoles.Client,
            _ => NameRoles.LicenseServer,
        };

    private sealed record Reference(Column Column, TextColumn Texts, Func<string?> Read);
}

using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>A name in a row of the inventory: the row's own, or one that it refers to.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsOwn">True where the row is what the name stands for.</param>
/// <param name="Source">The row.</param>
internal readonly record struct NameUse(NameKey Name, bool IsOwn, SourceLocation Source)
{
    /// <summary>The names in a row. Registry entries for license servers are the matter of TSL5009.</summary>
    internal static IEnumerable<NameUse> In(InventoryFact row) =>
        row switch
        {
            Server server =>
            [
                Own(InventoryTable.Servers, server.Key, row),
                Own(InventoryTable.Clients, server.Key, row),
                .. To(InventoryTable.ServerLicenses, server.License, row),
            ],
            Client client =>
            [
                Own(InventoryTable.Clients, client.Key, row),
                .. To(InventoryTable.Users, client.PrimaryUser, row),
            ],
            UserAccount account => Own(account),
            XpLicense license =>
            [
                Own(InventoryTable.XpLicenses, license.LicenseId, row),
                .. To(InventoryTable.Clients, license.Client, row),
            ],
            CalPack pack => In(pack),
            ServerSession session =>
            [
                .. To(InventoryTable.Users, session.User, row),
                .. To(InventoryTable.Clients, session.Client, row),
                .. To(InventoryTable.Servers, session.Server, row),
            ],
            LicenseServer server => [Own(InventoryTable.LicenseServers, server.Key, row)],
            KeyPack pack => To(InventoryTable.LicenseServers, pack.LicenseServer, row),
            IssuedLicense token =>
            [
                .. To(InventoryTable.LicenseServers, token.LicenseServer, row),
                .. To(InventoryTable.Clients, token.Client, row),
                .. To(InventoryTable.Users, token.User, row),
            ],
            ServerLicense license => [Own(InventoryTable.ServerLicenses, license.LicenseId, row)],
            _ => [],
        };

    private static IEnumerable<NameUse> In(CalPack pack)
    {
        bool isUser = pack.Kind is CalKind.WindowsUser or CalKind.TsUser;
        return
        [
            .. To(InventoryTable.LicenseServers, pack.LicenseServer, pack),
            .. To(InventoryTable.Servers, pack.Server, pack),
            .. To(InventoryTable.XpLicenses, pack.XpLicense, pack),
            .. To(isUser ? InventoryTable.Users : InventoryTable.Clients, pack.AssignedTo, pack),
        ];
    }

    /// <summary>A CAL is assigned to the person, a session names the account; both are names of the row.</summary>
    private static IEnumerable<NameUse> Own(UserAccount account)
    {
        yield return Own(InventoryTable.Users, account.Key, account);
        if (account.PersonKey != account.Key)
            yield return Own(InventoryTable.Users, account.PersonKey, account);
    }

    private static NameUse Own(InventoryTable table, string name, InventoryFact row) =>
        new(new NameKey(table, name), IsOwn: true, row.Source);

    private static IEnumerable<NameUse> To(InventoryTable table, string? name, InventoryFact row) =>
        name is null ? [] : [new NameUse(new NameKey(table, name), IsOwn: false, row.Source)];
}

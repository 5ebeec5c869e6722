using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>A name in the inventory: a row's own, or one that it refers to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the name is to the row.</param>
/// <param name="Source">The row.</param>
internal readonly record struct NameUse(NameKey Name, NameUseKind Kind, SourceLocation Source)
{
    /// <summary>
    /// The names in a fact. Sessions are taken as they count (TSL0008, TSL0009, TSL0012): one that needs no CAL leaves nothing open. Tokens
    /// outlive the devices they were issued to, and registry entries are the matter of TSL5009.
    /// </summary>
    internal static IEnumerable<NameUse> In(object fact) =>
        fact switch
        {
            Server server =>
            [
                Own(InventoryTable.Servers, server.Key, server),
                Own(InventoryTable.Clients, server.Key, server),
                .. To(InventoryTable.ServerLicenses, server.License, server.Source),
            ],
            Client client => [Own(InventoryTable.Clients, client.Key, client)],
            UserAccount account => Own(account),
            XpLicense license => In(license),
            CalPack pack => In(pack),
            ServerUsage usage => In(usage),
            LicenseServer server => [Own(InventoryTable.LicenseServers, server.Key, server)],
            KeyPack pack => To(InventoryTable.LicenseServers, pack.LicenseServer, pack.Source),
            ServerLicense license => [Own(InventoryTable.ServerLicenses, license.LicenseId, license)],
            _ => [],
        };

    private static IEnumerable<NameUse> In(ServerUsage usage)
    {
        yield return new NameUse(new NameKey(InventoryTable.Servers, usage.Server), NameUseKind.Decides, usage.Source);
        if (usage.UnknownPerson)
            yield return new NameUse(
                new NameKey(InventoryTable.Users, usage.Person!),
                NameUseKind.Decides,
                usage.Source
            );
        if (usage.UnknownDevice)
            yield return new NameUse(
                new NameKey(InventoryTable.Clients, usage.Device!),
                NameUseKind.Decides,
                usage.Source
            );
    }

    /// <summary>A license of Windows XP need only be owned; where it is installed decides nothing.</summary>
    private static IEnumerable<NameUse> In(XpLicense license)
    {
        yield return Own(InventoryTable.XpLicenses, license.LicenseId, license);
        if (license.Client is not null)
            yield return new NameUse(
                new NameKey(InventoryTable.Clients, license.Client),
                NameUseKind.Mentions,
                license.Source
            );
    }

    private static IEnumerable<NameUse> In(CalPack pack)
    {
        bool isUser = pack.Kind is CalKind.WindowsUser or CalKind.TsUser;
        return
        [
            .. To(InventoryTable.LicenseServers, pack.LicenseServer, pack.Source),
            .. To(InventoryTable.Servers, pack.Server, pack.Source),
            .. To(InventoryTable.XpLicenses, pack.XpLicense, pack.Source),
            .. To(isUser ? InventoryTable.Users : InventoryTable.Clients, pack.AssignedTo, pack.Source),
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
        new(new NameKey(table, name), NameUseKind.Own, row.Source);

    private static IEnumerable<NameUse> To(InventoryTable table, string? name, SourceLocation row) =>
        name is null ? [] : [new NameUse(new NameKey(table, name), NameUseKind.Decides, row)];
}

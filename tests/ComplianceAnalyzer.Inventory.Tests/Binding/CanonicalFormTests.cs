using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Binding;

/// <summary>Every file of an inventory in its canonical form.</summary>
public sealed class CanonicalFormTests
{
    [Fact]
    public void Servers()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                """
                Name,Domain,Site,OperatingSystem,Edition,Architecture,TerminalServer,TsLicensingMode,WindowsCalMode,PerServerCals,PeakConnections,IsDomainController,LicenseServers,DefaultLicenseServer,FirstTsConnection,License
                ts01,contoso,Amsterdam,"Windows Server 2003, Enterprise Edition",Standard,x64,Application,PerUser,PerServer,25,20,yes,lic01;LIC02,lic03,2003-06-01,SL1
                FS01,,,Windows Server 2003,,,,,,,,,,,,
                """
            )
        );

        estate.Diagnostics.Should().BeEmpty();
        estate.Servers.Select(server => server.Key).Should().Equal("FS01", "TS01");
        estate
            .Servers[1]
            .Should()
            .BeEquivalentTo(
                new Server(new SourceLocation("servers.csv", 2))
                {
                    Key = "TS01",
                    Name = "ts01",
                    Domain = "CONTOSO",
                    Site = "Amsterdam",
                    OperatingSystem = new OperatingSystemInfo(
                        "Windows Server 2003, Enterprise Edition",
                        OperatingSystemFamily.WindowsServer2003,
                        false,
                        ServerEdition.Enterprise
                    ),
                    Edition = ServerEdition.Standard,
                    Architecture = ProcessorArchitecture.X64,
                    TerminalServer = TerminalServerMode.Application,
                    LicensingMode = TsLicensingMode.PerUser,
                    LicensingModeText = "PerUser",
                    WindowsCalMode = WindowsCalMode.PerServer,
                    PerServerCals = 25,
                    PeakConnections = 20,
                    IsDomainController = true,
                    LicenseServers = ["LIC01", "LIC02"],
                    DefaultLicenseServer = "LIC03",
                    FirstTsConnection = new DateOnly(2003, 6, 1),
                    License = "SL1",
                }
            );
    }

    [Fact]
    public void Blank_columns_of_a_server_are_assumed_and_say_so()
    {
        Server server = Estate(("servers.csv", OneServer)).Servers.Single();

        server.Architecture.Should().Be(ProcessorArchitecture.X86);
        server.ArchitectureAssumed.Should().BeTrue();
        server.TerminalServer.Should().Be(TerminalServerMode.None);
        server.TerminalServerAssumed.Should().BeTrue();
        server.LicensingMode.Should().Be(TsLicensingMode.PerDevice);
        server.LicensingModeAssumed.Should().BeTrue();
        server.WindowsCalMode.Should().Be(WindowsCalMode.PerDeviceOrUser);
        server.WindowsCalModeAssumed.Should().BeTrue();
        server.Edition.Should().Be(ServerEdition.Standard);
    }

    [Fact]
    public void Clients()
    {
        Estate estate = Estate(
            (
                "clients.csv",
                """
                Name,Domain,Site,Department,SerialNumber,OperatingSystem,PrimaryUser,LastSeen
                pc1,CONTOSO,Utrecht,Finance,00012345,Windows XP Professional,CONTOSO\jdoe,2006-01-31
                """
            ),
            ("users.csv", "Account,Domain\njdoe,CONTOSO\n")
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .Clients.Should()
            .Equal(
                new Client(new SourceLocation("clients.csv", 2))
                {
                    Key = "PC1",
                    Name = "pc1",
                    Domain = "CONTOSO",
                    Site = "Utrecht",
                    Department = "Finance",
                    SerialNumber = "00012345",
                    OperatingSystem = new OperatingSystemInfo(
                        "Windows XP Professional",
                        OperatingSystemFamily.WindowsXpProfessional
                    ),
                    PrimaryUser = "JDOE",
                    LastSeen = new DateOnly(2006, 1, 31),
                }
            );
    }

    [Fact]
    public void Users()
    {
        Estate estate = Estate(
            (
                "users.csv",
                """
                Account,Domain,Upn,DisplayName,Department,Site,PersonId,People,Enabled,External,LastLogon
                jdoe,CONTOSO,jdoe@contoso.example,Jo Doe,Finance,Utrecht,p17,3,no,yes,2006-01-31
                KIOSK,CONTOSO,,,,,,,,,
                """
            )
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .Users.Should()
            .Equal(
                new UserAccount(new SourceLocation("users.csv", 2))
                {
                    Key = "JDOE",
                    Account = "jdoe",
                    PersonKey = "PERSON:P17",
                    Domain = "CONTOSO",
                    Upn = "jdoe@contoso.example",
                    DisplayName = "Jo Doe",
                    Department = "Finance",
                    Site = "Utrecht",
                    People = 3,
                    Enabled = false,
                    External = true,
                    LastLogon = new DateOnly(2006, 1, 31),
                },
                new UserAccount(new SourceLocation("users.csv", 3))
                {
                    Key = "KIOSK",
                    Account = "KIOSK",
                    PersonKey = "KIOSK",
                    Domain = "CONTOSO",
                }
            );
    }

    [Fact]
    public void Xp_licenses()
    {
        Estate estate = Estate(
            (
                "xp-licenses.csv",
                """
                LicenseId,Product,Quantity,AcquiredOn,Channel,Programme,EnrollmentNumber,AgreementNumber,LicenseNumber,AuthorizationNumber,ProductKey,UpgradeRights,Client
                XP1,,,2003-04-23,Volume,Select,1234567,7654321,12345678,ABCDE1234567890,,SoftwareAssurance,pc1
                XP2,Windows XP Home Edition,4,2003-04-24,OEM,,,,,,,,
                """
            ),
            ("clients.csv", "Name\nPC1\n")
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .XpLicenses.Should()
            .Equal(
                new XpLicense(new SourceLocation("xp-licenses.csv", 2))
                {
                    LicenseId = "XP1",
                    Product = "Windows XP Professional",
                    IsXpProfessional = true,
                    Quantity = 1,
                    AcquiredOn = new DateOnly(2003, 4, 23),
                    Channel = AcquisitionChannel.Volume,
                    Program = VolumeProgram.Select,
                    EnrollmentNumber = "1234567",
                    AgreementNumber = "7654321",
                    LicenseNumber = "12345678",
                    AuthorizationNumber = "ABCDE1234567890",
                    UpgradeRights = UpgradeRights.SoftwareAssurance,
                    Client = "PC1",
                },
                new XpLicense(new SourceLocation("xp-licenses.csv", 3))
                {
                    LicenseId = "XP2",
                    Product = "Windows XP Home Edition",
                    IsXpProfessional = false,
                    Quantity = 4,
                    AcquiredOn = new DateOnly(2003, 4, 24),
                    Channel = AcquisitionChannel.Oem,
                }
            );
    }

    [Fact]
    public void Cals()
    {
        Estate estate = Estate(
            (
                "cals.csv",
                """
                PackId,Kind,Version,Quantity,AcquiredOn,Channel,Programme,LicenseServer,Server,AssignedTo,XpLicense,RedeemedOn,RedeemedWith
                C1,TsUser,2003,1,2004-01-01,Volume,OpenLicense,lic01,,CONTOSO/jdoe,,,
                C2,TsDevice,2008 R2,1,,Retail,,,,pc1,,,
                C3,ExternalConnector,2003,1,,,,,srv1,,,,
                C4,TsDevice,2003,1,,TransitionOffer,,,,,XP1,2005-05-05,ProductKey
                """
            ),
            ("users.csv", "Account,Domain,PersonId\njdoe,CONTOSO,17\n")
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .CalPacks.Should()
            .Equal(
                new CalPack(new SourceLocation("cals.csv", 2))
                {
                    PackId = "C1",
                    Kind = CalKind.TsUser,
                    Version = ProductVersion.V2003,
                    Quantity = 1,
                    AcquiredOn = new DateOnly(2004, 1, 1),
                    Channel = AcquisitionChannel.Volume,
                    Program = VolumeProgram.OpenLicense,
                    LicenseServer = "LIC01",
                    AssignedTo = "PERSON:17",
                    AssignedToText = "CONTOSO/jdoe",
                },
                new CalPack(new SourceLocation("cals.csv", 3))
                {
                    PackId = "C2",
                    Kind = CalKind.TsDevice,
                    Version = new ProductVersion(2008, true),
                    Quantity = 1,
                    Channel = AcquisitionChannel.Retail,
                    AssignedTo = "PC1",
                    AssignedToText = "pc1",
                },
                new CalPack(new SourceLocation("cals.csv", 4))
                {
                    PackId = "C3",
                    Kind = CalKind.ExternalConnector,
                    Version = ProductVersion.V2003,
                    Quantity = 1,
                    Server = "SRV1",
                },
                new CalPack(new SourceLocation("cals.csv", 5))
                {
                    PackId = "C4",
                    Kind = CalKind.TsDevice,
                    Version = ProductVersion.V2003,
                    Quantity = 1,
                    Channel = AcquisitionChannel.TransitionOffer,
                    XpLicense = "XP1",
                    RedeemedOn = new DateOnly(2005, 5, 5),
                    RedeemedWith = RedemptionCredential.ProductKey,
                }
            );
    }

    [Fact]
    public void Sessions()
    {
        Estate estate = Estate(
            (
                "sessions.csv",
                """
                User,Client,Server,Purpose,FirstSeen,LastSeen,Count
                jdoe,pc1,srv1,WindowsAccess,2003-05-01,2005-05-01,7
                ,pc2,srv1,,,,
                jdoe,,srv1,Anonymous,,,
                """
            )
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .Sessions.Should()
            .Equal(
                new ServerSession(new SourceLocation("sessions.csv", 3)) { Client = "PC2", Server = "SRV1" },
                new ServerSession(new SourceLocation("sessions.csv", 4))
                {
                    User = "JDOE",
                    Server = "SRV1",
                    Purpose = SessionPurpose.Anonymous,
                },
                new ServerSession(new SourceLocation("sessions.csv", 2))
                {
                    User = "JDOE",
                    Client = "PC1",
                    Server = "SRV1",
                    Purpose = SessionPurpose.WindowsAccess,
                    FirstSeen = new DateOnly(2003, 5, 1),
                    LastSeen = new DateOnly(2005, 5, 1),
                    Count = 7,
                }
            );
    }

    [Fact]
    public void A_session_names_a_user_or_a_client()
    {
        Estate estate = Estate(("sessions.csv", "User,Client,Server\n,,SRV1\n"));

        estate.Sessions.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV002 sessions.csv:2 User");
    }

    [Fact]
    public void License_servers_key_packs_and_issued_licenses()
    {
        Estate estate = Estate(
            (
                "license-servers.csv",
                "Name,Domain,Site,OperatingSystem,Role,IsDomainController,Activated,ActivatedOn\n"
                    + "lic01,CONTOSO,HQ,Windows Server 2003 Standard,Enterprise,no,yes,2003-07-01\n"
            ),
            (
                "key-packs.csv",
                "LicenseServer,KeyPackId,ProductCode,Kind,Version,Total,Issued,Available,ExpiresOn\n"
                    + "LIC01,1,A02-5.00-EX,BuiltIn,2000,-1,3,-1,\n"
                    + "LIC01,2,A02-5.02-S,,,50,20,30,2038-01-19\n"
            ),
            (
                "issued-licenses.csv",
                "LicenseServer,LicenseId,KeyPackId,Client,User,IssuedOn,ExpiresOn,Type,Version\n"
                    + "LIC01,9,2,pc1,,2004-01-01,2004-04-01,Temporary,2003\n"
            )
        );

        estate.Diagnostics.Should().BeEmpty();
        LicenseServer server = estate.LicenseServers.Single();
        (server.Key, server.Role, server.Activated, server.ActivatedOn)
            .Should()
            .Be(("LIC01", LicenseServerRole.Enterprise, true, new DateOnly(2003, 7, 1)));
        estate
            .KeyPacks.Should()
            .Equal(
                new KeyPack(new SourceLocation("key-packs.csv", 2))
                {
                    LicenseServer = "LIC01",
                    KeyPackId = "1",
                    ProductCode = "A02-5.00-EX",
                    Kind = KeyPackKind.BuiltIn,
                    Version = ProductVersion.V2000,
                    Issued = 3,
                },
                new KeyPack(new SourceLocation("key-packs.csv", 3))
                {
                    LicenseServer = "LIC01",
                    KeyPackId = "2",
                    ProductCode = "A02-5.02-S",
                    Kind = KeyPackKind.TsDevice,
                    Version = ProductVersion.V2003,
                    Total = 50,
                    Issued = 20,
                    Available = 30,
                    ExpiresOn = new DateOnly(2038, 1, 19),
                }
            );
        estate
            .IssuedLicenses.Should()
            .Equal(
                new IssuedLicense(new SourceLocation("issued-licenses.csv", 2))
                {
                    LicenseId = "9",
                    LicenseServer = "LIC01",
                    KeyPackId = "2",
                    Client = "PC1",
                    IssuedOn = new DateOnly(2004, 1, 1),
                    ExpiresOn = new DateOnly(2004, 4, 1),
                    Temporary = true,
                    Version = ProductVersion.V2003,
                }
            );
    }

    [Fact]
    public void Server_licenses_domains_incidents_prices_and_waivers()
    {
        Estate estate = Estate(
            (
                "server-licenses.csv",
                "LicenseId,Edition,Version,Quantity,AcquiredOn,Channel\nSL1,Enterprise,2003,5,2003-05-05,Retail\n"
            ),
            ("domains.csv", "Domain,ControllersOperatingSystem\ncontoso,Windows 2000\n"),
            (
                "incidents.csv",
                "IncidentId,Symptom,Contacted,LicenseServer,OpenedOn,Notes\nI1,CannotConnect,Supplier,lic01,2004-02-02,no luck\n"
            ),
            ("prices.csv", "Kind,UnitPrice,Currency\nTsUser,99.50,eur\n"),
            ("waivers.csv", "RuleId,Subject,Justification,Owner,ExpiresOn\nTSL2001,TS*,on order,IT,2006-06-30\n")
        );

        estate.Diagnostics.Should().BeEmpty();
        estate
            .ServerLicenses.Should()
            .Equal(
                new ServerLicense(new SourceLocation("server-licenses.csv", 2))
                {
                    LicenseId = "SL1",
                    Edition = ServerEdition.Enterprise,
                    Version = ProductVersion.V2003,
                    Quantity = 5,
                    AcquiredOn = new DateOnly(2003, 5, 5),
                    Channel = AcquisitionChannel.Retail,
                }
            );
        DomainInfo domain = estate.Domains.Single();
        (domain.Domain, domain.ControllersOperatingSystem!.Family)
            .Should()
            .Be(("CONTOSO", OperatingSystemFamily.Windows2000Server));
        estate
            .Incidents.Should()
            .Equal(
                new Incident(new SourceLocation("incidents.csv", 2))
                {
                    IncidentId = "I1",
                    Symptom = IncidentSymptom.CannotConnect,
                    Contacted = SupportContact.Supplier,
                    LicenseServer = "LIC01",
                    OpenedOn = new DateOnly(2004, 2, 2),
                    Notes = "no luck",
                }
            );
        estate
            .Prices.Should()
            .Equal(
                new Price(new SourceLocation("prices.csv", 2))
                {
                    Kind = CalKind.TsUser,
                    UnitPrice = 99.50m,
                    Currency = "EUR",
                }
            );
        estate
            .Waivers.Should()
            .Equal(
                new Waiver(new SourceLocation("waivers.csv", 2))
                {
                    RuleId = "TSL2001",
                    Subject = "TS*",
                    Justification = "on order",
                    Owner = "IT",
                    ExpiresOn = new DateOnly(2006, 6, 30),
                }
            );
    }

    [Fact]
    public void Every_table_is_evidence_present_or_not()
    {
        Estate estate = Estate(("clients.csv", "Name\nPC1\n"), ("users.csv", ""), ("sessions.csv", "User,Server\n"));

        estate.Tables.Select(table => table.Table).Should().Equal(Enum.GetValues<InventoryTable>());
        estate
            .Tables.Where(table => table.Present)
            .Should()
            .Equal(
                new EvidenceTable(InventoryTable.Servers, true, 1, 0),
                new EvidenceTable(InventoryTable.Clients, true, 1, 0),
                new EvidenceTable(InventoryTable.Users, true, 0, 0),
                new EvidenceTable(InventoryTable.Sessions, true, 0, 0)
            );
    }
}

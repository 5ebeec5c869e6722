using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>
/// The words of every enumeration of the inventory: the canonical one first, then what exports, registries and people write for it.
/// </summary>
internal static class Choices
{
    internal static ChoiceTable<bool> Flag { get; } =
        new(
            (
                true,
                [
                    "yes",
                    "y",
                    "true",
                    "1",
                    "-1",
                    "on",
                    "x",
                    "ja",
                    "j",
                    "waar",
                    "wahr",
                    "oui",
                    "o",
                    "vrai",
                    "enabled",
                    "active",
                ]
            ),
            (
                false,
                [
                    "no",
                    "n",
                    "false",
                    "0",
                    "off",
                    "nee",
                    "onwaar",
                    "nein",
                    "falsch",
                    "non",
                    "faux",
                    "disabled",
                    "inactive",
                ]
            )
        );

    internal static ChoiceTable<ServerEdition> Edition { get; } =
        new(
            (ServerEdition.Standard, ["Standard", "Standard Edition", "Std", "SE", "Standaard"]),
            (
                ServerEdition.Enterprise,
                ["Enterprise", "Enterprise Edition", "Ent", "EE", "Advanced", "Advanced Server"]
            ),
            (ServerEdition.Datacenter, ["Datacenter", "Datacenter Edition", "Data center", "DC", "Datacentre"]),
            (ServerEdition.Web, ["Web", "Web Edition", "Web Server"]),
            (ServerEdition.SmallBusiness, ["SmallBusiness", "Small Business Server", "SBS", "Small Business Edition"])
        );

    internal static ChoiceTable<ProcessorArchitecture> Architecture { get; } =
        new(
            (ProcessorArchitecture.X86, ["x86", "i386", "32-bit", "32 bits", "32", "X86-based PC", "Intel x86"]),
            (ProcessorArchitecture.X64, ["x64", "amd64", "x86_64", "64-bit", "64 bits", "64", "em64t", "x64-based PC"]),
            (ProcessorArchitecture.Itanium, ["Itanium", "ia64", "Itanium-based System"])
        );

    internal static ChoiceTable<TerminalServerMode> TerminalServer { get; } =
        new(
            (
                TerminalServerMode.Application,
                [
                    "Application",
                    "AppServer",
                    "Application Server",
                    "Application Mode",
                    "1",
                    "yes",
                    "true",
                    "ja",
                    "oui",
                    "waar",
                    "wahr",
                    "vrai",
                    "enabled",
                    "Terminal Server",
                ]
            ),
            (
                TerminalServerMode.RemoteAdministration,
                [
                    "RemoteAdministration",
                    "RemoteAdmin",
                    "Remote Administration Mode",
                    "Administration",
                    "Remote Desktop for Administration",
                    "0",
                ]
            ),
            (
                TerminalServerMode.None,
                ["None", "no", "false", "nee", "nein", "non", "geen", "keine", "aucun", "disabled", "off"]
            )
        );

    internal static ChoiceTable<TsLicensingMode> LicensingMode { get; } =
        new(
            (TsLicensingMode.PerDevice, ["PerDevice", "2", "Device", "Per apparaat", "Pro Gerät", "Par périphérique"]),
            (TsLicensingMode.PerUser, ["PerUser", "4", "User", "Per gebruiker", "Pro Benutzer", "Par utilisateur"])
        );

    internal static ChoiceTable<WindowsCalMode> WindowsCalMode { get; } =
        new(
            (
                Model.Inventory.WindowsCalMode.PerDeviceOrUser,
                [
                    "PerDeviceOrUser",
                    "PerSeat",
                    "Per Device or Per User",
                    "Per Device/Per User",
                    "Pro Arbeitsplatz",
                    "Per werkplek",
                    "Par siège",
                ]
            ),
            (Model.Inventory.WindowsCalMode.PerServer, ["PerServer", "Pro Server", "Par serveur"])
        );

    /// <summary>Channels of CALs, the transition offer among them.</summary>
    internal static ChoiceTable<AcquisitionChannel> Channel { get; } =
        new(
            (
                AcquisitionChannel.Volume,
                [
                    "Volume",
                    "Volume License",
                    "Volume Licensing",
                    "Volumelicentie",
                    "Volumenlizenz",
                    "Licence en volume",
                    "VL",
                    "VLK",
                    "VLSC",
                    "MVLS",
                ]
            ),
            (
                AcquisitionChannel.Retail,
                ["Retail", "FPP", "Full Packaged Product", "Full Package Product", "Boxed", "Box", "Boîte"]
            ),
            (AcquisitionChannel.Oem, ["OEM", "COEM", "DSP", "Preinstalled", "System Builder"]),
            (
                AcquisitionChannel.TransitionOffer,
                ["TransitionOffer", "Transition", "XP Transition", "Windows XP Transition", "XP Transition License"]
            )
        );

    /// <summary>Channels of licenses that one buys.</summary>
    internal static ChoiceTable<AcquisitionChannel> LicenseChannel { get; } =
        Channel.Without(AcquisitionChannel.TransitionOffer);

    internal static ChoiceTable<VolumeProgram> Program { get; } =
        new(
            (VolumeProgram.Select, ["Select", "Select License", "Select Agreement", "Select Plus"]),
            (
                VolumeProgram.EnterpriseAgreement,
                ["EnterpriseAgreement", "Enterprise", "EA", "Enterprise Subscription", "EAS"]
            ),
            (VolumeProgram.Campus, ["Campus", "Campus Agreement"]),
            (VolumeProgram.School, ["School", "School Agreement"]),
            (VolumeProgram.ServiceProvider, ["ServiceProvider", "Service Provider License Agreement", "SPLA"]),
            (
                VolumeProgram.OpenLicense,
                ["OpenLicense", "Open", "Open Licence", "Open Business", "OLP", "Open License Program"]
            ),
            (VolumeProgram.OpenValue, ["OpenValue", "OV"]),
            (VolumeProgram.MultiYearOpen, ["MultiYearOpen", "Multi-Year Open License", "MYO", "MYOL"]),
            (
                VolumeProgram.OpenSubscription,
                ["OpenSubscription", "Open Subscription License", "Open Value Subscription", "OVS", "OSL"]
            )
        );

    internal static ChoiceTable<UpgradeRights> UpgradeRights { get; } =
        new(
            (Model.Inventory.UpgradeRights.None, ["None", "no", "geen", "nee", "keine", "nein", "aucun", "non"]),
            (
                Model.Inventory.UpgradeRights.SoftwareAssurance,
                ["SoftwareAssurance", "SA", "L&SA", "License and Software Assurance"]
            ),
            (Model.Inventory.UpgradeRights.UpgradeAdvantage, ["UpgradeAdvantage", "UA"]),
            (Model.Inventory.UpgradeRights.EnterpriseAgreement, ["EnterpriseAgreement", "Enterprise", "EA"])
        );

    internal static ChoiceTable<CalKind> CalKind { get; } =
        new(
            (
                Model.Inventory.CalKind.WindowsUser,
                ["WindowsUser", "Windows User CAL", "Windows Server User CAL", "WinSvrCAL UsrCAL", "Windows-User"]
            ),
            (
                Model.Inventory.CalKind.WindowsDevice,
                ["WindowsDevice", "Windows Device CAL", "Windows Server Device CAL", "WinSvrCAL DvcCAL"]
            ),
            (
                Model.Inventory.CalKind.TsUser,
                [
                    "TsUser",
                    "TS User CAL",
                    "Terminal Server User CAL",
                    "Terminal Services User CAL",
                    "WinTrmlSvcsCAL UsrCAL",
                    "RDS User CAL",
                    "Terminal Server User",
                ]
            ),
            (
                Model.Inventory.CalKind.TsDevice,
                [
                    "TsDevice",
                    "TS Device CAL",
                    "Terminal Server Device CAL",
                    "Terminal Services Device CAL",
                    "WinTrmlSvcsCAL DvcCAL",
                    "RDS Device CAL",
                    "Terminal Server Device",
                ]
            ),
            (
                Model.Inventory.CalKind.ExternalConnector,
                ["ExternalConnector", "Windows External Connector", "Windows Server External Connector", "EC"]
            ),
            (
                Model.Inventory.CalKind.TsExternalConnector,
                [
                    "TsExternalConnector",
                    "TS External Connector",
                    "Terminal Server External Connector",
                    "Terminal Services External Connector",
                    "TSEC",
                ]
            )
        );

    internal static ChoiceTable<RedemptionCredential> Credential { get; } =
        new(
            (RedemptionCredential.Enrollment, ["Enrollment", "Enrollment Number", "Enrolment"]),
            (RedemptionCredential.Agreement, ["Agreement", "Agreement Number"]),
            (
                RedemptionCredential.LicenseAndAuthorization,
                [
                    "LicenseAndAuthorization",
                    "License and Authorization Numbers",
                    "Authorization and License",
                    "License + Authorization",
                ]
            ),
            (RedemptionCredential.ProductKey, ["ProductKey", "Key", "Product Key Code"])
        );

    internal static ChoiceTable<SessionPurpose> Purpose { get; } =
        new(
            (
                SessionPurpose.TerminalSession,
                ["TerminalSession", "Terminal", "TS", "RDP", "Remote Desktop", "Terminal Services", "Citrix", "ICA"]
            ),
            (
                SessionPurpose.RemoteAdministration,
                ["RemoteAdministration", "Administration", "Admin", "Remote Admin", "Console"]
            ),
            (
                SessionPurpose.WindowsAccess,
                ["WindowsAccess", "Windows", "File", "Files", "Print", "Printing", "File and Print", "SMB", "Access"]
            ),
            (SessionPurpose.Anonymous, ["Anonymous", "Unauthenticated", "Anoniem", "Anonym", "Anonyme"])
        );

    internal static ChoiceTable<LicenseServerRole> LicenseServerRole { get; } =
        new(
            (Model.Inventory.LicenseServerRole.Enterprise, ["Enterprise", "Entire Enterprise", "Forest", "Site"]),
            (
                Model.Inventory.LicenseServerRole.Domain,
                ["Domain", "Domein", "Domäne", "Domaine", "Your Domain or Workgroup"]
            ),
            (
                Model.Inventory.LicenseServerRole.Workgroup,
                ["Workgroup", "Werkgroep", "Arbeitsgruppe", "Groupe de travail"]
            )
        );

    internal static ChoiceTable<KeyPackKind> KeyPackKind { get; } =
        new(
            (Model.Inventory.KeyPackKind.TsDevice, ["TsDevice", "Device", "0", "Per Device", "TS Device CAL"]),
            (Model.Inventory.KeyPackKind.TsUser, ["TsUser", "User", "1", "Per User", "TS User CAL"]),
            (Model.Inventory.KeyPackKind.BuiltIn, ["BuiltIn", "3", "Built-in", "Existing Windows 2000 Server"]),
            (Model.Inventory.KeyPackKind.Temporary, ["Temporary", "Tijdelijk", "Temporär", "Temporaire"])
        );

    /// <summary>True for a temporary token.</summary>
    internal static ChoiceTable<bool> TokenType { get; } =
        new(
            (true, ["Temporary", "Temp", "Tijdelijk", "Temporär", "Temporaire"]),
            (false, ["Permanent", "Full", "Perm"])
        );

    internal static ChoiceTable<IncidentSymptom> Symptom { get; } =
        new([.. Enum.GetValues<IncidentSymptom>().Select(symptom => (symptom, new[] { symptom.ToString() }))]);

    internal static ChoiceTable<SupportContact> Contact { get; } =
        new(
            (SupportContact.Clearinghouse, ["Clearinghouse", "Microsoft Clearinghouse"]),
            (
                SupportContact.ProductSupport,
                ["ProductSupport", "Microsoft Product Support", "PSS", "Product Support Services"]
            ),
            (SupportContact.Supplier, ["Supplier", "Reseller", "Dealer", "Leverancier", "Lieferant", "Fournisseur"])
        );
}

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Product line of an operating system, told apart as far as the rules need it.</summary>
public enum OperatingSystemFamily
{
    /// <summary>The text names no product that is known here.</summary>
    Unknown,

    /// <summary>Windows NT 4.0 Server and earlier servers.</summary>
    WindowsNtServer,

    /// <summary>Windows 2000 Server family.</summary>
    Windows2000Server,

    /// <summary>Windows Server 2003 and 2003 R2 (no R2-specific CALs exist).</summary>
    WindowsServer2003,

    /// <summary>Windows Server 2008 and 2008 R2.</summary>
    WindowsServer2008,

    /// <summary>Windows Server 2012 and later.</summary>
    WindowsServerLater,

    /// <summary>Windows 2000 Professional.</summary>
    Windows2000Professional,

    /// <summary>Windows XP Professional, Tablet PC and x64 editions of Professional included.</summary>
    WindowsXpProfessional,

    /// <summary>Windows XP Home, Media Center and Starter.</summary>
    WindowsXpHome,

    /// <summary>Windows Vista and later in a Professional, Business, Enterprise or Ultimate edition.</summary>
    WindowsProfessionalLater,

    /// <summary>Windows Vista and later in a Home or unnamed edition.</summary>
    WindowsHomeLater,

    /// <summary>Windows 95, 98, ME and NT Workstation.</summary>
    WindowsLegacyClient,

    /// <summary>Thin clients and anything that is not Windows.</summary>
    OtherClient,
}

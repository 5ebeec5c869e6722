namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>How Windows CALs count on a server.</summary>
public enum WindowsCalMode
{
    /// <summary>One CAL for each device or user, valid on every server (Per Seat before 2003).</summary>
    PerDeviceOrUser,

    /// <summary>CALs belong to one server and count concurrent connections.</summary>
    PerServer,
}

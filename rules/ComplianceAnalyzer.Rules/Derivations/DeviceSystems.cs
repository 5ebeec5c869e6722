using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>What the operating system of a device meant to Windows 2000 licensing.</summary>
internal static class DeviceSystems
{
    /// <summary>
    /// The corresponding Professional edition or any later one (S18 in the wording of the licensing brief of January 2005); not Windows XP
    /// Home (KB315262).
    /// </summary>
    internal static bool AreExemptUnderWindows2000(OperatingSystemFamily system) =>
        system
            is OperatingSystemFamily.Windows2000Professional
                or OperatingSystemFamily.WindowsXpProfessional
                or OperatingSystemFamily.WindowsProfessionalLater;

    /// <summary>
    /// True for a system that is known and not exempt: Windows XP Home, 95 to NT, thin clients and others. A system that is not known may be
    /// exempt.
    /// </summary>
    internal static bool NeedDeviceCalUnderWindows2000(OperatingSystemFamily system) =>
        system != OperatingSystemFamily.Unknown && !AreExemptUnderWindows2000(system);
}

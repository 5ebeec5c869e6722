using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Sources;

/// <summary>A fact about pipes and devices, which Windows has none of in folders; there it is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no pipes and devices in folders.";
    }
}

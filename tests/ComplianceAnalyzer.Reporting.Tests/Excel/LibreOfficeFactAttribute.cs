using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>A test that needs LibreOffice; it is skipped, with the reason, on a machine without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Command is null)
            Skip = LibreOffice.WhySkipped;
    }
}

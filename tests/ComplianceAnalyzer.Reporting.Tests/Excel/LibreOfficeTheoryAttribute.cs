using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>A theory that needs LibreOffice; it is skipped, with the reason, on a machine without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute()
    {
        if (LibreOffice.Command is null)
            Skip = LibreOffice.WhySkipped;
    }
}

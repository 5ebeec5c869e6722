namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Part that a cell plays on a sheet.</summary>
internal enum StyleRole : byte
{
    Cell,
    Link,
    Header,
    NumberHeader,
    Title,
    Purpose,
    Heading,
    Note,
    Banner,
}

namespace ComplianceAnalyzer.CalMix.Tests;

internal static class Written
{
    public static string Certificate(MixAnswer answer)
    {
        var lines = new List<string>();
        CertificateWriter.Write(lines.Add, answer);
        return string.Concat(lines.Select(line => line + "\n"));
    }
}

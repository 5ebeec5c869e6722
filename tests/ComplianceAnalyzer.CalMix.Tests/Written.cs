namespace ComplianceAnalyzer.CalMix.Tests;

internal static class Written
{
    public static string Certificate(MixAnswer answer)
    {
        using var writer = new StringWriter();
        CertificateWriter.Write(writer, answer);
        return writer.ToString();
    }
}

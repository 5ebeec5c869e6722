using System.Diagnostics;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>Runs the script that the documentation gives to auditors, as they would.</summary>
internal static class PythonChecker
{
    /// <summary>Why the script cannot be run here; null where it can.</summary>
    internal static string? Missing { get; } =
        Start("--version") is { } version
            ? Ended(version).ExitCode == 0
                ? null
                : "python3 does not run"
            : "python3 is not installed: docs/verify-cal-mix.py was NOT checked";

    /// <summary>Checks a proof.</summary>
    /// <param name="proof">Its file; the pairs lie beside it.</param>
    /// <param name="options">Options of python3.</param>
    internal static CommandRun Run(string proof, params string[] options) =>
        Ended(Start([.. options, Path.Combine(BuiltCommand.Root, "docs", "verify-cal-mix.py"), proof])!);

    private static CommandRun Ended(Process process)
    {
        using (process)
        {
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new CommandRun(process.ExitCode, output, error.Result);
        }
    }

    private static Process? Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

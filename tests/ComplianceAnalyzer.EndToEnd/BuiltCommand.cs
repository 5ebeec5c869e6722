using System.Diagnostics;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>Runs the built command as a process of its own, as a user does.</summary>
internal static class BuiltCommand
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(2);

    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    internal static CommandRun Run(params string[] arguments) => RunAt(AppContext.BaseDirectory, arguments);

    /// <summary>Runs the command that is installed in a folder.</summary>
    internal static CommandRun RunAt(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(folder, "compliance-analyzer.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end: {string.Join(' ', arguments)}");
        }
        return new CommandRun(process.ExitCode, output, error.Result);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ComplianceAnalyzer.sln"))
            ? folder
            : FindRoot(
                Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No checkout above the tests.")
            );
}

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error);

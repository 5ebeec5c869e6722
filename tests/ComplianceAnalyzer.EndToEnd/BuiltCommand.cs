using System.Diagnostics;
using System.Globalization;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>Runs the built command as a process of its own, as a user does.</summary>
internal static class BuiltCommand
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(2);

    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    internal static CommandRun Run(params string[] arguments) => RunAt(AppContext.BaseDirectory, arguments);

    /// <summary>Runs the command that is installed in a folder.</summary>
    internal static CommandRun RunAt(string folder, params string[] arguments) =>
        Run(folder, arguments, limit, _ => { });

    /// <summary>
    /// Runs the command and interrupts it, as Ctrl-C does, when it has taken so much processor time: on a busy machine it may not have begun
    /// after as much of the clock's. It then has ten seconds to end.
    /// </summary>
    internal static CommandRun RunInterrupted(TimeSpan after, params string[] arguments) =>
        Run(
            AppContext.BaseDirectory,
            arguments,
            TimeSpan.FromSeconds(10),
            process =>
            {
                do
                {
                    if (process.WaitForExit(TimeSpan.FromMilliseconds(50)))
                        return;
                    process.Refresh();
                } while (process.TotalProcessorTime < after);
                using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
                kill.WaitForExit();
            }
        );

    private static CommandRun Run(string folder, string[] arguments, TimeSpan limit, Action<Process> meanwhile)
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
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        meanwhile(process);
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end: {string.Join(' ', arguments)}");
        }
        return new CommandRun(process.ExitCode, output.Result, error.Result);
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

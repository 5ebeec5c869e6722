using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Cli.Commands;

namespace ComplianceAnalyzer.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args) =>
        RunAsync(args, new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected), TimeProvider.System);

    /// <summary>Parses and runs; every way out is an <see cref="ExitCode"/> given here or by the command.</summary>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider clock)
    {
        var debug = new Option<bool>("--debug") { Description = "Show the stack trace of a fault", Recursive = true };
        var root = new RootCommand(
            "Judges the licensing of Windows Server 2003 Terminal Server from an inventory of CSV files."
        )
        {
            debug,
            AnalyzeCommand.Create(terminal, clock),
            OptimizeCommand.Create(terminal, clock),
            ValidateCommand.Create(terminal),
            InitCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            RulesCommand.Create(terminal),
        };
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return terminal.Usage(Sentence(parsed.Errors[0]));
        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(invocation);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Interrupted; no output file was changed.");
            return ExitCode.Interrupted;
        }
        catch (StageFaultException fault)
        {
            await terminal.Error.WriteLineAsync(parsed.GetValue(debug) ? fault.ToString() : Fault(fault.Message));
            return ExitCode.Fault;
        }
        catch (Exception fault) when (!parsed.GetValue(debug))
        {
            await terminal.Error.WriteLineAsync(Fault($"The program failed: {fault.Message}"));
            return ExitCode.Fault;
        }
    }

    private static string Fault(string message) =>
        message.ReplaceLineEndings(" ") + " Run again with --debug to see where, and report it.";

    private static string Sentence(ParseError error) =>
        error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + "; see --help.";
}

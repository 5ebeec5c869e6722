using Spectre.Console;

namespace ComplianceAnalyzer.Cli;

/// <summary>Where the program speaks: what was asked for on standard output, everything else on standard error.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ShowsProgress">True where standard error is a terminal.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress)
{
    /// <summary>One sentence of what is wrong and what to do.</summary>
    internal int Usage(string sentence)
    {
        Error.WriteLine(sentence);
        return ExitCode.Usage;
    }

    /// <summary>Runs work that reports the stage it is in.</summary>
    internal T WithProgress<T>(bool quiet, bool color, Func<IProgress<string>, T> work)
    {
        if (quiet || !ShowsProgress)
            return work(new Silent());
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Error),
                ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        return console
            .Status()
            .Start("starting", status => work(new Shown(stage => status.Status(Markup.Escape(stage)))));
    }

    private sealed class Silent : IProgress<string>
    {
        public void Report(string value) { }
    }

    private sealed class Shown(Action<string> show) : IProgress<string>
    {
        public void Report(string value) => show(value);
    }
}

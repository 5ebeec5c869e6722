using System.Reflection;
using ComplianceAnalyzer.CalMix;

namespace ComplianceAnalyzer.Cli;

/// <summary>
/// The assembly that closes gaps of the CAL mix with a solver. It brings native libraries, so it may be left out of an installation: mixes that
/// flows and exact search do not settle are then reported with their gap.
/// </summary>
internal static class OptionalSolver
{
    private const string AssemblyName = "ComplianceAnalyzer.CalMix.Solver";

    /// <summary>The gap closer beside the program, or null where it is not installed.</summary>
    internal static IGapCloser? Find()
    {
        string file = Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll");
        if (!File.Exists(file))
            return null;
        Type closer = Assembly
            .LoadFrom(file)
            .GetExportedTypes()
            .Single(type => typeof(IGapCloser).IsAssignableFrom(type));
        return (IGapCloser)
            closer
                .GetConstructors()
                .Single()
                .Invoke([
                    .. closer.GetConstructors().Single().GetParameters().Select(parameter => parameter.DefaultValue),
                ]);
    }
}

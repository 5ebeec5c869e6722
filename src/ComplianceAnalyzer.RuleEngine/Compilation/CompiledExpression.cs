using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>An author's expression ready to run over a partial match and, where it has one, a value of its own.</summary>
/// <param name="original">As written: what listeners and errors show.</param>
/// <param name="run">Runs it.</param>
/// <param name="places">For each of its parameters the level of the partial match that it stands for, or -1 for the own value.</param>
internal sealed class CompiledExpression<T>(
    LambdaExpression original,
    Func<object?[]?, object?, T> run,
    IReadOnlyList<int> places
)
{
    /// <summary>Place of the value that is no part of the partial match.</summary>
    internal const int OwnValue = -1;

    /// <summary>Place of a variable that the branch of an Or at hand does not bind.</summary>
    internal const int Unbound = -2;

    internal LambdaExpression Original { get; } = original;

    internal Func<object?[]?, object?, T> Run { get; } = run;

    /// <summary>Values of its parameters in their order.</summary>
    internal object?[] Arguments(object?[]? levels, object? value)
    {
        var arguments = new object?[places.Count];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = places[i] switch
            {
                OwnValue => value,
                Unbound => null,
                int level => levels![level],
            };
        return arguments;
    }
}

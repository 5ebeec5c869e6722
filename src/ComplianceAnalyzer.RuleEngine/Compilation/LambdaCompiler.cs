using System.Linq.Expressions;
using NRules.Extensibility;

namespace NRules.Compilation;

/// <summary>Compiles expressions as the runtime does.</summary>
internal sealed class LambdaCompiler : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate => expression.Compile();
}

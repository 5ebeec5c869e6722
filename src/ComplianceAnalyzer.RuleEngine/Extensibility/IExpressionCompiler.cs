using System.Linq.Expressions;

namespace NRules.Extensibility;

/// <summary>Turns expressions of rules into code.</summary>
public interface IExpressionCompiler
{
    /// <summary>Compiles an expression; each is compiled once.</summary>
    TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate;
}

using System.Linq.Expressions;
using AwesomeAssertions;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>Reads elements in tests.</summary>
internal static class ElementExtensions
{
    /// <summary>The element as what the test says it is.</summary>
    internal static T As<T>(this RuleElement? element)
        where T : RuleElement => element.Should().BeOfType<T>().Which;

    /// <summary>What the expression gives for its parameters.</summary>
    internal static object? Run(this ExpressionElement element, params object?[] arguments) =>
        element.Expression.Run(arguments);

    /// <summary>What the expression gives for its parameters.</summary>
    internal static object? Run(this LambdaExpression expression, params object?[] arguments) =>
        expression.Compile().DynamicInvoke(arguments);

    internal static IEnumerable<string> Names(this IEnumerable<Declaration> declarations) =>
        declarations.Select(declaration => declaration.Name);
}

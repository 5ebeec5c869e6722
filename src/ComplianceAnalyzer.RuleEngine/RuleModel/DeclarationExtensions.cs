using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>The way between variables of a rule and parameters of its expressions.</summary>
public static class DeclarationExtensions
{
    /// <summary>The one parameter that stands for the variable in every expression of the rule.</summary>
    public static ParameterExpression ToParameterExpression(this Declaration declaration) => declaration.Parameter;

    /// <summary>A declaration that equals every other one of the same parameter; it has no target.</summary>
    public static Declaration ToDeclaration(this ParameterExpression parameter) => new(parameter);
}

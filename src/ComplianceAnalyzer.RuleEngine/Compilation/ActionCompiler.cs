using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Compiles the actions and filters of a rule for the layout of one branch.</summary>
internal sealed class ActionCompiler(IExpressionCompiler compiler, IRuleDefinition rule, TokenLayout layout)
{
    private static readonly ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
    private static readonly ParameterExpression services = Expression.Parameter(typeof(object[]), "services");
    private static readonly ParameterExpression existing = Expression.Parameter(typeof(object), "existing");

    private readonly IReadOnlyList<DependencyElement> dependencies = rule.DependencyGroup.Dependencies;

    internal CompiledAction Compile(ActionElement action)
    {
        LambdaExpression source = action.Value ?? action.Expression;
        ParameterExpression? linked = action.Part == YieldPart.Update ? source.Parameters[1] : null;
        return new CompiledAction(
            action,
            BodyOf(
                source.Body,
                action.Value is null ? action.Parameters : action.ValueParameters,
                source.Parameters[0],
                linked
            ),
            PlacesOf(action.Parameters)
        );
    }

    internal CompiledFilter Compile(FilterElement filter) =>
        new(
            filter,
            BodyOf(filter.Expression.Body, filter.Parameters, contextParameter: null, existingParameter: null),
            PlacesOf(filter.Parameters)
        );

    private ActionBody BodyOf(
        Expression source,
        IReadOnlyList<Declaration> parameters,
        ParameterExpression? contextParameter,
        ParameterExpression? existingParameter
    )
    {
        Expression body = new Binder(contextParameter, existingParameter, dependencies).Visit(source);
        body = layout.Bind(body, own: null, [.. parameters.Where(parameter => !IsService(parameter))]);
        body =
            body.Type == typeof(void)
                ? Expression.Block(body, Expression.Constant(null, typeof(object)))
                : Expression.Convert(body, typeof(object));
        return compiler.Compile(
            Expression.Lambda<ActionBody>(
                NestedLambdas.Prepare(body, compiler),
                context,
                TokenLayout.ValuesParameter,
                services,
                existing
            )
        );
    }

    private ArgumentPlaces PlacesOf(IReadOnlyList<Declaration> parameters) => new([.. parameters.Select(PlaceOf)]);

    private bool IsService(Declaration parameter) =>
        dependencies.Any(dependency => dependency.Declaration.Equals(parameter));

    private int PlaceOf(Declaration parameter)
    {
        for (int i = 0; i < dependencies.Count; i++)
            if (dependencies[i].Declaration.Equals(parameter))
                return -1 - i;
        int place = layout.PlacesOf([parameter], own: null)[0];
        return place == CompiledExpression<object>.Unbound ? ArgumentPlaces.Unbound : place;
    }

    private sealed class Binder(
        ParameterExpression? contextParameter,
        ParameterExpression? existingParameter,
        IReadOnlyList<DependencyElement> dependencies
    ) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (node == contextParameter)
                return context;
            if (node == existingParameter)
                return Expression.Convert(existing, node.Type);
            for (int i = 0; i < dependencies.Count; i++)
                if (dependencies[i].Declaration.Parameter == node)
                    return Expression.Convert(Expression.ArrayIndex(services, Expression.Constant(i)), node.Type);
            return node;
        }
    }
}

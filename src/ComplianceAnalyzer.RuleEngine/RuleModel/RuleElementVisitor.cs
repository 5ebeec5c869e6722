namespace NRules.RuleModel;

/// <summary>
/// Walks a rule from the outside in. Each method visits the parts of its element and gives the element itself where they stayed the same, or
/// one of the same kind with the parts that were given instead; override those of interest.
/// </summary>
/// <typeparam name="TContext">Type of what is handed from method to method.</typeparam>
public class RuleElementVisitor<TContext>
{
    /// <summary>Visits the services, filters, conditions and actions of a rule, in this order.</summary>
    /// <returns>The rule itself where they stayed the same.</returns>
    public IRuleDefinition Visit(TContext context, IRuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        DependencyGroupElement dependencies = VisitAs(context, rule.DependencyGroup);
        FilterGroupElement filters = VisitAs(context, rule.FilterGroup);
        GroupElement leftHandSide = VisitAs(context, rule.LeftHandSide);
        ActionGroupElement rightHandSide = VisitAs(context, rule.RightHandSide);
        return
            dependencies == rule.DependencyGroup
            && filters == rule.FilterGroup
            && leftHandSide == rule.LeftHandSide
            && rightHandSide == rule.RightHandSide
            ? rule
            : new RuleDefinition
            {
                Name = rule.Name,
                Description = rule.Description,
                Priority = rule.Priority,
                Repeatability = rule.Repeatability,
                Tags = rule.Tags,
                Properties = rule.Properties,
                DependencyGroup = dependencies,
                FilterGroup = filters,
                LeftHandSide = leftHandSide,
                RightHandSide = rightHandSide,
            };
    }

    /// <summary>Visits an element by the method of its kind.</summary>
    public RuleElement Visit(TContext context, RuleElement element) =>
        element switch
        {
            AndElement and => VisitAnd(context, and),
            OrElement or => VisitOr(context, or),
            PatternElement pattern => VisitPattern(context, pattern),
            AggregateElement aggregate => VisitAggregate(context, aggregate),
            BindingElement binding => VisitBinding(context, binding),
            ExistsElement exists => VisitExists(context, exists),
            NotElement not => VisitNot(context, not),
            ForAllElement forAll => VisitForAll(context, forAll),
            NamedExpressionElement expression => VisitNamedExpression(context, expression),
            DependencyGroupElement dependencies => VisitDependencyGroup(context, dependencies),
            DependencyElement dependency => VisitDependency(context, dependency),
            FilterGroupElement filters => VisitFilterGroup(context, filters),
            FilterElement filter => VisitFilter(context, filter),
            ActionGroupElement actions => VisitActionGroup(context, actions),
            ActionElement action => VisitAction(context, action),
            _ => throw new ArgumentException($"{element} is no element of a rule.", nameof(element)),
        };

    /// <summary>Visits elements in their order.</summary>
    /// <returns>The list itself where every element stayed the same.</returns>
    public static IReadOnlyList<T> Visit<T>(TContext context, IReadOnlyList<T> elements, Func<TContext, T, T> visitFunc)
        where T : RuleElement
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(visitFunc);
        T[] visited = [.. elements.Select(element => visitFunc(context, element))];
        return visited.SequenceEqual(elements) ? elements : visited;
    }

    /// <summary>Visits each condition.</summary>
    protected virtual RuleElement VisitAnd(TContext context, AndElement element)
    {
        IReadOnlyList<RuleElement> children = Visit(context, element.ChildElements, Visit);
        return children == element.ChildElements ? element : new AndElement(children);
    }

    /// <summary>Visits each condition.</summary>
    protected virtual RuleElement VisitOr(TContext context, OrElement element)
    {
        IReadOnlyList<RuleElement> children = Visit(context, element.ChildElements, Visit);
        return children == element.ChildElements ? element : new OrElement(children);
    }

    /// <summary>Visits the source, where there is one, then the conditions.</summary>
    protected virtual RuleElement VisitPattern(TContext context, PatternElement element)
    {
        RuleElement? source = element.Source is null ? null : Visit(context, element.Source);
        ExpressionCollection expressions = VisitExpressionCollection(context, element.Expressions);
        return source == element.Source && expressions == element.Expressions
            ? element
            : new PatternElement(element.Declaration, expressions, source);
    }

    /// <summary>Visits the source, then the selectors.</summary>
    protected virtual RuleElement VisitAggregate(TContext context, AggregateElement element)
    {
        PatternElement source = VisitAs(context, element.Source);
        ExpressionCollection expressions = VisitExpressionCollection(context, element.Expressions);
        return source == element.Source && expressions == element.Expressions
            ? element
            : new AggregateElement(element.ResultType, element.Name, expressions, source, element.CustomFactoryType);
    }

    /// <summary>Visits a calculated value, which has no parts.</summary>
    protected virtual RuleElement VisitBinding(TContext context, BindingElement element) => element;

    /// <summary>Visits the source.</summary>
    protected virtual RuleElement VisitExists(TContext context, ExistsElement element)
    {
        RuleElement source = Visit(context, element.Source);
        return source == element.Source ? element : new ExistsElement(source);
    }

    /// <summary>Visits the source.</summary>
    protected virtual RuleElement VisitNot(TContext context, NotElement element)
    {
        RuleElement source = Visit(context, element.Source);
        return source == element.Source ? element : new NotElement(source);
    }

    /// <summary>Visits the base pattern, then the others.</summary>
    protected virtual RuleElement VisitForAll(TContext context, ForAllElement element)
    {
        PatternElement basePattern = VisitAs(context, element.BasePattern);
        IReadOnlyList<PatternElement> patterns = Visit(context, element.Patterns, VisitAs);
        return basePattern == element.BasePattern && patterns == element.Patterns
            ? element
            : new ForAllElement(basePattern, patterns);
    }

    /// <summary>Visits each expression.</summary>
    protected virtual ExpressionCollection VisitExpressionCollection(
        TContext context,
        ExpressionCollection expressions
    ) => expressions.Update(Visit(context, expressions, VisitAs));

    /// <summary>Visits a condition or selector, which has no parts.</summary>
    protected virtual RuleElement VisitNamedExpression(TContext context, NamedExpressionElement element) => element;

    /// <summary>Visits each service.</summary>
    protected virtual RuleElement VisitDependencyGroup(TContext context, DependencyGroupElement element)
    {
        IReadOnlyList<DependencyElement> dependencies = Visit(context, element.Dependencies, VisitAs);
        return dependencies == element.Dependencies ? element : new DependencyGroupElement(dependencies);
    }

    /// <summary>Visits a service, which has no parts.</summary>
    protected virtual RuleElement VisitDependency(TContext context, DependencyElement element) => element;

    /// <summary>Visits each filter.</summary>
    protected virtual RuleElement VisitFilterGroup(TContext context, FilterGroupElement element)
    {
        IReadOnlyList<FilterElement> filters = Visit(context, element.Filters, VisitAs);
        return filters == element.Filters ? element : new FilterGroupElement(filters);
    }

    /// <summary>Visits a filter, which has no parts.</summary>
    protected virtual RuleElement VisitFilter(TContext context, FilterElement element) => element;

    /// <summary>Visits each action.</summary>
    protected virtual RuleElement VisitActionGroup(TContext context, ActionGroupElement element)
    {
        IReadOnlyList<ActionElement> actions = Visit(context, element.Actions, VisitAs);
        return actions == element.Actions ? element : new ActionGroupElement(actions);
    }

    /// <summary>Visits an action, which has no parts.</summary>
    protected virtual RuleElement VisitAction(TContext context, ActionElement element) => element;

    /// <summary>Visits a part that can only be replaced by one of its own kind.</summary>
    private T VisitAs<T>(TContext context, T element)
        where T : RuleElement =>
        Visit(context, (RuleElement)element) as T
        ?? throw new InvalidOperationException($"A {typeof(T).Name} can only be replaced by another.");
}

using System.Linq.Expressions;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>
/// A lambda written once: the reference calls it as it is, a rule gets it with its outer parameters replaced by variables as the
/// C# compiler writes them.
/// </summary>
internal sealed class Template
{
    private readonly Func<object?[], object?> call;

    internal Template(LambdaExpression lambda)
    {
        Lambda = lambda;
        Types = [.. lambda.Parameters.Select(parameter => parameter.Type)];
        ParameterExpression values = Expression.Parameter(typeof(object?[]));
        Dictionary<ParameterExpression, Expression> places = lambda
            .Parameters.Select((parameter, i) => (parameter, i))
            .ToDictionary(
                pair => pair.parameter,
                Expression (pair) =>
                    Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(pair.i)), pair.parameter.Type)
            );
        Expression body = Expression.Convert(new Substitution(places).Visit(lambda.Body), typeof(object));
        call = Expression.Lambda<Func<object?[], object?>>(body, values).Compile();
    }

    internal LambdaExpression Lambda { get; }

    internal IReadOnlyList<Type> Types { get; }

    internal Type Result => Lambda.ReturnType;

    internal object? Call(params object?[] values) => call(values);
}

/// <summary>A template with the terms for its outer parameters.</summary>
/// <param name="Template">The template.</param>
/// <param name="Outer">The terms for its last parameters; those before stay parameters.</param>
internal sealed record Filled(Template Template, IReadOnlyList<Term> Outer)
{
    internal Type Result => Template.Result;

    internal string Text
    {
        get
        {
            var names = new Dictionary<ParameterExpression, Expression>();
            foreach ((ParameterExpression parameter, Term term) in Pairs)
                names.Add(parameter, Expression.Parameter(term.Type, term.Name));
            string subject = Subjects.Any() ? Subjects.First().Name! : "()";
            return $"{subject} => {new Substitution(names).Visit(Template.Lambda.Body)}";
        }
    }

    private IEnumerable<ParameterExpression> Subjects =>
        Template.Lambda.Parameters.Take(Template.Types.Count - Outer.Count);

    private IEnumerable<(ParameterExpression Parameter, Term Term)> Pairs =>
        Template.Lambda.Parameters.TakeLast(Outer.Count).Zip(Outer);

    /// <summary>The lambda for a rule; each has parameters of its own, as the C# compiler makes them.</summary>
    internal Expression<TDelegate> Build<TDelegate>()
    {
        var places = new Dictionary<ParameterExpression, Expression>();
        foreach ((ParameterExpression parameter, Term term) in Pairs)
            places.Add(parameter, term.Place);
        ParameterExpression[] subjects =
        [
            .. Subjects.Select(subject => Expression.Parameter(subject.Type, subject.Name)),
        ];
        foreach ((ParameterExpression old, ParameterExpression subject) in Subjects.Zip(subjects))
            places.Add(old, subject);
        return Expression.Lambda<TDelegate>(new Substitution(places).Visit(Template.Lambda.Body), subjects);
    }

    internal object? Of(object? subject, Row row) => Template.Call([subject, .. Outer.Select(term => term.In(row))]);

    internal object? Of(Row row) => Template.Call([.. Outer.Select(term => term.In(row))]);

    internal bool Holds(object? subject, Row row) => (bool)Of(subject, row)!;
}

/// <summary>Puts expressions in the place of parameters, and gives nested lambdas parameters of their own.</summary>
internal sealed class Substitution(IReadOnlyDictionary<ParameterExpression, Expression> places) : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, Expression> all = new(places);

    protected override Expression VisitParameter(ParameterExpression node) => all.GetValueOrDefault(node, node);

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        foreach (ParameterExpression parameter in node.Parameters)
            all[parameter] = Expression.Parameter(parameter.Type, parameter.Name);
        return base.VisitLambda(node);
    }
}

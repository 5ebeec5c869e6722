using System.Text;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Writes an origin down; without recursion, because conclusions may rest on each other to any depth.</summary>
internal static class OriginText
{
    internal static string Of(FactOrigin root)
    {
        var text = new StringBuilder();
        var waiting = new Stack<(int Level, string Label, object Part)>();
        waiting.Push((0, "", root));
        while (waiting.TryPop(out (int Level, string Label, object Part) next))
        {
            if (text.Length > 0)
                text.AppendLine();
            text.Append(' ', 2 * next.Level).Append(next.Label);
            if (next.Part is FactOrigin origin)
            {
                text.Append(ValueText.Of(origin.Value)).Append(Remark(origin));
                foreach (Derivation derivation in origin.Derivations.Reverse())
                    waiting.Push((next.Level + 1, "", derivation));
            }
            else if (next.Part is Derivation derivation)
            {
                text.Append(Verb(derivation.Kind)).Append(" by ").Append(derivation.Rule.Name);
                foreach (Premise premise in derivation.Premises.Reverse())
                    waiting.Push(
                        (next.Level + 1, premise.Variable.Length == 0 ? "" : premise.Variable + " = ", premise.Origin)
                    );
            }
        }
        return text.ToString();
    }

    private static string Remark(FactOrigin origin) =>
        origin.IsRepeated ? ": see above"
        : origin.IsGone ? ": retracted since"
        : origin.IsInserted ? ": inserted"
        : "";

    private static string Verb(DerivationKind kind) =>
        kind switch
        {
            DerivationKind.Yielded => "yielded",
            DerivationKind.InsertedByAction => "inserted",
            DerivationKind.Gathered => "gathered",
            _ => "computed",
        };
}

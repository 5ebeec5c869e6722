namespace NRules.Rete;

/// <summary>One step of a query for one token, with its state.</summary>
internal interface IQueryStage
{
    /// <summary>What the step gives before anything has come in.</summary>
    ElementChange Begin();

    /// <summary>What changes below when something changes above.</summary>
    ElementChange Apply(ElementChange change);
}

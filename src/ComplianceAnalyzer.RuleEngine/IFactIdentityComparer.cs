namespace NRules;

/// <summary>Says which objects are one fact to working memory.</summary>
public interface IFactIdentityComparer : IEqualityComparer<object>
{
    /// <summary>The same comparison for facts of one type.</summary>
    IEqualityComparer<TFact> GetComparer<TFact>();
}

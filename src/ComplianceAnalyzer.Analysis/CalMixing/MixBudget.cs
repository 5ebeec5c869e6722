using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>
/// What the mixes of one analysis may take. A layer has work by its size and the effort: two thirds for the question that its verdict rests on,
/// one third for all questions asked on the way (who is covered by a part of the CALs, what would cure a shortfall).
/// </summary>
/// <param name="effort">The effort.</param>
/// <param name="pool">What all analyses of a study share; null where each stands alone.</param>
internal sealed class MixBudget(MixEffort effort, WorkPool? pool)
{
    private readonly Dictionary<CalLayer, (long Allowed, long Spent)> onTheWay = [];

    /// <summary>Work that a layer of this size is given, over all its questions.</summary>
    /// <param name="effort">The effort.</param>
    /// <param name="accesses">Pairs of a person and a device.</param>
    /// <returns>Steps.</returns>
    internal static long WorkOfLayer(MixEffort effort, int accesses) =>
        effort switch
        {
            MixEffort.Low => SolveLimits.WorkFor(accesses) / 8,
            MixEffort.Normal => SolveLimits.WorkFor(accesses),
            MixEffort.High => SolveLimits.WorkFor(accesses) * 20,
            _ => throw new ArgumentOutOfRangeException(nameof(effort)),
        };

    /// <summary>Steps that a question may take; zero where its layer has none left for questions on the way.</summary>
    internal long For(CalMixQuestion question)
    {
        long layer = WorkOfLayer(effort, question.Accesses.Count);
        long allowed = question.IsVerdict ? layer / 3 * 2 : Left(question.Layer, layer / 3);
        return pool is null ? allowed : Math.Min(allowed, pool.Left);
    }

    internal void Spend(CalMixQuestion question, long steps)
    {
        pool?.Spend(steps);
        if (question.IsVerdict)
            return;
        (long allowed, long spent) = onTheWay[question.Layer];
        onTheWay[question.Layer] = (allowed, spent + steps);
    }

    /// <summary>The largest question says how large the layer is; the first one asked nearly always is.</summary>
    private long Left(CalLayer layer, long allowed)
    {
        (long known, long spent) = onTheWay.GetValueOrDefault(layer);
        onTheWay[layer] = (Math.Max(known, allowed), spent);
        return Math.Max(0, onTheWay[layer].Allowed - spent);
    }
}

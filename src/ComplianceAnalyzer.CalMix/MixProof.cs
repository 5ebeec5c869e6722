namespace ComplianceAnalyzer.CalMix;

/// <summary>What stands behind the claim that nothing cheaper exists.</summary>
public enum MixProof
{
    /// <summary>The cost equals the bound that the flows of the certificate prove: anybody can check it.</summary>
    FlowCertificate,

    /// <summary>
    /// Every other choice was ruled out in exact integer arithmetic, but there is nothing short to check it by;
    /// the certificate proves only <see cref="MixAnswer.CertifiedBound"/>.
    /// </summary>
    ExactSearch,

    /// <summary>A solver with floating-point arithmetic found nothing cheaper; the certificate proves only <see cref="MixAnswer.CertifiedBound"/>.</summary>
    Solver,

    /// <summary>Not proved: a cheaper mix may exist, but none below <see cref="MixAnswer.LowerBound"/>.</summary>
    Gap,
}

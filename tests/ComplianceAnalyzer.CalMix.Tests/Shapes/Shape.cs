namespace ComplianceAnalyzer.CalMix.Tests.Shapes;

/// <summary>The kinds of estate that tests and benchmarks generate.</summary>
public enum Shape
{
    /// <summary>One person with a device or three of their own, and meeting rooms.</summary>
    Offices,

    /// <summary>Shift workers on few shared devices.</summary>
    Kiosks,

    /// <summary>Agents on any seat of their zone.</summary>
    CallCentres,

    /// <summary>People who turn up on devices all over the estate, a few on thousands.</summary>
    Roamers,

    /// <summary>45 % office, 20 % kiosk, 20 % call centre, 12 % roaming, 3 % IT: one giant component.</summary>
    Mixed,

    /// <summary>The same on sites of some hundreds of people that share nothing.</summary>
    Islands,

    /// <summary>Most people on a device or two and a few on thousands (Pareto), a device the busier the lower its number (Zipf).</summary>
    PowerLaw,

    /// <summary>Three random devices each: nothing real looks like this, and no structure helps.</summary>
    Uniform,
}

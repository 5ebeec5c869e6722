using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Which people and devices of a layer should hold CALs, given what is owned.</summary>
public sealed record CalMixQuestion
{
    /// <summary>The layer of the accesses.</summary>
    public required CalLayer Layer { get; init; }

    /// <summary>Whether the verdict on the layer rests on the answer; questions asked on the way get less work.</summary>
    public bool IsVerdict { get; init; }

    /// <summary>Keys of the people, in the order of their index.</summary>
    public required ImmutableArray<string> People { get; init; }

    /// <summary>Keys of the devices, in the order of their index.</summary>
    public required ImmutableArray<string> Devices { get; init; }

    /// <summary>Human beings behind each person, in the order of their index; each at least 1.</summary>
    public required ImmutableArray<int> PeopleWeights { get; init; }

    /// <summary>Accesses as pairs of indexes; -1 where there is no person or no device, never both.</summary>
    public required IReadOnlyList<(int Person, int Device)> Accesses { get; init; }

    /// <summary>Devices that need a device CAL whatever else happens.</summary>
    public ImmutableArray<int> ForcedDevices { get; init; } = [];

    /// <summary>People who hold a CAL by name: covered, free, outside the pool.</summary>
    public ImmutableArray<int> HeldPeople { get; init; } = [];

    /// <summary>Devices that hold a CAL by name.</summary>
    public ImmutableArray<int> HeldDevices { get; init; } = [];

    /// <summary>Devices that hold a CAL of the pool at present: among mixes that cost the same, theirs is kept.</summary>
    public ImmutableArray<int> PresentDevices { get; init; } = [];

    /// <summary>People who hold a CAL of the pool at present.</summary>
    public ImmutableArray<int> PresentPeople { get; init; } = [];

    /// <summary>User CALs in the pool.</summary>
    public int PoolUser { get; init; }

    /// <summary>Device CALs in the pool.</summary>
    public int PoolDevice { get; init; }

    /// <summary>Price of a user CAL in any unit; 1 where there are no prices.</summary>
    public decimal PriceUser { get; init; } = 1;

    /// <summary>Price of a device CAL in the same unit.</summary>
    public decimal PriceDevice { get; init; } = 1;

    /// <summary>Currency of the prices; null where CALs are counted.</summary>
    public string? Currency { get; init; }
}

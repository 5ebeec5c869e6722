using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ComplianceAnalyzer.Testing;

/// <summary>What a built assembly uses of the rule engine.</summary>
public static class EngineUse
{
    private const string Engine = "ComplianceAnalyzer.RuleEngine";

    /// <summary>Members that the assembly refers to, as <c>Type.Member</c>, whatever their namespace.</summary>
    public static SortedSet<string> By(Assembly user)
    {
        ArgumentNullException.ThrowIfNull(user);
        using FileStream file = File.OpenRead(user.Location);
        using var assembly = new PEReader(file);
        MetadataReader metadata = assembly.GetMetadataReader();
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (IsOfEngine(type))
                members.Add($"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
        }
        return members;

        bool IsOfEngine(TypeReference type) =>
            type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.StringComparer.Equals(
                metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name,
                Engine
            );
    }
}

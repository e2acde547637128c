using System.Reflection.Metadata;

namespace Mgmt.Architecture.Tests;

/// <summary>What the tests ask of compiled code.</summary>
internal static class Metadata
{
    /// <summary>The types that people wrote: neither the compiler's nor a source generator's.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(this MetadataReader reader) =>
        reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => !reader.IsGenerated(type));

    /// <summary>Full names of the types of other assemblies that this one mentions.</summary>
    public static IEnumerable<string> ReferencedTypes(this MetadataReader reader) =>
        reader.TypeReferences.Select(handle => reader.NameOf(reader.GetTypeReference(handle)));

    /// <summary>Full names of the members of other assemblies that this one mentions.</summary>
    public static IEnumerable<string> ReferencedMembers(this MetadataReader reader) =>
        reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{reader.NameOf(reader.GetTypeReference((TypeReferenceHandle)member.Parent))}.{reader.GetString(member.Name)}");

    public static string NameOf(this MetadataReader reader, TypeReference type)
    {
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{reader.NameOf(reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public static string NameOf(this MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{reader.NameOf(reader.GetTypeDefinition(outer))}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static bool IsGenerated(this MetadataReader reader, TypeDefinition type) =>
        reader.GetString(type.Name) is var name && (name.Contains('<', StringComparison.Ordinal) || name.StartsWith("__", StringComparison.Ordinal))
        || HasGeneratedAttribute(reader, type.GetCustomAttributes())
        || (type.GetDeclaringType() is { IsNil: false } outer && reader.IsGenerated(reader.GetTypeDefinition(outer)));

    private static bool HasGeneratedAttribute(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var constructor = reader.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" or "EmbeddedAttribute")
            {
                return true;
            }
        }

        return false;
    }
}

namespace Mgmt.Platform.Libvirt;

/// <summary>Which half of a domain a change concerns; the numbers are libvirt's.</summary>
public enum DomainScope
{
    /// <summary>The running domain; an error when it does not run.</summary>
    Live = 1,

    /// <summary>The definition, which counts from the next start on; an error for a transient domain.</summary>
    Config = 2,
}

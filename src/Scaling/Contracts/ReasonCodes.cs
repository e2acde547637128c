namespace Mgmt.Scaling;

/// <summary>The names that Kubernetes' horizontal autoscaler gives to reasons, as <see cref="Reason.Code"/> carries them.</summary>
public static class ReasonCodes
{
    /// <summary>More was wanted than the rate of scaling up allows.</summary>
    public const string ScaleUpLimit = nameof(ScaleUpLimit);

    /// <summary>Less was wanted than the rate of scaling down allows.</summary>
    public const string ScaleDownLimit = nameof(ScaleDownLimit);

    /// <summary>More was wanted than the maximum.</summary>
    public const string TooManyReplicas = nameof(TooManyReplicas);

    /// <summary>Less was wanted than the minimum.</summary>
    public const string TooFewReplicas = nameof(TooFewReplicas);

    /// <summary>What was wanted lies within the bounds.</summary>
    public const string DesiredWithinRange = nameof(DesiredWithinRange);

    /// <summary>Lately less was recommended, so scaling up waits.</summary>
    public const string ScaleUpStabilized = nameof(ScaleUpStabilized);

    /// <summary>Lately more was recommended, so scaling down waits.</summary>
    public const string ScaleDownStabilized = nameof(ScaleDownStabilized);

    /// <summary>Nothing stands in the way of the new count.</summary>
    public const string ReadyForNewScale = nameof(ReadyForNewScale);
}

using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

/// <summary>A machine as the general properties see it.</summary>
internal sealed record Machine<TState, TInput, TOutput>(
    Func<TState, TInput, Instant, Transition<TState, TOutput>> Step,
    Func<TState, byte[]> Encode,
    Func<byte[], TState> Decode)
    where TState : struct;

/// <summary>One input, and how long after the one before it comes.</summary>
internal sealed record Stimulus<TInput>(int AfterMilliseconds, TInput Input);

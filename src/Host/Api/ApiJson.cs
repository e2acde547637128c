using System.Text.Json.Serialization;

namespace Mgmt.Host.Api;

/// <summary>How what the API says is written and read as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DriftReport))]
[JsonSerializable(typeof(PauseReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(ValueReport))]
public sealed partial class ApiJson : JsonSerializerContext;

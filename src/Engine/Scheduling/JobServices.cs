using Mgmt.Engine.Lanes;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>What the jobs of all vertices share. Safe from any thread.</summary>
internal sealed record JobServices(ILanes Lanes, Mailbox Mailbox, Limits Limits, PolicyClock Clock, IJournal Journal);

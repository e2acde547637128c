using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>A vertex that automatic edges can lead to or from.</summary>
internal sealed class Participant(VertexId id)
{
    /// <summary>By name; the kind only decides between namesakes.</summary>
    public static IComparer<Participant> ByName { get; } = Comparer<Participant>.Create(static (left, right) =>
    {
        var order = left.Id.Name.CompareTo(right.Id.Name);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    });

    public VertexId Id { get; } = id;

    public Place[] Identities { get; set; } = [];

    public OpenWish[] Wishes { get; set; } = [];

    /// <summary>True when <paramref name="plan"/> is what the participant already has.</summary>
    public bool Follows(AutoEdgePlan plan)
    {
        if (plan.Identities.Count != Identities.Length || plan.Wishes.Count != Wishes.Length)
        {
            return false;
        }

        for (var i = 0; i < Identities.Length; i++)
        {
            if (Identities[i].Identity != plan.Identities[i])
            {
                return false;
            }
        }

        for (var i = 0; i < Wishes.Length; i++)
        {
            if (!Wishes[i].Is(plan.Wishes[i]))
            {
                return false;
            }
        }

        return true;
    }
}

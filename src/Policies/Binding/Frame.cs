namespace Mgmt.Policies.Binding;

/// <summary>
/// A piece of the program that is instantiated as one: the file, a branch of an <c>if</c>, the body of a loop or of a
/// function value. Its variables have a slot each in every instance.
/// </summary>
internal sealed class Frame(Frame? parent)
{
    public Frame? Parent { get; } = parent;

    public int SlotCount { get; private set; }

    public int AddSlot() => SlotCount++;
}

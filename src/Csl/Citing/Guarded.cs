namespace Csl;

/// <summary>Renders an item within the limits; one beyond them prints as its id.</summary>
internal static class Guarded
{
    public static Node? Render(Context context)
    {
        try
        {
            return new Renderer(context).Whole(context.Layout.Elements);
        }
        catch (TooManyStepsException)
        {
            return Node.OfText(context.Item.Id);
        }
    }
}

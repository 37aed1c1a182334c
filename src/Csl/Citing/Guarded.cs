namespace Csl;

/// <summary>Renders an item within the limits; one beyond them prints as its id.</summary>
internal static class Guarded
{
    public static Node? Render(in Context context)
    {
        try
        {
            var renderer = Renderer.Of(context);
            var whole = renderer.Whole(context.Layout.Elements);
            renderer.Release();
            return whole;
        }
        catch (TooManyStepsException)
        {
            return Node.OfText(context.Item.Id);
        }
    }
}

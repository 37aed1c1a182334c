using Wiki.Templates;

namespace Wiki.Fuzz;

/// <summary>What a template sees while it is tried: a member of each type, under the name <c>page</c>, too.</summary>
internal sealed class TinyPage : View<TinyPage>
{
    private static readonly ViewType<TinyPage> Members = new("page")
    {
        { "page", page => page },
        { "title", _ => "A title, & <more>" },
        { "number", _ => 2 },
        { "nothing", _ => null },
        { "markup", _ => Html.FromUtf8("<b>bold</b>"u8.ToArray()) },
        { "items", page => new View[] { page, page, page } },
    };

    protected override ViewType<TinyPage> Type => Members;
}

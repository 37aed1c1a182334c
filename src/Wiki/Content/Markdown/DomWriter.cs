using System.Text;
using AngleSharp.Dom;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Writes the tree of a body as HTML with holes: elements that are ours as they are, the author's with what <see cref="RawElements"/> lets them
/// carry. The author's links and images become references like those of Markdown; ids that are taken go.
/// </summary>
/// <param name="source">What the tree was made of: stretches of it that stay whole, and where the author's start tags stand in the file.</param>
internal sealed class DomWriter(
    HtmlOutput output, BodyLinks links, AuthoredNames names,
    (HtmlOutput Html, IReadOnlyList<(int Start, int End)> Wholes, IReadOnlyList<TextSpan> Places) source)
{
    private readonly List<(int Start, int End)> wholes = [];
    private readonly HashSet<string> writtenIds = new(StringComparer.Ordinal);
    private bool isInLink;

    /// <summary>Where the stretches that stay whole are now.</summary>
    public IReadOnlyList<(int Start, int End)> Wholes => wholes;

    /// <summary>Whether an element is missing in what was written.</summary>
    public bool HasTakenOut { get; private set; }

    public void WriteChildren(INode parent)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            var node = parent.ChildNodes[i];
            if (node is IText text) output.Text(text.Data);
            else if (node is IElement element) WriteElement(element);
        }
    }

    private void WriteElement(IElement element)
    {
        if (Number(element, RawHtml.PlaceAttribute) is { } place) WriteAuthored(element, source.Places[place]);
        else if (Number(element, HtmlFilter.WholeAttribute) is { } whole) WriteWhole(source.Wholes[whole]);
        else if (Number(element, HtmlFilter.HoleAttribute) is { } reference) WriteHole(element, reference);
        else if (element.LocalName == "a" && isInLink) WriteContent(element);
        else if (element is { LocalName: "p", FirstChild: null } && !element.HasAttribute("id")) HasTakenOut = true;
        else WriteOurs(element);
    }

    private void WriteWhole((int Start, int End) stretch)
    {
        wholes.Add((output.Length, output.Length + stretch.End - stretch.Start));
        output.Raw(source.Html.Written[stretch.Start..stretch.End]);
    }

    /// <summary>The children of an element that itself goes.</summary>
    private void WriteContent(IElement element)
    {
        HasTakenOut = true;
        WriteChildren(element);
    }

    private void WriteHole(IElement element, int reference)
    {
        if (element.LocalName != "a") output.Hole(HoleKind.LinkText, reference);
        else if (isInLink) WriteContent(element);
        else WriteReference(reference, element);
    }

    /// <summary>Only its id is looked at: the parser copies some elements, and then it is there twice.</summary>
    private void WriteOurs(IElement element)
    {
        var name = element.LocalName;
        output.Raw("<"u8);
        output.Text(name);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name == "id" && !writtenIds.Add(attribute.Value)) continue;
            if (!TryWriteAddress(attribute)) output.Attribute(Encoding.ASCII.GetBytes(attribute.Name), attribute.Value);
        }
        var wasInLink = isInLink;
        isInLink |= name == "a";
        WriteRest(element, name);
        isInLink = wasInLink;
    }

    /// <summary>An address of ours that is a hole and perhaps what follows it (<c>#page=3</c>).</summary>
    private bool TryWriteAddress(IAttr attribute)
    {
        if (attribute.Name is not ("href" or "src") || !attribute.Value.StartsWith(HtmlFilter.HoleAttribute + ":", StringComparison.Ordinal))
            return false;
        var address = attribute.Value.AsSpan(HtmlFilter.HoleAttribute.Length + 1);
        var end = address.IndexOf(':');
        WriteAddress(attribute.Name == "href" ? "href"u8 : "src"u8, int.Parse(address[..end]), address[(end + 1)..]);
        return true;
    }

    private void WriteAddress(ReadOnlySpan<byte> name, int reference, ReadOnlySpan<char> rest)
    {
        output.Raw(" "u8);
        output.Raw(name);
        output.Raw("=\""u8);
        output.Hole(HoleKind.AssetAddress, reference);
        output.Text(rest);
        output.Raw("\""u8);
    }

    private void WriteAuthored(IElement element, TextSpan place)
    {
        var name = RawElements.WrittenName(element.LocalName);
        if (name == "a") WriteAnchor(element, place);
        else if (name == "img") WriteImage(element, place);
        else if (element is { LocalName: "p", FirstChild: null } && !element.HasAttribute("title")) HasTakenOut = true;
        else
        {
            Open(element, name, place);
            WriteRest(element, name);
        }
    }

    private void WriteAnchor(IElement element, TextSpan place)
    {
        if (element.GetAttribute("href") is not { } href)
        {
            Open(element, "span", place); // a place that links lead to
            WriteRest(element, "span");
        }
        else if (isInLink)
        {
            links.Report(Construct.InnerLink.Rule, place, Construct.InnerLink.Message, Construct.InnerLink.Help);
            WriteContent(element);
        }
        else WriteLink(element, href, place);
    }

    private void WriteLink(IElement element, string href, TextSpan place)
    {
        var address = links.Read(href);
        if (address.Kind is AddressKind.File or AddressKind.Anchor && element.HasAttribute("title"))
            links.Report(Construct.EntryLinkTitle.Rule, place, Construct.EntryLinkTitle.Message, Construct.EntryLinkTitle.Help);
        switch (address.Kind)
        {
            case AddressKind.File: WriteReference(links.Add(ReferenceKind.File, address.Target, address.Fragment, true, place), element); break;
            case AddressKind.Entry: WriteReference(links.Add(ReferenceKind.Wikilink, address.Target, address.Fragment, true, place), element); break;
            case AddressKind.Anchor: WriteReference(links.Add(ReferenceKind.Anchor, "", address.Fragment, true, place), element); break;
            case AddressKind.External or AddressKind.Asset:
                BeginLink(address, place);
                WriteAttributes(element, "a", place);
                isInLink = true;
                WriteRest(element, "a");
                isInLink = false;
                break;
            default:
                links.ReportUnusable(address, href, place);
                WriteContent(element);
                break;
        }
    }

    /// <summary>The start tag of a link to another host or to a file, as far as its address.</summary>
    private void BeginLink(LinkAddress address, TextSpan place)
    {
        output.Raw("<a"u8);
        if (address.Kind == AddressKind.External) output.Attribute("href"u8, LinkAddress.Escape(address.Target));
        else WriteAddress("href"u8, links.Add(ReferenceKind.Asset, address.Target, address.Fragment, true, place), FragmentOf(address));
    }

    private void WriteReference(int reference, IElement label)
    {
        output.Hole(HoleKind.LinkStart, reference);
        isInLink = true;
        WriteChildren(label);
        isInLink = false;
        output.Hole(HoleKind.LinkEnd, reference);
    }

    private void WriteImage(IElement element, TextSpan place)
    {
        var src = element.GetAttribute("src") ?? "";
        var address = links.Read(src);
        var alternative = element.GetAttribute("alt") ?? "";
        if (address.Kind == AddressKind.External)
        {
            links.Report(Rules.RemoteImage, place, "this image comes from another host; it is shown as a link",
                "put the file into the content folder");
            WriteImageAsLink(element, address, alternative.Length > 0 ? alternative : src, place);
            return;
        }
        if (address.Kind is not (AddressKind.Asset or AddressKind.File))
        {
            links.ReportUnusable(address, src, place);
            output.Text(alternative);
            HasTakenOut = true;
            return;
        }
        if (!links.IsImage(address, place))
        {
            WriteImageAsLink(element, address, alternative.Length > 0 ? alternative : address.Target[(address.Target.LastIndexOf('/') + 1)..], place);
            return;
        }
        if (alternative.Length == 0) links.Report(Rules.MissingAlternative, place, "this image has no text", "say in `alt` what it shows");
        output.Raw("<img"u8);
        WriteAddress("src"u8, links.Add(ReferenceKind.Asset, address.Target, address.Fragment, alternative.Length > 0, place), FragmentOf(address));
        output.Attribute("alt"u8, alternative);
        WriteAttributes(element, "img", place);
        output.Raw(" loading=\"lazy\" decoding=\"async\">"u8);
    }

    private void WriteImageAsLink(IElement image, LinkAddress address, string text, TextSpan place)
    {
        if (isInLink)
        {
            output.Text(text);
            return;
        }
        BeginLink(address, place);
        if (image.GetAttribute("title") is { Length: > 0 } title) output.Attribute("title"u8, title);
        output.Raw(">"u8);
        output.Text(text);
        output.Raw("</a>"u8);
    }

    private void Open(IElement element, string name, TextSpan place)
    {
        output.Raw("<"u8);
        output.Text(name);
        WriteAttributes(element, name, place);
    }

    /// <summary>The attributes of an element of the author's but for addresses, and for the text of an image, which are written already.</summary>
    private void WriteAttributes(IElement element, string name, TextSpan place)
    {
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case RawHtml.PlaceAttribute or "alt" or "href" or "src": break;
                case "name" when element.GetAttribute("id") == attribute.Value: break;
                case "id" or "name": WriteId(attribute.Value, place); break;
                case "class": names.WriteClasses(attribute.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries), _ => place); break;
                case "open" or "reversed": output.Attribute(Encoding.ASCII.GetBytes(attribute.Name), ""); break;
                default: WriteValue(name, attribute, place); break;
            }
        }
    }

    private void WriteId(string id, TextSpan place)
    {
        if (names.TryTake(id, place)) output.Attribute("id"u8, id);
    }

    private void WriteValue(string name, IAttr attribute, TextSpan place)
    {
        if (RawElements.MakesSense(name, attribute.Name, attribute.Value)) output.Attribute(Encoding.ASCII.GetBytes(attribute.Name), attribute.Value);
        else links.Report(Rules.RemovedHtml, place,
            $"the attribute `{attribute.Name}` cannot be `{BodyLinks.Shown(attribute.Value)}`; it is left out");
    }

    /// <summary>The end of the start tag, the children and the end tag.</summary>
    private void WriteRest(IElement element, string name)
    {
        output.Raw(">"u8);
        if (RawElements.IsVoid(name)) return;
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] }) output.Raw("\n"u8); // browsers pass over the first
        WriteChildren(element);
        output.Raw("</"u8);
        output.Text(name);
        output.Raw(">"u8);
    }

    private static string FragmentOf(LinkAddress address) => string.IsNullOrEmpty(address.Fragment) ? "" : "#" + LinkAddress.Escape(address.Fragment);

    private static int? Number(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } value && int.TryParse(value, out var number) ? number : null;
}

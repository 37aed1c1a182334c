using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>Writes a sanitised tree as HTML with holes. The author's links and images become references like those of Markdown; ids that are taken go.</summary>
/// <param name="sourceOf">Where the author wrote an element's start tag; null for elements that are ours.</param>
internal sealed class DomWriter(HtmlOutput output, BodyLinks links, HeadingAnchors anchors, Func<IElement, TextSpan?> sourceOf)
{
    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(["br", "col", "hr", "img", "input", "wbr"], StringComparer.Ordinal);

    private readonly HashSet<string> writtenIds = new(StringComparer.Ordinal);
    private bool isInLink;
    private TextSpan lastPlace;

    public void WriteChildren(INode parent)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            var node = parent.ChildNodes[i];
            if (node is IText text) output.Text(text.Data);
            else if (node is IElement element) WriteElement(element, sourceOf(element));
            links.ReportLeftOut(output, lastPlace);
        }
    }

    private void WriteElement(IElement element, TextSpan? source)
    {
        var name = source is null ? element.LocalName : RawHtml.WrittenName(element.LocalName);
        if (source is { Start: >= 0 } place) lastPlace = place;
        if (name == "a") WriteAnchor(element, source);
        else if (name == "img" && source is { } written) WriteImage(element, written);
        else if (source is null && Hole(element) is { } reference) output.Hole(HoleKind.LinkText, reference);
        else if (element is not { LocalName: "p", FirstChild: null }) WriteTag(element, source, name);
    }

    private void WriteAnchor(IElement element, TextSpan? source)
    {
        if (isInLink)
        {
            WriteChildren(element);
            return;
        }
        if (source is null && Hole(element) is { } reference) WriteReference(reference, element);
        else if (source is not { } place) WriteLabelled(element, source);
        else if (element.GetAttribute("href") is null) WriteChildren(element);
        else WriteAuthored(element, place);
    }

    /// <summary>A link that the author wrote as raw HTML.</summary>
    private void WriteAuthored(IElement element, TextSpan source)
    {
        var written = element.GetAttribute("href")!;
        var address = links.Read(written);
        switch (address.Kind)
        {
            case AddressKind.External: WriteLabelled(element, source); break;
            case AddressKind.File: WriteReference(links.Add(ReferenceKind.File, address.Target, address.Fragment, true, source), element); break;
            case AddressKind.Anchor: WriteReference(links.Add(ReferenceKind.Anchor, "", address.Fragment, true, source), element); break;
            case AddressKind.Asset:
                element.SetAttribute("href", $"{HtmlFilter.HoleAttribute}:{links.Add(ReferenceKind.Asset, address.Target, address.Fragment, true, source)}:");
                WriteLabelled(element, source);
                break;
            default:
                links.ReportUnusable(address, written, source);
                WriteChildren(element);
                break;
        }
    }

    private void WriteReference(int reference, IElement label)
    {
        output.Hole(HoleKind.LinkStart, reference);
        isInLink = true;
        WriteChildren(label);
        isInLink = false;
        output.Hole(HoleKind.LinkEnd, reference);
    }

    private void WriteLabelled(IElement element, TextSpan? source)
    {
        isInLink = true;
        WriteTag(element, source, "a");
        isInLink = false;
    }

    private void WriteImage(IElement element, TextSpan source)
    {
        var written = element.GetAttribute("src") ?? "";
        var address = links.Read(written);
        var alternative = element.GetAttribute("alt") ?? "";
        if (address.Kind is not (AddressKind.Asset or AddressKind.File))
        {
            if (address.Kind == AddressKind.External) links.Report(Rules.RemoteImage, source, "this image comes from another host; it is left out", "put the file into the content folder");
            else links.ReportUnusable(address, written, source);
            output.Text(alternative);
            return;
        }
        if (alternative.Length == 0) links.Report(Rules.MissingAlternative, source, "this image has no text", "say in `alt` what it shows");
        element.SetAttribute("alt", alternative);
        element.SetAttribute("src", $"{HtmlFilter.HoleAttribute}:{links.Add(ReferenceKind.Asset, address.Target, address.Fragment, alternative.Length > 0, source)}:");
        element.SetAttribute("loading", "lazy");
        element.SetAttribute("decoding", "async");
        WriteTag(element, source, "img");
    }

    private void WriteTag(IElement element, TextSpan? source, string name)
    {
        output.Raw("<"u8);
        output.Text(name);
        foreach (var attribute in element.Attributes) WriteAttribute(name, attribute, source);
        output.Raw(">"u8);
        if (Void.Contains(name)) return;
        WriteChildren(element);
        output.Raw("</"u8);
        output.Text(name);
        output.Raw(">"u8);
    }

    private void WriteAttribute(string name, IAttr attribute, TextSpan? source)
    {
        var value = attribute.Value;
        var isAddress = attribute.Name is "href" or "src";
        if (isAddress && name is not ("a" or "img")) return;
        if (attribute.Name == "id")
        {
            if (source is { } place && !anchors.TryTake(value))
            {
                if (place.Start >= 0) links.Report(Rules.RemovedHtml, place, $"the id `{BodyLinks.Shown(value)}` is taken or is not made of letters, digits and hyphens; it is left out");
                return;
            }
            if (!writtenIds.Add(value)) return;
        }
        if (attribute.Name == "class" && source is not null)
        {
            value = string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(BodyWriter.IsClass));
            if (value.Length == 0) return;
        }
        if (isAddress && value.StartsWith(HtmlFilter.HoleAttribute + ":", StringComparison.Ordinal)) WriteHole(attribute.Name, value);
        else output.Attribute(Encoding.ASCII.GetBytes(attribute.Name), isAddress ? LinkAddress.Escape(value) : value);
    }

    /// <summary>An address that is a hole and perhaps what follows it (<c>#page=3</c>).</summary>
    private void WriteHole(string name, string value)
    {
        var reference = value.AsSpan(HtmlFilter.HoleAttribute.Length + 1);
        var end = reference.IndexOf(':');
        output.Raw(name == "href" ? " href=\""u8 : " src=\""u8);
        output.Hole(HoleKind.AssetAddress, int.Parse(reference[..end]));
        output.Text(reference[(end + 1)..]);
        output.Raw("\""u8);
    }

    private static int? Hole(IElement element) => element.GetAttribute(HtmlFilter.HoleAttribute) is { } value && int.TryParse(value, out var reference) ? reference : null;
}

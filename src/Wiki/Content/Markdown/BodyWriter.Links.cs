using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

internal sealed partial class BodyWriter
{
    private void WriteWikiLink(WikiLink link)
    {
        var isNothing = link.Target.Length == 0 && string.IsNullOrEmpty(link.Fragment);
        if (isNothing)
            links.Report(Rules.EmptyLink, SpanOf(link.Span), "a wikilink names no entry",
                "write the entry's title, alias or slug between the brackets");
        if (isNothing || isInLink)
        {
            if (!isNothing) links.Note(Construct.InnerLink, SpanOf(link.Span));
            WriteChildren(link);
            if (link.FirstChild is null) output.Text(isNothing ? "[[]]" : link.Target.Length > 0 ? link.Target : link.Fragment);
            return;
        }
        var kind = link.Target.Length == 0 ? ReferenceKind.Anchor : ReferenceKind.Wikilink;
        WriteReference(links.Add(kind, KnownNames.Of(link.Target), link.Fragment, link.FirstChild is not null, link.TargetSpan), link);
    }

    private void WriteLink(LinkInline link)
    {
        var url = link.Url ?? "";
        var at = AddressOf(link);
        var address = links.Read(url);
        if (isInLink)
        {
            if (!link.IsAutoLink) links.Note(Construct.InnerLink, SpanOf(link.Span));
            WriteChildren(link);
            if (link.FirstChild is null && FileName.IsFile(address.Target)) output.Text(address.Target.AsSpan(address.Target.LastIndexOf('/') + 1));
            return;
        }
        if (link.Reference is { } definition) used.Add(definition);
        if (!string.IsNullOrEmpty(link.Title) && address.Kind is AddressKind.File or AddressKind.Anchor)
            links.Note(Construct.EntryLinkTitle, SpanOf(link.TitleSpan.IsEmpty ? link.Span : link.TitleSpan));
        var hasLabel = link.FirstChild is not null and not LiteralInline { Content.IsEmpty: true, NextSibling: null };
        switch (address.Kind)
        {
            case AddressKind.External: WriteExternal(address.Target, link.Title, link, hasLabel ? null : url); break;
            case AddressKind.File: WriteReference(links.Add(ReferenceKind.File, address.Target, address.Fragment, hasLabel, at), link); break;
            case AddressKind.Entry: WriteReference(links.Add(ReferenceKind.Wikilink, address.Target, address.Fragment, hasLabel, at), link); break;
            case AddressKind.Anchor: WriteReference(links.Add(ReferenceKind.Anchor, "", address.Fragment, hasLabel, at), link); break;
            case AddressKind.Asset: WriteAssetLink(address, link, hasLabel, at); break;
            default:
                links.ReportUnusable(address, url, at);
                WriteChildren(link);
                break;
        }
    }

    /// <summary>A link whose tags are written once all entries are known.</summary>
    private void WriteReference(int reference, ContainerInline label)
    {
        if (label.TryGetAttributes() is { } attributes)
            ReportAttribute(attributes, "this attribute list describes a link to an entry, which takes none; it is left out");
        output.Hole(HoleKind.LinkStart, reference);
        if (links.References[reference].HasLabel) WriteLabel(label);
        else output.Hole(HoleKind.LinkText, reference);
        output.Hole(HoleKind.LinkEnd, reference);
    }

    private void WriteExternal(string address, string? title, ContainerInline? label, string? text)
    {
        output.Raw("<a"u8);
        output.Attribute("href"u8, LinkAddress.Escape(address));
        if (!string.IsNullOrEmpty(title)) output.Attribute("title"u8, title);
        if (label is not null) WriteAttributes(label);
        output.Raw(">"u8);
        if (text is not null) output.Text(text);
        else if (label is not null) WriteLabel(label);
        output.Raw("</a>"u8);
    }

    private void WriteAssetLink(LinkAddress address, LinkInline link, bool hasLabel, TextSpan at)
    {
        var reference = links.Add(ReferenceKind.Asset, address.Target, address.Fragment, hasLabel, at);
        output.Raw("<a href=\""u8);
        WriteAssetAddress(address, reference);
        output.Raw("\""u8);
        if (!string.IsNullOrEmpty(link.Title)) output.Attribute("title"u8, link.Title);
        WriteAttributes(link);
        output.Raw(">"u8);
        if (hasLabel) WriteLabel(link);
        else output.Text(address.Target.AsSpan(address.Target.LastIndexOf('/') + 1));
        output.Raw("</a>"u8);
    }

    private void WriteAssetAddress(LinkAddress address, int reference)
    {
        output.Hole(HoleKind.AssetAddress, reference);
        if (string.IsNullOrEmpty(address.Fragment)) return;
        output.Raw("#"u8);
        output.Text(LinkAddress.Escape(address.Fragment));
    }

    private void WriteLabel(ContainerInline label)
    {
        isInLink = true;
        WriteChildren(label);
        isInLink = false;
    }

    private void WriteAutolink(AutolinkInline link)
    {
        var at = SpanOf(link.Span);
        var address = links.Read(link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (isInLink || address.Kind != AddressKind.External)
        {
            if (!isInLink) links.ReportUnusable(address, link.Url, at);
            output.Text(link.Url);
            return;
        }
        WriteExternal(address.Target, null, null, link.Url);
    }

    private void WriteImage(LinkInline image)
    {
        var url = image.Url ?? "";
        if (image.Reference is { } definition) used.Add(definition);
        var at = AddressOf(image);
        var address = links.Read(url);
        var (alternative, isWhole) = PlainText.Of(image);
        if (image.FirstChild is not LiteralInline { NextSibling: null }) TellInAlternative(image);
        if (!isWhole) ReportDepth(image);
        switch (address.Kind)
        {
            case AddressKind.Asset or AddressKind.File when !links.IsImage(address, at):
                if (isInLink) output.Text(alternative);
                else WriteAssetLink(address, image, alternative.Length > 0, at);
                break;
            case AddressKind.Asset or AddressKind.File:
                if (alternative.Length == 0)
                    links.Report(Rules.MissingAlternative, SpanOf(image.Span), "this image has no text",
                        "say between the square brackets what it shows");
                WriteImage(address, image, alternative, at);
                break;
            case AddressKind.External:
                links.Report(Rules.RemoteImage, at, "this image comes from another host; it is shown as a link",
                    "put the file into the content folder");
                var text = alternative.Length > 0 ? alternative : url;
                if (isInLink) output.Text(text);
                else WriteExternal(address.Target, image.Title, null, text);
                break;
            default:
                links.ReportUnusable(address, url, at);
                output.Text(alternative);
                break;
        }
        WriteFootnoteMarks(image);
    }

    private void WriteImage(LinkAddress address, LinkInline image, string alternative, TextSpan at)
    {
        var reference = links.Add(ReferenceKind.Asset, address.Target, address.Fragment, alternative.Length > 0, at);
        output.Raw("<img src=\""u8);
        WriteAssetAddress(address, reference);
        output.Raw("\""u8);
        output.Attribute("alt"u8, alternative);
        if (!string.IsNullOrEmpty(image.Title)) output.Attribute("title"u8, image.Title);
        WriteAttributes(image);
        output.Raw(" loading=\"lazy\" decoding=\"async\">"u8);
    }

    /// <summary>Footnote marks cannot stand in an image's text; they follow it, since their footnotes lead back to them.</summary>
    private void WriteFootnoteMarks(LinkInline image)
    {
        foreach (var mark in image.FindDescendants<FootnoteLink>())
        {
            if (!mark.IsBackLink) WriteFootnoteMark(mark);
        }
    }

    private static TextSpan AddressOf(LinkInline link) => SpanOf(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);

    private void WriteAttributes(MarkdownObject described)
    {
        if (described.TryGetAttributes() is not { } attributes) return;
        if (attributes is { Id: null, Classes: null, Properties: null }) return;
        if (!attributes.Span.IsEmpty) lists?.Use(attributes.Span.Start);
        if (TakeId(attributes, described) is { } id) output.Attribute("id"u8, id);
        WriteClasses(attributes, described);
    }

    /// <summary>The author's id, if it is free.</summary>
    private string? TakeId(HtmlAttributes? attributes, MarkdownObject described)
    {
        return attributes?.Id is { } id && Names.TryTake(id, PlaceOf(attributes, id, described)) ? id : null;
    }

    private void WriteClasses(HtmlAttributes? attributes, MarkdownObject described)
    {
        if (attributes?.Classes is { Count: > 0 } classes) Names.WriteClasses(classes, name => PlaceOf(attributes, name, described));
    }

    private TextSpan PlaceOf(HtmlAttributes attributes, string name, MarkdownObject described)
    {
        if (!attributes.Span.IsEmpty)
        {
            lists?.Use(attributes.Span.Start);
            if (links.Written(SpanOf(attributes.Span)).Contains(name, StringComparison.Ordinal)) return SpanOf(attributes.Span);
        }
        if (lists?.Last(described.Span.End, at => links.Written(at).Contains(name, StringComparison.Ordinal)) is not { } place)
            return SpanOf(described.Span);
        lists.Use(place.Start);
        return place;
    }

    private const string ListHelp = "an attribute list may hold `#id` and `.class`, and stands right behind what it describes or on the line above";

    private void ReportAttribute(HtmlAttributes attributes, string message)
    {
        lists?.Use(attributes.Span.Start);
        links.Report(Rules.RemovedHtml, SpanOf(attributes.Span), message, ListHelp);
    }
}

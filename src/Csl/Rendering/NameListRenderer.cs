using System.Collections.Immutable;

namespace Csl;

/// <summary>Renders the names of one variable: how many are shown, and what joins them.</summary>
internal sealed class NameListRenderer(Context context, NamesLook look, NameOptions options, int list)
{
    private readonly NameWriter writer = new(context, look, options);

    /// <summary>How many names are shown before others are left out.</summary>
    public int Shown(ImmutableArray<Name> names)
    {
        var count = names[^1].IsOthers ? names.Length - 1 : names.Length;
        var again = (context.Position & (Position.Subsequent | Position.Ibid | Position.IbidWithLocator)) != 0 && !context.InBibliography;
        var min = again ? options.EtAlSubsequentMin ?? options.EtAlMin : options.EtAlMin;
        var first = again ? options.EtAlSubsequentUseFirst ?? options.EtAlUseFirst : options.EtAlUseFirst;
        if (min is not > 0 || first is not { } shown || count < min || shown >= count) return count;
        return Math.Min(count, Math.Max(shown, context.Distinction.Shown.GetValueOrDefault(list)));
    }

    public Node? Render(ImmutableArray<Name> names)
    {
        var total = names[^1].IsOthers ? names.Length - 1 : names.Length;
        var shown = Shown(names);
        var isCut = shown < total || names[^1].IsOthers;
        var parts = ImmutableArray.CreateBuilder<Node>(2 * shown + 2);
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) parts.Add(Node.OfText(Joint(i, shown, isCut, IsInverted(names, i - 1))));
            parts.Add(Name(names, i));
        }
        if (isCut) parts.AddRange(Rest(names, total, shown));
        if (parts.Count == 0) return null;
        var info = new NameListInfo(names, shown, list)
        {
            HasInitials = options.InitializeWith is not null && (options.Initialize ?? true),
            IsShort = options.Form == NameForm.Short,
        };
        var shownNames = new Node { Children = parts.DrainToImmutable(), Tag = Tag.Names, About = info };
        return look.AroundName.IsPlain ? shownNames : shownNames.Formatted(look.AroundName, context.Locale.Language);
    }

    private Node Name(ImmutableArray<Name> names, int at) =>
        new()
        {
            Children = [writer.Write(names[at], IsInverted(names, at), Level(names[at], at))],
            Face = look.NameFace,
            Tag = Tag.Name,
            About = names[at],
        };

    private bool IsInverted(ImmutableArray<Name> names, int at) =>
        at >= 0 && names[at].Literal.Length == 0
        && (options.SortOrder == NameAsSortOrder.All || (options.SortOrder == NameAsSortOrder.First && at == 0));

    private GivenLevel Level(Name name, int at)
    {
        if (context.InBibliography) return GivenLevel.AsStyled;
        return context.GivenNames?.Level(name, at, options.InitializeWith is not null) ?? context.Distinction.Given.GetValueOrDefault((list, at));
    }

    private string Delimiter => options.Delimiter ?? ", ";

    /// <summary>What stands before the name at <paramref name="at"/>.</summary>
    private string Joint(int at, int shown, bool isCut, bool afterInverted)
    {
        if (at < shown - 1 || isCut || context.InSort || options.And is not (And.Text or And.Symbol)) return Delimiter;
        var and = options.And == And.Symbol ? "&" : context.Locale.And;
        if (!Script.TakesSpaces(and)) return and;
        return Precedes(options.PrecedesLast, shown > 2, afterInverted) ? $"{Spaced(Delimiter)}{and} " : $" {and} ";
    }

    private static string Spaced(string delimiter) => delimiter.Length > 0 && char.IsWhiteSpace(delimiter[^1]) ? delimiter : delimiter + " ";

    private static bool Precedes(Precedes? rule, bool contextual, bool afterInverted) => rule switch
    {
        Csl.Precedes.Always => true,
        Csl.Precedes.Never => false,
        Csl.Precedes.AfterInvertedName => afterInverted,
        _ => contextual,
    };

    /// <summary>What stands for the names that are left out.</summary>
    private IEnumerable<Node> Rest(ImmutableArray<Name> names, int total, int shown)
    {
        if (options.EtAlUseLast == true && total - shown > 1)
        {
            yield return Node.OfText($"{Delimiter}… ");
            yield return Name(names, total - 1);
            yield break;
        }
        if (context.InSort || shown == 0) yield break;
        var term = context.Locale.Text(look.EtAl.Term, TermForm.Long);
        if (Node.OfText(term, Tag.None)?.Formatted(look.EtAl.Format, context.Locale.Language) is not { } others) yield break;
        var space = Script.TakesSpaces(term) ? " " : "";
        yield return Node.OfText(Precedes(options.PrecedesEtAl, shown > 1, IsInverted(names, shown - 1)) ? Delimiter : space);
        yield return others;
    }
}

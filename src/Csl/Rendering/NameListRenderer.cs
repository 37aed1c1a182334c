using System.Collections.Immutable;

namespace Csl;

/// <summary>Renders the names of one variable: how many are shown, and what joins them.</summary>
internal readonly struct NameListRenderer(Renderer renderer, NamesLook look, NameOptions options, int list)
{
    private readonly Draft draft = renderer.Draft;

    private ref readonly Context Context => ref renderer.Context;

    /// <summary>How many names are shown before others are left out.</summary>
    public int Shown(ImmutableArray<Name> names)
    {
        var isOpen = names[^1].IsOthers;
        var count = isOpen ? names.Length - 1 : names.Length;
        var again = (Context.Position & (Position.Subsequent | Position.Ibid | Position.IbidWithLocator)) != 0 && !Context.InBibliography;
        var min = again ? options.EtAlSubsequentMin ?? options.EtAlMin : options.EtAlMin;
        var first = again ? options.EtAlSubsequentUseFirst ?? options.EtAlUseFirst : options.EtAlUseFirst;
        if (min is not > 0 || first is not { } shown || shown >= count) return count;
        // Who is not named counts as one more.
        if (count + (isOpen ? 1 : 0) < min) return count;
        return Math.Min(count, Math.Max(shown, Context.Distinction.Shown.GetValueOrDefault(list)));
    }

    /// <summary>Puts the names on the draft; false where none is shown.</summary>
    public bool Render(ImmutableArray<Name> names)
    {
        var total = names[^1].IsOthers ? names.Length - 1 : names.Length;
        var shown = Shown(names);
        var isCut = shown < total || names[^1].IsOthers;
        // The face of names is that of the words for the others, too.
        var (face, each) = isCut && options.EtAlUseLast != true ? (look.NameFace, (Format?)null) : (null, look.NameFace);
        var around = draft.Open("", look.AroundName);
        var row = draft.Open(Tag.Names, draft.KeepsParts ? Info(names, shown) : null, face);
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) Joint(i, shown, isCut, IsInverted(names, i - 1));
            Name(names, i, each);
        }
        if (isCut) Rest(names, total, shown);
        draft.Close(row);
        return renderer.Close(around, look.AroundName, Context.Locale.Language);
    }

    private NameListInfo Info(ImmutableArray<Name> names, int shown) => new(names, shown, list)
    {
        HasInitials = options.InitializeWith is not null && (options.Initialize ?? true),
        IsShort = options.Form == NameForm.Short,
    };

    private void Name(ImmutableArray<Name> names, int at, Format? face)
    {
        var row = draft.Open(Tag.Name, names[at], face);
        new NameWriter(renderer, look, options).Write(names[at], IsInverted(names, at), Level(names[at], at));
        draft.Close(row);
    }

    private bool IsInverted(ImmutableArray<Name> names, int at) =>
        at >= 0 && names[at].Literal.Length == 0
        && (options.SortOrder == NameAsSortOrder.All || (options.SortOrder == NameAsSortOrder.First && at == 0));

    private GivenLevel Level(Name name, int at)
    {
        if (Context.InBibliography) return GivenLevel.AsStyled;
        return Context.GivenNames?.Level(name, at, options.InitializeWith is not null) ?? Context.Distinction.Given.GetValueOrDefault((list, at));
    }

    private string Delimiter => options.Delimiter ?? ", ";

    /// <summary>What stands before the name at <paramref name="at"/>.</summary>
    private void Joint(int at, int shown, bool isCut, bool afterInverted)
    {
        var isLast = at == shown - 1 && !isCut && !Context.InSort && options.And is And.Text or And.Symbol;
        var and = options.And == And.Symbol ? "&" : Context.Locale.And;
        var isSpaced = Script.TakesSpaces(and);
        var precedes = !isLast || (isSpaced && Precedes(options.PrecedesLast, shown > 2, afterInverted));
        if (precedes) draft.Add(Delimiter);
        if (!isLast) return;
        if (isSpaced && !(precedes && Delimiter is [.., var end] && char.IsWhiteSpace(end))) draft.Add(" ");
        draft.Add(and);
        if (isSpaced) draft.Add(" ");
    }

    private static bool Precedes(Precedes? rule, bool contextual, bool afterInverted) => rule switch
    {
        Csl.Precedes.Always => true,
        Csl.Precedes.Never => false,
        Csl.Precedes.AfterInvertedName => afterInverted,
        _ => contextual,
    };

    /// <summary>What stands for the names that are left out.</summary>
    private void Rest(ImmutableArray<Name> names, int total, int shown)
    {
        if (options.EtAlUseLast == true && total - shown > 1)
        {
            draft.Add(Delimiter);
            draft.Add("… ");
            Name(names, total - 1, look.NameFace);
            return;
        }
        if (Context.InSort || shown == 0) return;
        var term = Context.Locale.Text(look.EtAl.Term, TermForm.Long);
        if (term.Length == 0) return;
        draft.Add(Precedes(options.PrecedesEtAl, shown > 1, IsInverted(names, shown - 1)) ? Delimiter : Script.TakesSpaces(term) ? " " : "");
        renderer.Printed(term, look.EtAl.Format, Context.Locale.Language);
    }
}

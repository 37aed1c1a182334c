using System.Collections.Frozen;

namespace Wiki.Search;

/// <summary>
/// British and American spellings of one word, as far as rules and short lists tell them: <c>behaviour</c>, <c>behavior</c>. Only wikis in English
/// are read with it. A pair that is no word is harmless, because nobody types it; a pair of two words would be wrong (<c>tyre</c>, <c>storey</c>),
/// and those are left out.
/// </summary>
internal static class EnglishSpelling
{
    /// <summary>Beginnings of words, British first.</summary>
    private const string Beginnings = """
        armour/armor behaviour/behavior candour/candor clamour/clamor colour/color demeanour/demeanor endeavour/endeavor favour/favor fervour/fervor
        flavour/flavor glamour/glamor harbour/harbor
        honour/honor humour/humor labour/labor misbehaviour/misbehavior neighbour/neighbor odour/odor parlour/parlor rancour/rancor rigour/rigor
        rumour/rumor saviour/savior savour/savor splendour/splendor
        tumour/tumor valour/valor vapour/vapor vigour/vigor
        defence/defense licence/license offence/offense pretence/pretense
        abridgement/abridgment acknowledgement/acknowledgment judgement/judgment artefact/artifact sceptic/skeptic sulph/sulf enquir/inquir
        manoeuvre/maneuver manoeuvring/maneuvering
        aesthet/esthet anaem/anem anaesth/anesth archaeolog/archeolog diarrhoea/diarrhea encyclopaed/encycloped foetal/fetal foetus/fetus
        gynaecolog/gynecolog haemo/hemo leukaem/leukem mediaeval/medieval
        oestrogen/estrogen orthopaed/orthoped paediatr/pediatr palaeo/paleo
        enrolment/enrollment fulfilment/fulfillment instalment/installment skilful/skillful wilful/willful councillor/councilor counsellor/counselor
        jewellery/jewelry marvellous/marvelous
        """;

    /// <summary>Words that double their last letter before an ending in Britain.</summary>
    private const string Doubled = "bevel cancel channel counsel dial enamel equal fuel funnel initial label level libel marshal model panel "
        + "pencil quarrel rival shovel signal spiral total travel tunnel unravel";

    /// <summary>Whole words; a plural has an <c>s</c>.</summary>
    private const string Words = """
        aluminium/aluminum ageing/aging analogue/analog calibre/caliber catalogue/catalog centimetre/centimeter centre/center centred/centered
        dialogue/dialog enrol/enroll epilogue/epilog fibre/fiber fulfil/fulfill
        grey/gray instil/instill kilometre/kilometer litre/liter lustre/luster metre/meter millimetre/millimeter monologue/monolog mould/mold
        plough/plow practise/practice practised/practiced practising/practicing
        programme/program prologue/prolog sombre/somber spectre/specter theatre/theater
        """;

    /// <summary>What stands after <c>is</c> or <c>iz</c>, <c>lys</c> or <c>lyz</c> in words with both.</summary>
    private static readonly string[] Endings = ["ations", "ational", "ation", "able", "ers", "er", "es", "ed", "e", "ing"];

    /// <summary>
    /// Before <c>ise</c> in words that nobody writes with a <c>z</c>; with one they would part from their relatives (<c>supervision</c>).
    /// </summary>
    private static readonly FrozenSet<string> NeverWithZ =
        ("adv advert appra chast circumc clockw compr comprom conc dem desp dev disgu enfranch enterpr exc exerc expert franch improv inc likew "
        + "merchand otherw parad prec prem prom repr rev superv surm surpr telev treat upr")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["counter", "dis", "inter", "mis", "multi", "non", "over", "pre", "re", "un", "under"];
    private static readonly string[] EndingsAfterDoubled = ["ed", "ing", "er"];
    private static readonly Direction ToAmerican = new(pair => (pair[0], pair[1]));
    private static readonly Direction ToBritish = new(pair => (pair[1], pair[0]));

    /// <summary>The word as an American writes it.</summary>
    /// <param name="word">In lower case.</param>
    public static string American(string word) => ToAmerican.Change(word) ?? WithEnding(word, 's', 'z') ?? word;

    /// <summary>The word as it is written on the other side of the sea, or null when it is the same there.</summary>
    public static string? Other(string word) =>
        ToAmerican.Change(word) ?? WithEnding(word, 's', 'z') ?? ToBritish.Change(word) ?? WithEnding(word, 'z', 's');

    private static string? WithEnding(string word, char from, char to)
    {
        if (word.LastIndexOf(from) is var place && place == word.Length - 1 && place > 0) place = word.LastIndexOf(from, place - 1);
        if (place < 4 || word[place - 1] is not ('i' or 'y') || Array.IndexOf(Endings, word[(place + 1)..]) < 0) return null;
        var isKnown = word[place - 1] == 'y' ? word[place - 2] == 'l' : !NeverWithZ.Contains(word[..(place - 1)]);
        return isKnown ? string.Concat(word.AsSpan(0, place), [to], word.AsSpan(place + 1)) : null;
    }

    /// <summary>The lists, read from one side to the other.</summary>
    private sealed class Direction
    {
        private const int KeyLength = 4;

        private readonly FrozenDictionary<string, (string From, string To)[]> beginnings;
        private readonly FrozenDictionary<string, (string From, string To)[]>.AlternateLookup<ReadOnlySpan<char>> byKey;
        private readonly FrozenDictionary<string, string> words;

        public Direction(Func<string[], (string From, string To)> turn)
        {
            var doubled = Doubled.Split(' ')
                .SelectMany(word => EndingsAfterDoubled.Select(ending => turn([$"{word}{word[^1]}{ending}", word + ending])));
            beginnings = Pairs(Beginnings, turn).Concat(doubled).GroupBy(pair => pair.From[..KeyLength], StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.From.Length).ToArray(), StringComparer.Ordinal);
            byKey = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
            words = Pairs(Words, turn).SelectMany(pair => new[] { pair, (From: pair.From + "s", To: pair.To + "s") })
                .ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        }

        public string? Change(string word)
        {
            if (words.TryGetValue(word, out var other)) return other;
            if (ChangeBeginning(word, 0) is { } changed) return changed;
            foreach (var prefix in Prefixes)
                if (word.StartsWith(prefix, StringComparison.Ordinal) && ChangeBeginning(word, prefix.Length) is { } prefixed) return prefixed;
            return null;
        }

        private string? ChangeBeginning(string word, int start)
        {
            var rest = word.AsSpan(start);
            if (rest.Length < KeyLength || !byKey.TryGetValue(rest[..KeyLength], out var pairs)) return null;
            foreach (var (from, to) in pairs)
                if (rest.StartsWith(from)) return string.Concat(word.AsSpan(0, start), to, rest[from.Length..]);
            return null;
        }

        private static IEnumerable<(string From, string To)> Pairs(string list, Func<string[], (string From, string To)> turn) =>
            list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(pair => turn(pair.Split('/')));
    }
}

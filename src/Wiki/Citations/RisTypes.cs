using System.Collections.Frozen;
using Csl;

namespace Wiki.Citations;

/// <summary>CSL's types and variables for those of RIS, in which programs of libraries and publishers hand over works.</summary>
internal static class RisTypes
{
    private static readonly FrozenDictionary<string, string> Types = WordTable.Of("""
        JOUR article-journal  EJOUR article-journal  INPR article-journal  ABST article-journal  MGZN article-magazine  NEWS article-newspaper
        BOOK book  EBOOK book  EDBOOK book  SER book  CLSWK classic  PAMP pamphlet  CHAP chapter  ECHAP chapter  CONF paper-conference
        CPAPER paper-conference  THES thesis  RPRT report  GOVDOC report  ELEC webpage  WEB webpage  BLOG post-weblog  CASE legal_case
        STAT legislation  LEGAL regulation  BILL bill  UNBILL bill  HEAR hearing  PAT patent  STAND standard  DATA dataset  AGGR dataset
        DBASE dataset  COMP software  MAP map  VIDEO motion_picture  MPCT motion_picture  ADVS motion_picture  SOUND song  MUSIC musical_score
        ART graphic  FIGURE figure  CHART figure  UNPB manuscript  MANSCPT manuscript  PCOMM personal_communication  ICOMM personal_communication
        DICT entry-dictionary  ENCYC entry-encyclopedia  SLIDE speech  JFULL periodical  ANCIENT classic  GEN document  MULTI document
        """);

    private static readonly FrozenDictionary<string, Variable> Texts = WordTable.OfVariables("""
        TI title  T1 title  CT title  ST title-short  J2 container-title-short  JA container-title-short  T3 collection-title  VL volume
        CY publisher-place  PP publisher-place  ET edition  AB abstract  N2 abstract  LA language  SE section  NV number-of-volumes  CN call-number
        DB source  DP source  AV archive-location  OP original-title  M3 genre  NO note  N1 note
        """);

    private static readonly FrozenDictionary<string, Variable> Names = WordTable.OfVariables("""
        AU author  A1 author  ED editor  A3 collection-editor  A4 translator
        """);

    /// <summary>Files, the program's own numbers, and what has been read elsewhere.</summary>
    private static readonly FrozenSet<string> Unseen =
        new[] { "ER", "L1", "L2", "L3", "L4", "LK", "AN", "RN", "ID", "DI", "AD", "RP", "TA", "TT", "CR", "LB", "JP" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static string? Type(string written) => Types.GetValueOrDefault(written);

    public static IEnumerable<string> All => Types.Keys;

    public static bool IsUnseen(string tag) => Unseen.Contains(tag);

    public static bool IsNames(string tag) => tag == "A2" || Names.ContainsKey(tag);

    /// <summary>Who a name is; the second names are editors, but of a hearing or a bill its sponsors.</summary>
    public static Variable NamesOf(string tag, string type) => tag == "A2"
        ? type is "book" or "thesis" or "report" ? Variable.CollectionEditor : Variable.Editor
        : Names[tag];

    /// <summary>What a tag is in works of a type; <see cref="Variable.None"/> for what CSL has no word for.</summary>
    public static Variable TextOf(string tag, string type)
    {
        var isPart = type is "chapter" or "paper-conference" or "entry-dictionary" or "entry-encyclopedia";
        var isPeriodical = type.StartsWith("article-", StringComparison.Ordinal);
        return tag switch
        {
            "T2" or "BT" when type is "book" => tag == "BT" ? Variable.Title : Variable.CollectionTitle,
            "T2" when type is "report" or "thesis" or "standard" => Variable.CollectionTitle,
            "T2" or "BT" or "JO" or "JF" => Variable.ContainerTitle,
            "IS" or "CP" => isPeriodical ? Variable.Issue : isPart || type is "book" ? Variable.CollectionNumber : Variable.Number,
            "M1" => isPeriodical ? Variable.Issue : Variable.Number,
            "PB" => type is "legal_case" or "bill" or "hearing" ? Variable.Authority : Variable.Publisher,
            "SN" => type switch
            {
                "report" or "patent" or "legislation" or "standard" => Variable.Number,
                _ => isPeriodical || type == "periodical" ? Variable.ISSN : Variable.ISBN,
            },
            "C1" when type == "paper-conference" => Variable.EventPlace,
            "C3" when type == "paper-conference" => Variable.EventTitle,
            _ => Texts.GetValueOrDefault(tag),
        };
    }
}

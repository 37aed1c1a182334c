using System.Collections.Frozen;

namespace Wiki.Content.Code;

/// <summary>What to know of a language to tell its comments, strings, numbers, keywords and keys apart.</summary>
internal sealed record CodeLanguage
{
    /// <summary>What may stand after a fence, in lower case.</summary>
    public required string[] Names { get; init; }

    public string[] LineComments { get; init; } = [];

    /// <summary>Start and end of comments that may go over lines.</summary>
    public (string Start, string End)? BlockComment { get; init; }

    /// <summary>Characters that begin and end a string on one line; a backslash escapes.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>Texts that begin and end a string over several lines.</summary>
    public string[] LongQuotes { get; init; } = [];

    public FrozenSet<string> Keywords { get; init; } = [];

    public bool IgnoresCase { get; init; }

    /// <summary>The character that follows a key (<c>:</c> in YAML), or NUL where there are no keys.</summary>
    public char KeyEnd { get; init; }

    /// <summary>Characters beside letters, digits and <c>_</c> of which words are made.</summary>
    public string WordCharacters { get; init; } = "";

    /// <summary>Tags, attributes and entities rather than words.</summary>
    public bool IsMarkup { get; init; }

    private static readonly (string, string) SlashStar = ("/*", "*/");

    private static readonly FrozenDictionary<string, CodeLanguage> ByName = All()
        .SelectMany(language => language.Names.Select(name => KeyValuePair.Create(name, language)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static CodeLanguage? Find(string name) => ByName.GetValueOrDefault(name);

    private static CodeLanguage[] All() =>
    [
        CLike("c h cpp c++ cc hpp", """
            auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern false float for friend
            goto if inline int long namespace new nullptr
            operator override private protected public return short signed sizeof static struct switch template this throw true try typedef typename
            union unsigned using virtual void volatile while
            """),
        CLike("c# cs csharp", """
            abstract as async await base bool break byte case catch char class const continue decimal default delegate do double else enum event
            false finally fixed float for foreach get goto if in
            init int interface internal is lock long namespace new null object operator out override params private protected public readonly record
            ref return sbyte sealed set short sizeof static
            string struct switch this throw true try typeof uint ulong unsafe ushort using var virtual void volatile when where while yield
            """) with { LongQuotes = ["\"\"\""] },
        CLike("java kotlin kt scala", """
            abstract assert boolean break byte case catch char class const continue data def default do double else enum extends false final finally
            float for fun if implements import instanceof int
            interface long native new null object override package private protected public return sealed short static super switch this throw
            throws trait true try val var void volatile when while
            """),
        CLike("javascript js jsx mjs typescript ts tsx", """
            abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends
            false finally for from function get if implements
            import in instanceof interface keyof let new null number of private protected public readonly return set static string super switch this
            throw true try type typeof undefined var void
            while with yield
            """) with { LongQuotes = ["`"] },
        CLike("go golang", """
            break case chan const continue default defer else fallthrough false for func go goto if import interface iota map nil package range
            return select string struct switch true type var
            """) with { LongQuotes = ["`"] },
        CLike("rust rs swift", """
            as async await break case class const continue crate dyn else enum extern false fn for func guard if impl import in init let loop match
            mod move mut nil pub ref return self Self static
            struct super switch trait true type unsafe use var where while
            """) with { Quotes = "\"" },
        CLike("php", """
            abstract and array as break case catch class clone const continue declare default do echo else elseif enum extends false final finally
            fn for foreach function global if implements
            include instanceof interface isset match namespace new null or private protected public readonly require return static switch this throw
            trait true try use var while xor yield
            """) with { LineComments = ["//", "#"] },
        new()
        {
            Names = ["python", "py"],
            LineComments = ["#"],
            LongQuotes = ["\"\"\"", "'''"],
            Keywords = Words("""
                and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda
                match None nonlocal not or pass raise return True
                try while with yield
                """),
        },
        new()
        {
            Names = ["ruby", "rb", "julia", "jl", "r"],
            LineComments = ["#"],
            Keywords = Words("""
                alias and begin break case class def defined do else elseif elsif end ensure export FALSE false for function if import in library
                module mutable next nil not NULL or redo repeat
                rescue retry return self struct super then TRUE true undef unless until using when where while yield
                """),
        },
        new()
        {
            Names = ["bash", "sh", "shell", "zsh", "console", "dockerfile", "makefile"],
            LineComments = ["#"],
            WordCharacters = "-",
            Keywords = Words("""
                case cd CMD COPY do done echo elif else ENTRYPOINT ENV esac exit export fi for FROM function if in local return RUN set then unset
                until while WORKDIR
                """),
        },
        new()
        {
            Names = ["powershell", "ps1", "pwsh"],
            LineComments = ["#"],
            BlockComment = ("<#", "#>"),
            IgnoresCase = true,
            WordCharacters = "-",
            Keywords = Words("begin break catch class continue do else elseif end exit finally for foreach function if in param process return "
            + "switch throw try until using while"),
        },
        new()
        {
            Names = ["sql", "sparql"],
            LineComments = ["--"],
            BlockComment = SlashStar,
            IgnoresCase = true,
            Keywords = Words("""
                add all alter and as asc begin between by case check column commit constraint create cross default delete desc distinct drop else
                end exists filter foreign from full group having in
                index inner insert into is join key left like limit not null offset on optional or order outer prefix primary references returning
                right rollback select set table then union
                unique update using values view when where with
                """),
        },
        new() { Names = ["json", "jsonc", "json5"], LineComments = ["//"], BlockComment = SlashStar, Quotes = "\"", KeyEnd = ':',
            Keywords = Words("false null true") },
        new() { Names = ["yaml", "yml"], LineComments = ["#"], KeyEnd = ':', WordCharacters = "-.",
            Keywords = Words("false no null off on true yes") },
        new() { Names = ["toml", "ini", "conf", "properties", "editorconfig"], LineComments = ["#", ";"], KeyEnd = '=', WordCharacters = "-.",
            Keywords = Words("false true") },
        new() { Names = ["css", "scss", "less"], BlockComment = SlashStar, KeyEnd = ':', WordCharacters = "-@",
            Keywords = Words("@container @font-face @import @layer @media @page @supports") },
        new() { Names = ["bibtex", "bib"], LineComments = ["%"], Quotes = "\"", KeyEnd = '=', WordCharacters = "-@",
            Keywords = Words("@article @book @incollection @inproceedings @misc @online @phdthesis @report @techreport"), IgnoresCase = true },
        new() { Names = ["tex", "latex"], LineComments = ["%"], Quotes = "", WordCharacters = "\\",
            Keywords = Words(@"\begin \end \documentclass \usepackage \section \subsection \cite \ref \label") },
        new() { Names = ["html", "xml", "svg", "xhtml", "rss", "atom", "mathml"], BlockComment = ("<!--", "-->"), IsMarkup = true },
    ];

    private static CodeLanguage CLike(string names, string keywords) =>
        new() { Names = names.Split(' '), LineComments = ["//"], BlockComment = SlashStar, Keywords = Words(keywords) };

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

using Wiki.Citations;
using Wiki.Text;

namespace Wiki.Tests.Citations;

/// <summary>Works of other types than web pages, as the styles' manuals print them.</summary>
public sealed class WorkStyleTests
{
    private static readonly Dictionary<string, CitationItem> Works = new CitationItem[]
    {
        new()
        {
            Id = "article", Type = "article-journal", Title = "Concrete Problems of Oversight", ContainerTitle = "Journal of AI Policy", Volume = "12", Issue = "3", Page = "101–120", Doi = "10.1000/xyz",
            Author = [CitationName.FromText("Dario Amodei"), CitationName.FromText("Chris Olah")], Issued = Date("2016-06"), Locator = "p. 103",
        },
        new() { Id = "book", Type = "book", Title = "Superintelligence", Publisher = "Oxford University Press", Edition = "2", Author = [CitationName.FromText("Nick Bostrom")], Issued = Date("2014") },
        new()
        {
            Id = "chapter", Type = "chapter", Title = "The Basic AI Drives", ContainerTitle = "Artificial General Intelligence 2008", Publisher = "IOS Press", Page = "483–492",
            Author = [CitationName.FromText("Stephen M. Omohundro")], Editor = [CitationName.FromText("Pei Wang"), CitationName.FromText("Ben Goertzel")], Issued = Date("2008"),
        },
        new() { Id = "report", Type = "report", Title = "Securing Weights", Publisher = "RAND", Number = "RR-1", Url = "https://rand.example/rr1", Author = [CitationName.FromText("Ada Example")], Issued = Date("2024") },
        new() { Id = "law", Type = "legislation", Title = "Regulation (EU) 2024/1689", ContainerTitle = "OJ", Volume = "L", Number = "2024/1689", Url = "https://eur-lex.example/oj", Issued = Date("2024-06-13") },
        new() { Id = "preprint", Type = "document", Title = "Learned Optimization", Number = "arXiv:1906.01820", Url = "https://arxiv.example/1906.01820", Author = [CitationName.FromText("Evan Hubinger")], Issued = Date("2019") },
        new() { Id = "thesis", Type = "thesis", Title = "Scalable Oversight", Genre = "PhD thesis", Publisher = "University of Oxford", Author = [CitationName.FromText("Ada Example")], Issued = Date("2020") },
    }.ToDictionary(item => item.Id);

    [Theory]
    [InlineData("apa", "article", "Amodei, D., & Olah, C. (2016). Concrete Problems of Oversight. *Journal of AI Policy*, *12*(3), 101–120. https://doi.org/10.1000/xyz")]
    [InlineData("apa", "book", "Bostrom, N. (2014). *Superintelligence* (2nd ed.). Oxford University Press.")]
    [InlineData("apa", "chapter", "Omohundro, S. M. (2008). The Basic AI Drives. In P. Wang & B. Goertzel (Eds.), *Artificial General Intelligence 2008* (pp. 483–492). IOS Press.")]
    [InlineData("apa", "report", "Example, A. (2024). *Securing Weights* (RR-1). RAND. https://rand.example/rr1")]
    [InlineData("apa", "law", "Regulation (EU) 2024/1689. (2024). *OJ* L. https://eur-lex.example/oj")]
    [InlineData("apa", "thesis", "Example, A. (2020). *Scalable Oversight* [PhD thesis, University of Oxford].")]
    [InlineData("chicago-author-date", "article", "Amodei, Dario, and Chris Olah. 2016. “Concrete Problems of Oversight.” *Journal of AI Policy* 12 (3): 101–120. https://doi.org/10.1000/xyz.")]
    [InlineData("chicago-author-date", "chapter", "Omohundro, Stephen M. 2008. “The Basic AI Drives.” In *Artificial General Intelligence 2008*, edited by Pei Wang and Ben Goertzel. IOS Press.")]
    [InlineData("chicago-author-date", "preprint", "Hubinger, Evan. 2019. “Learned Optimization.” arXiv:1906.01820. https://arxiv.example/1906.01820.")]
    [InlineData("chicago-author-date", "thesis", "Example, Ada. 2020. “Scalable Oversight.” PhD thesis, University of Oxford.")]
    [InlineData("chicago-note", "article", "Dario Amodei and Chris Olah, “Concrete Problems of Oversight,” *Journal of AI Policy* 12, no. 3 (2016): 101–120, https://doi.org/10.1000/xyz.")]
    [InlineData("chicago-bibliography", "book", "Bostrom, Nick. *Superintelligence*. 2nd ed. Oxford University Press, 2014.")]
    [InlineData("harvard", "article", "Amodei, D. and Olah, C. (2016) ‘Concrete Problems of Oversight’, *Journal of AI Policy*, 12(3), pp. 101–120. Available at: https://doi.org/10.1000/xyz.")]
    [InlineData("harvard", "book", "Bostrom, N. (2014) *Superintelligence*. 2nd edn. Oxford University Press.")]
    [InlineData("harvard", "chapter", "Omohundro, S.M. (2008) ‘The Basic AI Drives’, in P. Wang and B. Goertzel (eds) *Artificial General Intelligence 2008*. IOS Press, pp. 483–492.")]
    [InlineData("oscola", "article", "Dario Amodei and Chris Olah, ‘Concrete Problems of Oversight’ (2016) 12(3) Journal of AI Policy 101.")]
    [InlineData("oscola", "book", "Nick Bostrom, *Superintelligence* (2nd edn, Oxford University Press 2014).")]
    [InlineData("oscola", "law", "Regulation (EU) 2024/1689 [2024] OJ L, 2024/1689.")]
    [InlineData("oscola", "thesis", "Ada Example, ‘Scalable Oversight’ (PhD thesis, University of Oxford 2020).")]
    [InlineData("mla", "article", "Amodei, Dario, and Chris Olah. “Concrete Problems of Oversight.” *Journal of AI Policy*, vol. 12, no. 3, June 2016, pp. 101–120, https://doi.org/10.1000/xyz.")]
    [InlineData("mla", "book", "Bostrom, Nick. *Superintelligence*. 2nd ed., Oxford University Press, 2014.")]
    [InlineData("ieee", "chapter", "S. M. Omohundro, “The Basic AI Drives,” in *Artificial General Intelligence 2008*, P. Wang and B. Goertzel, Eds., IOS Press, 2008, pp. 483–492.")]
    [InlineData("ieee", "report", "A. Example, “Securing Weights,” RAND, RR-1, 2024. [Online]. Available: https://rand.example/rr1")]
    [InlineData("vancouver", "chapter", "Omohundro SM. The Basic AI Drives. In: Wang P, Goertzel B, editors. Artificial General Intelligence 2008. IOS Press; 2008. p. 483–492.")]
    [InlineData("apa-intext", "article", "(Amodei & Olah, 2016, p. 103)")]
    [InlineData("harvard-intext", "article", "(Amodei and Olah, 2016, p. 103)")]
    [InlineData("chicago-author-date-intext", "article", "(Amodei and Olah 2016, 103)")]
    [InlineData("mla-intext", "article", "(Amodei and Olah 103)")]
    [InlineData("apa-intext", "law", "(*Regulation (EU) 2024/1689*, 2024)")]
    public void A_work_is_printed_as_its_type_wants(string style, string work, string expected) =>
        Assert.Equal(expected, Styles.Html(style, Works[work]).Replace("<i>", "*", StringComparison.Ordinal).Replace("</i>", "*", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Trim());

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}

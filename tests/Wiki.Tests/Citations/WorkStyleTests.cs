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
            Id = "article", Type = "article-journal", Title = "Concrete Problems of Oversight", ContainerTitle = "Journal of AI Policy",
            Volume = "12", Issue = "3", Page = "101–120", Doi = "10.1000/xyz",
            Author = [CitationName.FromText("Dario Amodei"), CitationName.FromText("Chris Olah")], Issued = Date("2016-06"), Locator = "p. 103",
        },
        new() { Id = "book", Type = "book", Title = "Superintelligence", Publisher = "Oxford University Press", Edition = "2",
            Author = [CitationName.FromText("Nick Bostrom")], Issued = Date("2014") },
        new()
        {
            Id = "chapter", Type = "chapter", Title = "The Basic AI Drives", ContainerTitle = "Artificial General Intelligence 2008",
            Publisher = "IOS Press", Page = "483–492",
            Author = [CitationName.FromText("Stephen M. Omohundro")],
            Editor = [CitationName.FromText("Pei Wang"), CitationName.FromText("Ben Goertzel")], Issued = Date("2008"),
        },
        new() { Id = "report", Type = "report", Title = "Securing Weights", Publisher = "RAND", Number = "RR-1", Url = "https://rand.example/rr1",
            Author = [CitationName.FromText("Ada Example")], Issued = Date("2024") },
        new() { Id = "law", Type = "legislation", Title = "Regulation (EU) 2024/1689", ContainerTitle = "OJ", Volume = "L", Number = "2024/1689",
            Url = "https://eur-lex.example/oj", Issued = Date("2024-06-13") },
        new() { Id = "preprint", Type = "document", Title = "Learned Optimization", Number = "arXiv:1906.01820",
            Url = "https://arxiv.example/1906.01820", Author = [CitationName.FromText("Evan Hubinger")], Issued = Date("2019") },
        new() { Id = "thesis", Type = "thesis", Title = "Scalable Oversight", Genre = "PhD thesis", Publisher = "University of Oxford",
            Author = [CitationName.FromText("Ada Example")], Issued = Date("2020") },
        new()
        {
            Id = "chapter with a DOI", Type = "chapter", Title = "The Basic AI Drives", ContainerTitle = "Artificial General Intelligence 2008",
            Publisher = "IOS Press", Page = "483–492", Doi = "10.5555/1566174.1566226",
            Author = [CitationName.FromText("Stephen M. Omohundro")],
            Editor = [CitationName.FromText("Pei Wang"), CitationName.FromText("Ben Goertzel")], Issued = Date("2008"), YearSuffix = "b",
        },
        new() { Id = "law of somebody", Type = "legislation", Title = "Artificial Intelligence Act", ContainerTitle = "OJ", Volume = "L",
            Page = "1–144", Author = [CitationName.OfOrganisation("European Parliament")], Issued = Date("2024") },
        new() { Id = "Reich", Type = "article-journal", Title = "The New Property", ContainerTitle = "Yale L.J.", Volume = "73", Page = "733–787",
            Author = [CitationName.FromText("Charles A. Reich")], Issued = Date("1964-04") },
        new() { Id = "Masters", Type = "article-journal", Title = "Easing the Parting", ContainerTitle = "Law Institute Journal", Volume = "82",
            Issue = "11", Page = "68–71", Author = [CitationName.FromText("Jeremy Masters")], Issued = Date("2008") },
        new()
        {
            Id = "Deaux", Type = "chapter", Title = "A Social-Psychological Model of Gender",
            ContainerTitle = "Theoretical Perspectives on Sexual Difference", Page = "89–99",
            Author = [CitationName.FromText("Kay Deaux"), CitationName.FromText("Brenda Major")],
            Editor = [CitationName.FromText("Deborah L. Rhode")], Issued = Date("1990"),
        },
        new() { Id = "Hogg", Type = "book", Title = "Constitutional Law of Canada", Publisher = "Carswell", Edition = "5",
            Author = [CitationName.FromText("Peter W. Hogg")], Issued = Date("2007") },
        new() { Id = "Brown", Type = "legal_case", Title = "Brown v. Bd. of Educ.", ContainerTitle = "U.S.", Volume = "347", Page = "483",
            Issued = Date("1954") },
        new() { Id = "Momcilovic", Type = "legal_case", Title = "Momcilovic v The Queen", ContainerTitle = "CLR", Volume = "245", Page = "1",
            Issued = Date("2011") },
        new() { Id = "Oakes", Type = "legal_case", Title = "R v Oakes", ContainerTitle = "SCR", Volume = "1", Page = "103", Issued = Date("1986") },
        new() { Id = "Clean Air Act", Type = "legislation", Title = "Clean Air Act", ContainerTitle = "U.S.C.", Volume = "42", Number = "§ 7401" },
        new() { Id = "Competition Act", Type = "legislation", Title = "Competition and Consumer Act 2010", Jurisdiction = "Cth" },
        new() { Id = "Criminal Code", Type = "legislation", Title = "Criminal Code", ContainerTitle = "RSC", Number = "C-46", Issued = Date("1985") },
        new() { Id = "Doe", Type = "legal_case", Title = "Doe v. Roe", ContainerTitle = "F.3d", Volume = "12", Page = "34", Authority = "9th Cir.",
            Issued = Date("2001-03-04") },
        new() { Id = "Corr", Type = "legal_case", Title = "Corr v IBC Vehicles Ltd", ContainerTitle = "AC", Volume = "1", Page = "884",
            Authority = "UKHL", Number = "13", Issued = Date("2008") },
        new() { Id = "Page", Type = "legal_case", Title = "Page v Smith", ContainerTitle = "AC", Page = "155", Authority = "HL",
            Issued = Date("1996") },
        new() { Id = "Secretary", Type = "legal_case", Title = "R v Secretary of State", Authority = "UKSC", Number = "12", Issued = Date("2020") },
        new() { Id = "report of a place", Type = "report", Title = "Securing Weights", Publisher = "RAND", Place = "Santa Monica", Number = "RR-1",
            Author = [CitationName.FromText("Ada Example")], Issued = Date("2024") },
        new() { Id = "Roe", Type = "legal_case", Title = "Roe v. Poe", Authority = "9th Cir.", Url = "https://court.example/roe",
            Issued = Date("2024-03-04") },
        new() { Id = "Thomas", Type = "legal_case", Title = "R v Thomas", ContainerTitle = "EHRR", Volume = "55", Page = "1", Authority = "UKSC",
            Number = "3", Issued = Date("2012") },
        new() { Id = "code of a year", Type = "legislation", Title = "Clean Air Act", ContainerTitle = "U.S.C.", Volume = "42", Number = "§ 7401",
            Issued = Date("1970") },
        new()
        {
            Id = "edited", Type = "book", Title = "Handbook of AI Law", Publisher = "Hart", Place = "London",
            Editor = [CitationName.FromText("Ada Example"), CitationName.FromText("Ben Baker")], Issued = Date("2020"),
        },
        new() { Id = "edited by one", Type = "book", Title = "Handbook of AI Law", Publisher = "Hart",
            Editor = [CitationName.FromText("Ada Example")], Issued = Date("2020") },
        new()
        {
            Id = "proceedings", Type = "paper-conference", Title = "Attention Is All You Need",
            ContainerTitle = "Advances in Neural Information Processing Systems 30", Publisher = "Curran Associates", Place = "Red Hook, NY",
            Page = "5998–6008", Author = [CitationName.FromText("Ashish Vaswani"), CitationName.FromText("Noam Shazeer")],
            Editor = [CitationName.FromText("Isabelle Guyon")], Issued = Date("2017-12"),
        },
    }.ToDictionary(item => item.Id);

    public static IEnumerable<CitationItem> AllWorks => Works.Values;

    [Theory]
    [InlineData("apa", "article",
        "Amodei, D., & Olah, C. (2016). Concrete Problems of Oversight. *Journal of AI Policy*, *12*(3), 101–120. https://doi.org/10.1000/xyz")]
    [InlineData("apa", "book", "Bostrom, N. (2014). *Superintelligence* (2nd ed.). Oxford University Press.")]
    [InlineData("apa", "chapter",
        "Omohundro, S. M. (2008). The Basic AI Drives. In P. Wang & B. Goertzel (Eds.), *Artificial General Intelligence 2008* (pp. 483–492). IOS "
        + "Press.")]
    [InlineData("apa", "report", "Example, A. (2024). *Securing Weights* (RR-1). RAND. https://rand.example/rr1")]
    [InlineData("apa", "law", "Regulation (EU) 2024/1689. (2024). *OJ* L. https://eur-lex.example/oj")]
    [InlineData("apa", "thesis", "Example, A. (2020). *Scalable Oversight* [PhD thesis, University of Oxford].")]
    [InlineData("chicago-author-date", "article",
        "Amodei, Dario, and Chris Olah. 2016. “Concrete Problems of Oversight.” *Journal of AI Policy* 12 (3): 101–120. "
        + "https://doi.org/10.1000/xyz.")]
    [InlineData("chicago-author-date", "chapter",
        "Omohundro, Stephen M. 2008. “The Basic AI Drives.” In *Artificial General Intelligence 2008*, edited by Pei Wang and Ben Goertzel. IOS "
        + "Press.")]
    [InlineData("chicago-author-date", "preprint",
        "Hubinger, Evan. 2019. “Learned Optimization.” arXiv:1906.01820. https://arxiv.example/1906.01820.")]
    [InlineData("chicago-author-date", "thesis", "Example, Ada. 2020. “Scalable Oversight.” PhD thesis, University of Oxford.")]
    [InlineData("chicago-note", "article",
        "Dario Amodei and Chris Olah, “Concrete Problems of Oversight,” *Journal of AI Policy* 12, no. 3 (2016): 101–120, "
        + "https://doi.org/10.1000/xyz.")]
    [InlineData("chicago-bibliography", "book", "Bostrom, Nick. *Superintelligence*. 2nd ed. Oxford University Press, 2014.")]
    [InlineData("harvard", "article",
        "Amodei, D. and Olah, C. (2016) ‘Concrete Problems of Oversight’, *Journal of AI Policy*, 12(3), pp. 101–120. Available at: "
        + "https://doi.org/10.1000/xyz.")]
    [InlineData("harvard", "book", "Bostrom, N. (2014) *Superintelligence*. 2nd edn. Oxford University Press.")]
    [InlineData("harvard", "chapter",
        "Omohundro, S.M. (2008) ‘The Basic AI Drives’, in P. Wang and B. Goertzel (eds) *Artificial General Intelligence 2008*. IOS Press, pp. "
        + "483–492.")]
    [InlineData("oscola", "article", "Dario Amodei and Chris Olah, ‘Concrete Problems of Oversight’ (2016) 12(3) Journal of AI Policy 101.")]
    [InlineData("oscola", "book", "Nick Bostrom, *Superintelligence* (2nd edn, Oxford University Press 2014).")]
    [InlineData("oscola", "law", "Regulation (EU) 2024/1689 [2024] OJ L, 2024/1689.")]
    [InlineData("oscola", "thesis", "Ada Example, ‘Scalable Oversight’ (PhD thesis, University of Oxford 2020).")]
    [InlineData("mla", "article",
        "Amodei, Dario, and Chris Olah. “Concrete Problems of Oversight.” *Journal of AI Policy*, vol. 12, no. 3, June 2016, pp. 101–120, "
        + "https://doi.org/10.1000/xyz.")]
    [InlineData("mla", "book", "Bostrom, Nick. *Superintelligence*. 2nd ed., Oxford University Press, 2014.")]
    [InlineData("ieee", "chapter",
        "S. M. Omohundro, “The Basic AI Drives,” in *Artificial General Intelligence 2008*, P. Wang and B. Goertzel, Eds., IOS Press, 2008, pp. "
        + "483–492.")]
    [InlineData("ieee", "report", "A. Example, “Securing Weights,” RAND, RR-1, 2024. [Online]. Available: https://rand.example/rr1")]
    [InlineData("vancouver", "chapter",
        "Omohundro SM. The Basic AI Drives. In: Wang P, Goertzel B, editors. Artificial General Intelligence 2008. IOS Press; 2008. p. 483–492.")]
    [InlineData("apa-intext", "article", "(Amodei & Olah, 2016, p. 103)")]
    [InlineData("harvard-intext", "article", "(Amodei and Olah, 2016, p. 103)")]
    [InlineData("chicago-author-date-intext", "article", "(Amodei and Olah 2016, 103)")]
    [InlineData("mla-intext", "article", "(Amodei and Olah 103)")]
    [InlineData("apa-intext", "law", "(*Regulation (EU) 2024/1689*, 2024)")]
    [InlineData("apa", "chapter with a DOI",
        "Omohundro, S. M. (2008b). The Basic AI Drives. In P. Wang & B. Goertzel (Eds.), *Artificial General Intelligence 2008* (pp. 483–492). IOS "
        + "Press. https://doi.org/10.5555/1566174.1566226")]
    [InlineData("chicago-author-date", "chapter with a DOI",
        "Omohundro, Stephen M. 2008b. “The Basic AI Drives.” In *Artificial General Intelligence 2008*, edited by Pei Wang and Ben Goertzel. IOS "
        + "Press. https://doi.org/10.5555/1566174.1566226.")]
    [InlineData("chicago-bibliography", "chapter with a DOI",
        "Omohundro, Stephen M. “The Basic AI Drives.” In *Artificial General Intelligence 2008*, edited by Pei Wang and Ben Goertzel. IOS Press, "
        + "2008. https://doi.org/10.5555/1566174.1566226.")]
    [InlineData("chicago-note", "chapter with a DOI",
        "Stephen M. Omohundro, “The Basic AI Drives,” in *Artificial General Intelligence 2008*, ed. Pei Wang and Ben Goertzel (IOS Press, 2008), "
        + "483–492, https://doi.org/10.5555/1566174.1566226.")]
    [InlineData("harvard", "chapter with a DOI",
        "Omohundro, S.M. (2008b) ‘The Basic AI Drives’, in P. Wang and B. Goertzel (eds) *Artificial General Intelligence 2008*. IOS Press, pp. "
        + "483–492. Available at: https://doi.org/10.5555/1566174.1566226.")]
    [InlineData("ieee", "chapter with a DOI",
        "S. M. Omohundro, “The Basic AI Drives,” in *Artificial General Intelligence 2008*, P. Wang and B. Goertzel, Eds., IOS Press, 2008, pp. "
        + "483–492, doi: 10.5555/1566174.1566226.")]
    [InlineData("mla", "chapter with a DOI",
        "Omohundro, Stephen M. “The Basic AI Drives.” *Artificial General Intelligence 2008*, edited by Pei Wang and Ben Goertzel, IOS Press, "
        + "2008, pp. 483–492, https://doi.org/10.5555/1566174.1566226.")]
    [InlineData("vancouver", "chapter with a DOI",
        "Omohundro SM. The Basic AI Drives. In: Wang P, Goertzel B, editors. Artificial General Intelligence 2008. IOS Press; 2008. p. 483–492. "
        + "doi:10.5555/1566174.1566226")]
    [InlineData("apa", "law of somebody", "European Parliament. (2024). Artificial Intelligence Act. *OJ* L 1–144.")]
    [InlineData("bluebook", "Reich", "Charles A. Reich, *The New Property*, 73 Yale L.J. 733 (1964).")]
    [InlineData("bluebook", "Deaux",
        "Kay Deaux & Brenda Major, *A Social-Psychological Model of Gender*, *in* Theoretical Perspectives on Sexual Difference 89 (Deborah L. "
        + "Rhode ed., 1990).")]
    [InlineData("bluebook", "book", "Nick Bostrom, Superintelligence (2d ed. 2014).")]
    [InlineData("bluebook", "report", "Ada Example, RR-1, Securing Weights (2024), https://rand.example/rr1.")]
    [InlineData("bluebook", "thesis", "Ada Example, Scalable Oversight (2020) (PhD thesis, University of Oxford).")]
    [InlineData("bluebook", "preprint", "Evan Hubinger, *Learned Optimization* (arXiv:1906.01820, 2019), https://arxiv.example/1906.01820.")]
    [InlineData("bluebook", "Brown", "Brown v. Bd. of Educ., 347 U.S. 483 (1954).")]
    [InlineData("bluebook", "Clean Air Act", "Clean Air Act, 42 U.S.C. § 7401.")]
    [InlineData("bluebook", "law", "Regulation (EU) 2024/1689, 2024 OJ (L 2024/1689).")]
    [InlineData("aglc", "Masters", "Jeremy Masters, ‘Easing the Parting’ (2008) 82(11) *Law Institute Journal* 68.")]
    [InlineData("aglc-bibliography", "Masters", "Masters, Jeremy, ‘Easing the Parting’ (2008) 82(11) *Law Institute Journal* 68")]
    [InlineData("aglc", "chapter",
        "Stephen M Omohundro, ‘The Basic AI Drives’ in Pei Wang and Ben Goertzel (eds), *Artificial General Intelligence 2008* (IOS Press, 2008) "
        + "483.")]
    [InlineData("aglc", "Hogg", "Peter W Hogg, *Constitutional Law of Canada* (Carswell, 5th ed, 2007).")]
    [InlineData("aglc", "report", "Ada Example, *Securing Weights* (Report RR-1, 2024) <https://rand.example/rr1>.")]
    [InlineData("aglc", "thesis", "Ada Example, ‘Scalable Oversight’ (PhD thesis, University of Oxford, 2020).")]
    [InlineData("aglc", "preprint", "Evan Hubinger, ‘Learned Optimization’ (arXiv:1906.01820, 2019) <https://arxiv.example/1906.01820>.")]
    [InlineData("aglc", "Momcilovic", "*Momcilovic v The Queen* (2011) 245 CLR 1.")]
    [InlineData("aglc", "Competition Act", "*Competition and Consumer Act 2010* (Cth).")]
    [InlineData("aglc", "law", "*Regulation (EU) 2024/1689* [2024] OJ L, 2024/1689.")]
    [InlineData("mcgill", "Masters", "Jeremy Masters, “Easing the Parting” (2008) 82:11 Law Institute Journal 68.")]
    [InlineData("mcgill", "chapter",
        "Stephen M Omohundro, “The Basic AI Drives” in Pei Wang & Ben Goertzel, eds, *Artificial General Intelligence 2008* (IOS Press, 2008) 483.")]
    [InlineData("mcgill", "Hogg", "Peter W Hogg, *Constitutional Law of Canada*, 5th ed (Carswell, 2007).")]
    [InlineData("mcgill-bibliography", "Hogg", "Hogg, Peter W, *Constitutional Law of Canada*, 5th ed (Carswell, 2007).")]
    [InlineData("mcgill", "report", "Ada Example, *Securing Weights*, RR-1 (RAND, 2024).")]
    [InlineData("mcgill", "thesis", "Ada Example, *Scalable Oversight* (PhD thesis, University of Oxford, 2020).")]
    [InlineData("mcgill", "preprint", "Evan Hubinger, “Learned Optimization” (2019) arXiv:1906.01820, online: <https://arxiv.example/1906.01820>.")]
    [InlineData("mcgill", "Oakes", "*R v Oakes*, [1986] 1 SCR 103.")]
    [InlineData("mcgill", "Criminal Code", "*Criminal Code*, RSC 1985, c C-46.")]
    [InlineData("mcgill", "law", "*Regulation (EU) 2024/1689*, [2024] OJ, L 2024/1689.")]
    [InlineData("oscola", "Oakes", "*R v Oakes* [1986] 1 SCR 103.")]
    [InlineData("oscola-bibliography", "Oakes", "R v Oakes [1986] 1 SCR 103")]
    [InlineData("bluebook", "Doe", "Doe v. Roe, 12 F.3d 34 (9th Cir. 2001).")]
    [InlineData("bluebook", "code of a year", "Clean Air Act, 42 U.S.C. § 7401 (1970).")]
    [InlineData("bluebook", "edited", "Handbook of AI Law (Ada Example & Ben Baker eds., 2020).")]
    [InlineData("oscola", "Brown", "*Brown v. Bd. of Educ.* (1954) 347 U.S. 483.")]
    [InlineData("oscola", "Corr", "*Corr v IBC Vehicles Ltd* [2008] UKHL 13, [2008] 1 AC 884.")]
    [InlineData("oscola", "Thomas", "*R v Thomas* [2012] UKSC 3, (2012) 55 EHRR 1.")]
    [InlineData("mcgill", "Thomas", "*R v Thomas*, 2012 UKSC 3, 55 EHRR 1.")]
    [InlineData("oscola", "Page", "*Page v Smith* [1996] AC 155 (HL).")]
    [InlineData("oscola", "Secretary", "*R v Secretary of State* [2020] UKSC 12.")]
    [InlineData("aglc", "Page", "*Page v Smith* [1996] AC 155.")]
    [InlineData("aglc", "Oakes", "*R v Oakes* [1986] 1 SCR 103.")]
    [InlineData("aglc", "Secretary", "*R v Secretary of State* [2020] UKSC 12.")]
    [InlineData("mcgill", "Secretary", "*R v Secretary of State*, 2020 UKSC 12.")]
    [InlineData("mcgill", "Corr", "*Corr v IBC Vehicles Ltd*, 2008 UKHL 13, [2008] 1 AC 884.")]
    [InlineData("mcgill", "Page", "*Page v Smith*, [1996] AC 155 (HL).")]
    [InlineData("mcgill", "Momcilovic", "*Momcilovic v The Queen* (2011), 245 CLR 1.")]
    [InlineData("ieee", "report of a place", "A. Example, “Securing Weights,” RAND, Santa Monica, RR-1, 2024.")]
    [InlineData("harvard", "report of a place", "Example, A. (2024) *Securing Weights*. RR-1. Santa Monica: RAND.")]
    [InlineData("apa", "Brown", "Brown v. Bd. of Educ., 347 U.S. 483 (1954).")]
    [InlineData("apa", "Roe", "Roe v. Poe (9th Cir. 2024). https://court.example/roe")]
    [InlineData("chicago-author-date", "Doe", "Doe v. Roe, 12 F.3d 34 (9th Cir. 2001).")]
    [InlineData("chicago-note", "Doe", "Doe v. Roe, 12 F.3d 34 (9th Cir. 2001).")]
    [InlineData("chicago-note", "Roe", "Roe v. Poe (9th Cir. 2024), https://court.example/roe.")]
    [InlineData("chicago-bibliography", "Doe", "Doe v. Roe, 12 F.3d 34 (9th Cir. 2001).")]
    [InlineData("harvard", "Page", "*Page v Smith* [1996] AC 155.")]
    [InlineData("harvard", "Thomas", "*R v Thomas* (2012) 55 EHRR 1.")]
    [InlineData("harvard", "Roe", "*Roe v. Poe* [2024]. Available at: https://court.example/roe.")]
    [InlineData("mla", "Doe", "9th Cir. *Doe v. Roe*. *F.3d*, vol. 12, 4 Mar. 2001, p. 34.")]
    [InlineData("apa", "edited", "Example, A., & Baker, B. (Eds.). (2020). *Handbook of AI Law*. Hart.")]
    [InlineData("apa", "edited by one", "Example, A. (Ed.). (2020). *Handbook of AI Law*. Hart.")]
    [InlineData("chicago-author-date", "edited", "Example, Ada, and Ben Baker, eds. 2020. *Handbook of AI Law*. Hart.")]
    [InlineData("chicago-note", "edited", "Ada Example and Ben Baker, eds., *Handbook of AI Law* (Hart, 2020).")]
    [InlineData("chicago-bibliography", "edited", "Example, Ada, and Ben Baker, eds. *Handbook of AI Law*. Hart, 2020.")]
    [InlineData("harvard", "edited", "Example, A. and Baker, B. (eds) (2020) *Handbook of AI Law*. London: Hart.")]
    [InlineData("oscola", "edited", "Ada Example and Ben Baker (eds), *Handbook of AI Law* (Hart 2020).")]
    [InlineData("aglc", "edited", "Ada Example and Ben Baker (eds), *Handbook of AI Law* (Hart, 2020).")]
    [InlineData("mcgill", "edited", "Ada Example & Ben Baker, eds, *Handbook of AI Law* (London: Hart, 2020).")]
    [InlineData("mla", "edited", "Example, Ada, and Ben Baker, editors. *Handbook of AI Law*. Hart, 2020.")]
    [InlineData("ieee", "edited", "A. Example and B. Baker, Eds., *Handbook of AI Law*, London: Hart, 2020.")]
    [InlineData("vancouver", "edited", "Example A, Baker B, editors. Handbook of AI Law. London: Hart; 2020.")]
    [InlineData("apa", "proceedings",
        "Vaswani, A., & Shazeer, N. (2017). Attention Is All You Need. In I. Guyon (Ed.), *Advances in Neural Information Processing Systems 30* "
        + "(pp. 5998–6008). Curran Associates.")]
    [InlineData("ieee", "proceedings",
        "A. Vaswani and N. Shazeer, “Attention Is All You Need,” in *Advances in Neural Information Processing Systems 30*, I. Guyon, Ed., Red "
        + "Hook, NY: Curran Associates, Dec. 2017, pp. 5998–6008.")]
    [InlineData("chicago-note", "proceedings",
        "Ashish Vaswani and Noam Shazeer, “Attention Is All You Need,” in *Advances in Neural Information Processing Systems 30*, ed. Isabelle "
        + "Guyon (Curran Associates, 2017), 5998–6008.")]
    [InlineData("harvard", "proceedings",
        "Vaswani, A. and Shazeer, N. (2017) ‘Attention Is All You Need’, in I. Guyon (ed.) *Advances in Neural Information Processing Systems 30*. "
        + "Red Hook, NY: Curran Associates, pp. 5998–6008.")]
    [InlineData("mla", "proceedings",
        "Vaswani, Ashish, and Noam Shazeer. “Attention Is All You Need.” *Advances in Neural Information Processing Systems 30*, edited by "
        + "Isabelle Guyon, Curran Associates, 2017, pp. 5998–6008.")]
    [InlineData("vancouver", "proceedings",
        "Vaswani A, Shazeer N. Attention Is All You Need. In: Guyon I, editor. Advances in Neural Information Processing Systems 30. Red Hook, NY: "
        + "Curran Associates; 2017. p. 5998–6008.")]
    public void A_work_is_printed_as_its_type_wants(string style, string work, string expected) =>
        Assert.Equal(expected, Styles.Html(style, Works[work]).Replace("<i>", "*", StringComparison.Ordinal)
            .Replace("</i>", "*", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Trim());

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}

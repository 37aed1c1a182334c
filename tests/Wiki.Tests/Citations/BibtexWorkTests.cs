using Csl;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Types and fields of BibTeX and biblatex, as variables of CSL.</summary>
public sealed class BibtexWorkTests
{
    [Theory]
    [InlineData("@article{k, title={T}, journal={J}}", "article-journal")]
    [InlineData("@article{k, title={T}, journal={J}, entrysubtype={newspaper}}", "article-newspaper")]
    [InlineData("@article{k, title={T}, journal={J}, entrysubtype={magazine}}", "article-magazine")]
    [InlineData("@article{k, title={T}, eprint={1906.01820}, archiveprefix={arXiv}}", "article")]
    [InlineData("@misc{k, title={T}, eprint={1906.01820}, archiveprefix={arXiv}, url={https://arxiv.org/abs/1906.01820}}", "article")]
    [InlineData("@misc{k, title={T}, url={https://x.example}}", "webpage")]
    [InlineData("@misc{k, title={T}, howpublished={\\url{https://x.example}}}", "webpage")]
    [InlineData("@misc{k, title={T}, doi={10.1/2}, url={https://x.example}}", "document")]
    [InlineData("@misc{k, title={T}}", "document")]
    [InlineData("@mvbook{k, title={T}}", "book")]
    [InlineData("@manual{k, title={T}}", "book")]
    [InlineData("@booklet{k, title={T}}", "pamphlet")]
    [InlineData("@inbook{k, title={T}, booktitle={B}}", "chapter")]
    [InlineData("@inbook{k, title={T}, chapter=3}", "book")]
    [InlineData("@suppcollection{k, title={T}}", "chapter")]
    [InlineData("@inreference{k, title={T}}", "entry-encyclopedia")]
    [InlineData("@phdthesis{k, title={T}}", "thesis")]
    [InlineData("@techreport{k, title={T}}", "report")]
    [InlineData("@patent{k, title={T}}", "patent")]
    [InlineData("@data{k, title={T}}", "dataset")]
    [InlineData("@software{k, title={T}}", "software")]
    [InlineData("@unpublished{k, title={T}}", "manuscript")]
    [InlineData("@unpublished{k, title={T}, eventtitle={E}}", "speech")]
    [InlineData("@standard{k, title={T}}", "standard")]
    [InlineData("@video{k, title={T}}", "motion_picture")]
    [InlineData("@music{k, title={T}}", "song")]
    [InlineData("@letter{k, title={T}}", "personal_communication")]
    [InlineData("@jurisdiction{k, title={T}}", "legal_case")]
    [InlineData("@legislation{k, title={T}}", "legislation")]
    [InlineData("@legal{k, title={T}}", "treaty")]
    [InlineData("@hearing{k, title={T}}", "hearing")]
    [InlineData("@Online{k, title={T}}", "webpage")]
    public void Types(string entry, string type) => Assert.Equal(type, Lists.Only(Lists.Bib(entry)).Type);

    [Theory]
    [InlineData("@phdthesis{k, title={T}, school={University of X}}", "doctoral=true genre=PhD thesis publisher=University of X")]
    [InlineData("@thesis{k, title={T}, type={PhD}}", "doctoral=true genre=PhD thesis")]
    [InlineData("@thesis{k, title={T}, type={D.Phil.}}", "doctoral=true genre=D.Phil. thesis")]
    [InlineData("@thesis{k, title={T}, type={Master's}}", "genre=Master's thesis")]
    [InlineData("@thesis{k, title={T}, type={LL.M.}}", "genre=LL.M. thesis")]
    [InlineData("@thesis{k, title={T}, type={Habilitation}}", "genre=Habilitation")]
    [InlineData("@thesis{k, title={T}, type={Unpublished doctoral dissertation}}", "genre=Unpublished doctoral dissertation unpublished=true")]
    [InlineData("@online{k, title={T}, author={{ACME}}, organization={ACME}}", "")]
    [InlineData("@online{k, title={T}, author={{ACME}}, organization={Site}}", "container-title=Site")]
    [InlineData("@proceedings{k, title={P}, booktitle={P}}", "title=P")]
    [InlineData("@mastersthesis{k, title={T}, school={U}, type={Diplomarbeit}}", "genre=Diplomarbeit publisher=U")]
    [InlineData("@thesis{k, title={T}, institution={U}, type={mathesis}}", "genre=Master’s thesis publisher=U")]
    [InlineData("@patent{k, title={T}, number={US1234}, type={patentus}}", "genre=US patent jurisdiction=us number=US1234")]
    [InlineData("@techreport{k, title={T}, type={Working Paper}, number={12}, institution={I}}", "genre=Working Paper number=12 publisher=I")]
    [InlineData("@book{k, title={T}, volume={2}, edition={2nd}, series={S}, number={7}}",
        "collection-number=7 collection-title=S edition=2 volume=2")]
    [InlineData("@book{k, title={T}, edition={Second}, number={7}}", "edition=2 number=7")]
    [InlineData("@book{k, title={T}, edition={Revised}}", "edition=Revised")]
    [InlineData("@article{k, title={T}, journal={J}, number={3}, volume={1}, pages={101--120}, eid={e5}}",
        "container-title=J issue=3 number=e5 page=101-120 volume=1")]
    [InlineData("@article{k, title={T}, fjournal={Annals of Mathematics}, journal={Ann. of Math.}}",
        "container-title-short=Ann. of Math. container-title=Annals of Mathematics")]
    [InlineData("@article{k, title={T}, subtitle={S}, titleaddon={A}, journaltitle={J}, journalsubtitle={JS}, shortjournal={J.}}",
        "container-title-short=J. container-title=J: JS title=T: S. A")]
    [InlineData("@book{k, title={What?}, subtitle={S}}", "title=What? S")]
    [InlineData("@incollection{k, title={T}, booktitle={B}, maintitle={M}}", "collection-title=M container-title=B")]
    [InlineData("@online{k, title={T}, organization={Site}, url={https://x.example/~a\\_b}}", "URL=https://x.example/~a_b container-title=Site")]
    [InlineData("@misc{k, title={T}, eprint={1906.01820}, archiveprefix={arXiv}, primaryclass={cs.AI}}", "number=arXiv:1906.01820")]
    [InlineData("@article{k, title={T}, journal={J}, eprint={123}, eprinttype={jstor}}", "URL=https://www.jstor.org/stable/123 container-title=J")]
    [InlineData("@article{k, title={T}, journal={J}, eprint={123}, eprinttype={pubmed}}", "PMID=123 container-title=J")]
    [InlineData("@book{k, title={T}, langid={ngerman}, isbn={1}, pagetotal={300}, annote={N}, note={P}, addendum={Q}}",
        "ISBN=1 annote=N language=de note=P. Q number-of-pages=300")]
    [InlineData("@book{k, title={T}, language={English}}", "language=en")]
    [InlineData("@book{k, title={T}, language={pt-BR}}", "language=pt-BR")]
    [InlineData("@inproceedings{k, title={T}, booktitle={B}, organization={ACM}, publisher={P}, venue={Rome}}",
        "container-title=B event-place=Rome publisher=ACM; P")]
    [InlineData("@misc{k, title={T}, howpublished={Talk at the fair}}", "publisher=Talk at the fair")]
    [InlineData("@misc{k, title={T}, howpublished={Blog post}, url={https://x.example}}", "URL=https://x.example publisher=Blog post")]
    [InlineData("@misc{k, title={T}, howpublished={\\url{https://x.example}}, url={https://y.example}}", "URL=https://y.example")]
    [InlineData("@ARTICLE{k, Title={T}, JOURNAL={J}, DOI={10.1000/182}, journalAbbreviation={Jl}, BDSK-File-1={x}, Annote={N}}",
        "DOI=10.1000/182 annote=N container-title-short=Jl container-title=J")]
    [InlineData("@jurisdiction{k, title={T}, institution={UKSC}, ecli={EU:C:1}, number={C-1/20}}",
        "authority=UKSC ecli=EU:C:1 jurisdiction=eu number=C-1/20")]
    [InlineData("@online{k, title={T}, url={https://x.example}, archiveurl={https://perma.cc/A}}",
        "URL=https://x.example archive-url=https://perma.cc/A")]
    [InlineData("@book{k, title={T}, archive={A}, call-number={C}, medium={M}, original_title={O}}",
        "archive=A call-number=C medium=M original-title=O")]
    [InlineData("@article{k, title={T}, journal={J}, doi={https://doi.org/10.1000/182}}", "DOI=10.1000/182 container-title=J")]
    [InlineData("@article{k, title={T}, journal={J}, doi={doi:10.1000/182}}", "DOI=10.1000/182 container-title=J")]
    [InlineData("@article{k, title={T}, journal={J}, doi={10.1002/(SICI)11:55<13::A>3.0.CO;2-\\#}}",
        "DOI=10.1002/(SICI)11:55<13::A>3.0.CO;2-# container-title=J")]
    [InlineData("@article{k, title={T}, journal={J}, doi={http://dx.doi.org/10.1007/978-3-642\\_1}}", "DOI=10.1007/978-3-642_1 container-title=J")]
    [InlineData("@article(k, title={T}, journal=\"J\",)", "container-title=J")]
    [InlineData("@article{k, title={T}, journal={J}, file={:a.pdf:PDF}, timestamp={2020}, bdsk-file-1={x}, mendeley-groups={g}, author+an={1=x}, "
        + "OPTnote={}}", "container-title=J")]
    public void Fields(string entry, string expected)
    {
        var item = Lists.Only(Lists.Bib(entry));
        var texts = Enum.GetValues<Variable>().Where(variable =>
            item.Text(variable) is not null).Select(variable => $"{variable.Name()}={item.Text(variable)}");
        Assert.Equal(expected, string.Join(' ', texts.Where(text => text is not ("title=T" or "persistent=true")).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("@artcle{k, title={T}}", "`artcle` is no type of works that is known here; it is read as a `document`", "did you mean `article`?")]
    [InlineData("@book{k, title={T}, publsher={P}}", "the field `publsher` is not read", "did you mean `publisher`?")]
    [InlineData("@book{k, title={T}, title={U}}", "`title` stands twice in the entry `k`, and the first counts", null)]
    [InlineData("@book{k, title={A \\mystery{b}}}", "the TeX command `\\mystery` is not known here", null)]
    [InlineData("@article{k, title={T}, journal=jair}", "no `@string` says what `jair` stands for; it is printed as it is", null)]
    [InlineData("@book{k, title={T}, doi={none}}", "`none` is no DOI, which begins with `10.`", null)]
    [InlineData("@book{k, title={T}, langid={klingon}}", "`klingon` is no language that is known here", null)]
    public void What_is_not_read_is_told_and_refuses_no_work(string entry, string message, string? help)
    {
        var read = Lists.Bib(entry);
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal((Rules.UnreadInWork, message), (problem.Rule, problem.Message));
        if (help is not null) Assert.Equal(help, problem.Help);
        Assert.Single(read.Value);
    }

    [Fact]
    public void What_many_works_have_in_common_is_told_once()
    {
        var read = Lists.Bib(string.Concat(Enumerable.Range(0, 50).Select(i => $"@book{{k{i}, title={{A \\mystery{{b}}}}, wordcount={{1}}}}\n")));
        Assert.Equal([1, 1], read.Diagnostics.Select(problem => problem.Location.Line));
        Assert.Equal(50, read.Value.Length);
    }

    [Fact]
    public void A_field_that_is_not_known_costs_a_long_list_nothing()
    {
        var list = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"@bok{{k{i}, title={{A}}, wordcuont={{1}}}}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(2, Lists.Bib(list).Diagnostics.Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 8);
    }

    [Theory]
    [InlineData("@comment{@book{k, title={T}}}\n@book{l, title={U}}", "l")]
    [InlineData("@preamble{\"\\newcommand{\\x}{y}\"} @book{l, title={U}}", "l")]
    [InlineData("@set{s, entryset={a,b}} @book{l, title={U}}", "l")]
    [InlineData("@comment{ never closed\n@book{l, title={U}}", "l")]
    [InlineData("write to me@example.org (at work)\n@book{l, title={U}}", "l")]
    [InlineData("@book{l, author={A, B}, year=2001}", "l")]
    public void What_is_no_work_and_what_is(string list, string key) => Assert.Equal([key], Lists.Bib(list).Value.Select(work => work.Key));
}

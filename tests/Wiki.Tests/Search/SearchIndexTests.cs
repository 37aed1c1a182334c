using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Wiki.Content;
using Wiki.Search;
using Wiki.Tests.Graph;

namespace Wiki.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly string[] Vocabulary =
        ["audit", "audits", "auditing", "car", "care", "careful", "cart", "côté", "cote", "naïve", "人工智能", "治理", "x", "2019", "Łódź", "straße",
            "compute", "computing", "computed", "a", "an", "the", "ﬁn", "𠮷野家"];

    private static readonly Gen<string> Phrase = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 5]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<(string Title, string Alias, string Body)[]> Documents = Gen.Select(Phrase, Phrase, Phrase).Array[1, 30];

    [Fact]
    public void A_word_is_found_in_the_documents_that_have_it_or_an_inflection_and_in_no_others()
    {
        var index = Index(("Audit", "first", "<p>careful</p>"), ("Cart", "second", "<p>An auditor <em>audits</em>.</p>"),
            ("Care", "third", "<p>nothing</p>"));
        Assert.Equal(["Audit", "Cart"], Titles(index, "audit"));
        Assert.Equal(["Audit", "Cart"], Titles(index, "audits"));
        Assert.Equal(["Care", "Audit"], Titles(index, "careful", "care"));
        Assert.Empty(Titles(index, "aud"));
    }

    [Fact]
    public void A_word_in_a_title_or_alias_counts_more_than_any_number_in_a_body()
    {
        var index = Index(("Aa", "x", $"<p>{string.Concat(Enumerable.Repeat("compute ", 200))}</p>"),
            ("A rather long title about many other things and about compute", "y", ""), ("Bb", "compute", ""));
        Assert.Equal(["Bb", "A rather long title about many other things and about compute", "Aa"], Titles(index, "compute"));
    }

    [Fact]
    public void Entries_that_it_is_not_given_are_not_in_it()
    {
        var graph = Wikis.Sound(Entry(0, "One", "first", "<p>secret</p>"), Entry(1, "Two", "second", "<p>public</p>"));
        var index = Build(graph, [1]);
        Assert.Empty(Titles(index, "secret"));
        Assert.Equal(["Two"], Titles(index, "public"));
    }

    [Fact]
    public void A_word_around_which_there_is_text_is_shown_in_it_and_one_of_the_summary_with_the_summary()
    {
        var body = "<h2>Head</h2>\n<p>First sentence. Then a <em>mesa</em>-optimizer &amp; its base. Last.</p>";
        var graph = Wikis.Sound(Entry(0, "Title", "x", body) with { Summary = "What it is: alignment." });
        var shard = Read(Build(graph, [0]), "mesa");
        Assert.Equal("Then a mesa-optimizer & its base. Last.", Record(shard, "mesa")!.Hits.Single().Excerpt);
        Assert.Equal("", Record(shard, "alignment")!.Hits.Single().Excerpt);
        Assert.Equal("What it is: alignment.", shard.Documents[0].Summary);
    }

    [Fact]
    public void What_stands_in_one_word_is_shown_as_one()
    {
        var index = Index(("One", "x", "<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd> <small>now</small>.</p>"));
        Assert.Equal("Press Ctrl+C now.", Form(index, "press").Record.Hits.Single().Excerpt);
    }

    [Fact]
    public void A_formula_is_shown_as_it_was_written()
    {
        var index = Index(("One", "x",
            "<p>Up to <math><semantics><msup><mn>10</mn><mn>20</mn></msup><annotation "
            + "encoding=\"application/x-tex\">10^{20}</annotation></semantics></math> operations.</p>"));
        Assert.Equal("Up to 10^{20} operations.", Form(index, "up").Record.Hits.Single().Excerpt);
    }

    /// <summary>It stands beside the text in the wiki's language; the text is the author's.</summary>
    [Fact]
    public void The_word_above_an_alert_is_not_shown()
    {
        var index = Index(("One", "x",
            "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-label\">Note</p>\n<p>A claim of roses.</p>\n</div>"));
        Assert.Equal("A claim of roses.", Form(index, "claim").Record.Hits.Single().Excerpt);
    }

    [Fact]
    public void A_link_without_a_label_is_read_and_shown_as_its_target_is_called()
    {
        var graph = Wikis.Sound(Wikis.Entry("one", "One", "two"), Wikis.Entry("two", "Second thing"));
        var index = Build(graph, [0, 1]);
        Assert.Equal(["Second thing", "One"], Titles(index, "second"));
        Assert.Equal("See Second thing here.", Record(Read(index, "second"), "second")!.Hits.Last().Excerpt);
    }

    [Fact]
    public void Every_word_of_every_document_leads_to_it() => Documents.Sample(documents =>
    {
        var index = Index(documents);
        var shards = index.Shards.ToDictionary(shard => shard.FirstPrefix, shard => new ShardReader(shard.Bytes, index.DocumentCount));
        for (var number = 0; number < documents.Length; number++)
            foreach (var word in WordsOf(documents[number]))
            {
                var records = shards[Locate(index, word).FirstPrefix].Forms.Where(form => form.Form == word).Select(form => form.Record);
                if (!records.Any(record => record.All?.Contains(number) ?? true)) return false;
            }
        return true;
    }, iter: 100);

    [Fact]
    public void Every_beginning_of_a_word_is_answered_by_one_shard()
    {
        var documents = Enumerable.Range(0, 2000)
            .Select(i => (Title: $"Word{i} of many words", Alias: $"Łódź {i} 治理 x", Body: $"<p>word{i}a word{i}b {i}c</p>")).ToArray();
        var index = Index(documents);
        Assert.True(index.Shards.Length > 20);
        var shards = index.Shards.ToDictionary(shard => shard.FirstPrefix, shard => new ShardReader(shard.Bytes, index.DocumentCount));
        var forms = documents.SelectMany(WordsOf).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var prefix in forms.SelectMany(form => Enumerable.Range(1, form.Length).Select(length => form[..length])).Distinct())
        {
            var shard = shards[Locate(index, prefix).FirstPrefix];
            if (shard.Summaries.TryGetValue(prefix, out var best)) Assert.NotEmpty(best);
            else Assert.Equal(forms.Where(form => form.StartsWith(prefix, StringComparison.Ordinal)), shard.Forms.Select(form => form.Form).Distinct()
                .Where(form => form.StartsWith(prefix, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_prefix_of_too_many_words_has_the_documents_with_them_in_the_title()
    {
        var index = Index([.. Enumerable.Range(0, 2000).Select(i => ($"Word{i} of many", $"alias {i}", $"<p>word{i}a word{i}b word{i}c</p>"))]);
        var shard = Read(index, "word");
        Assert.All(shard.Summaries["word"], hit => Assert.StartsWith("Word", shard.Documents[hit.Document].Title, StringComparison.Ordinal));
        Assert.Equal(["Word1234 of many"], Titles(index, "word1234b"));
    }

    [Fact]
    public void A_shard_is_never_larger_than_two_of_them_may_be_however_common_its_words()
    {
        var title = string.Concat(Enumerable.Repeat("長い題名の治理 governance ", 9));
        var entries = Enumerable.Range(0, 4_000).Select(i => ($"{title}{i}", $"{title} alias {i}", $"<p>governance treaty{i % 2}</p>")).ToArray();
        var index = Index(entries);
        Assert.All(index.Shards, shard => Assert.InRange(shard.Bytes.Length, 1, ShardPlanner.MaxBytes));
        Assert.Contains("governance", index.CommonForms);
    }

    [Fact]
    public void A_title_whose_words_are_all_too_common_is_found_by_the_title_as_a_whole()
    {
        var titles = Enumerable.Range(0, 1500).Select(i => $"Theory of procedure {string.Concat(Enumerable.Repeat("theory ", i % 9))}");
        var index = Index([.. titles.Select((title, i) => (title.Trim(), $"alias{i}", ""))]);
        Assert.Contains("theory", index.CommonForms);
        Assert.Contains("Theory of procedure theory theory", Titles(index, "theory of procedure theory theory"));
    }

    [Theory]
    [InlineData("machinelearning")]
    [InlineData("mesaoptimization")]
    [InlineData("mesaoptimisation")]
    [InlineData("oneil")]
    [InlineData("ai")]
    [InlineData("gpt35")]
    [InlineData("finetuning")]
    [InlineData("email")]
    [InlineData("obrien")]
    public void Words_that_are_written_as_one_elsewhere_are_one_word_more(string word)
    {
        var index = Index(("Machine learning", "GPT-3.5", "<p>An e‑mail on fine-<em>tuning</em>, by O’Brien.</p>"),
            ("Mesa-Optimization", "O’Neil", ""), ("A.I.", "x", "fine-tuning"));
        Assert.NotEmpty(Titles(index, word));
    }

    [Theory]
    [InlineData("partys", "One", "the party’s")]
    [InlineData("20192020", "One", "in 2019-2020")]
    [InlineData("ofmany", "Words of many names", "")]
    [InlineData("人工工智", "人工智", "人工智")]
    public void What_nobody_writes_as_one_word_is_none(string word, string title, string text) =>
        Assert.DoesNotContain(Forms(Index((title, "x", $"<p>{text}</p>"))), form => form.Form == word);

    [Fact]
    public void Elided_articles_are_no_part_of_a_name_in_French()
    {
        var graph = Wikis.Sound(Entry(0, "Un", "x", "<p>l’homme</p>"));
        Assert.DoesNotContain(Forms(Build(graph, [0], "fr")), form => form.Form == "lhomme");
        Assert.Contains(Forms(Build(graph, [0], "en")), form => form.Form == "lhomme");
    }

    [Fact]
    public void Forms_of_one_stem_are_told_apart_and_spellings_of_one_form_are_not()
    {
        var index = Index(("Fine print", "a", ""), ("Sanction", "b", "<p>fines and behaviours</p>"), ("Other", "c", "<p>behaviors, fines, fine</p>"));
        var forms = Read(index, "fine").Forms.ToDictionary(form => form.Form);
        var (fine, fines) = (forms["fine"], forms["fines"]);
        Assert.Same(fine.Record, fines.Record);
        Assert.NotEqual(fine.Ordinal, fines.Ordinal);
        Assert.Equal([0, 2], Having(fine));
        Assert.Equal([1, 2], Having(fines));
        Assert.Equal([1, 2], Having(Form(index, "behaviours")));
        Assert.Equal([1, 2], Having(Form(index, "behaviors")));
    }

    [Fact]
    public void Forms_have_one_number_though_parts_of_the_index_met_them_in_different_orders()
    {
        string[] texts = ["fine fines", "fines fine", "fined fine", "fines", "fine", "fining fined", "fine", "fined"];
        var index = Index([.. texts.Select((text, i) => ($"T{i}", $"a{i}", $"<p>{text}</p>"))]);
        foreach (var word in new[] { "fine", "fines", "fined", "fining" })
            Assert.Equal(Enumerable.Range(0, texts.Length).Where(i => texts[i].Split(' ').Contains(word)), Having(Form(index, word)));
    }

    [Fact]
    public void A_word_knows_which_words_follow_it()
    {
        var index = Index(("Human oversight", "over sight", "<p>Oversight of <em>human</em> affairs.</p><p>Human rights.</p>"));
        Assert.Equal(new[] { "oversight", "affairs", "rights" }.Select(KnownWords.Hash).Order(),
            Form(index, "human").Record.Hits.Single().Followers!.Order());
        var endless = Index(("X", "y", $"<p>{string.Concat(Enumerable.Range(100, 400).Select(i => $"the {i} "))}</p>"));
        Assert.Null(Form(endless, "the").Record.Hits.Single().Followers);
    }

    [Fact]
    public void Whatever_a_shard_can_show_has_a_line_of_text()
    {
        var entries = Enumerable.Range(0, 300)
            .Select(i => (Entry: Entry(i, $"Word {i} of governance", $"alias{i}", $"<p>governance word{i % 7} of many</p>"), i));
        var graph = Wikis.Sound([.. entries.Select(pair =>
            pair.Entry with { Summary = $"What is said of {pair.i} is long enough to be cut somewhere, though not where it begins, éh." })]);
        foreach (var shard in Build(graph, [.. Enumerable.Range(0, 300)]).Shards)
        {
            var read = new ShardReader(shard.Bytes, 300);
            var quoted = read.Forms.SelectMany(form => form.Record.Hits).Where(hit => hit.Excerpt.Length > 0).Select(hit => hit.Document).ToHashSet();
            Assert.All(read.Documents,
                document =>
                    Assert.True(document.Value.Summary.StartsWith($"What is said of {document.Key} is long", StringComparison.Ordinal)
                        || quoted.Contains(document.Key)));
            Assert.InRange(shard.Bytes.Length, 1, ShardPlanner.MaxBytes);
        }
    }

    [Fact]
    public void Words_of_names_are_kept_backwards_for_misspelt_queries_and_no_others()
    {
        var index = Index(("Governance", "threshold 2024", "<p>elsewhere</p>"), ("AI", "人工智能治理", ""));
        Assert.Equal(["dlohserht", "ecnanrevog"], NamesIn(Assert.Single(index.NameParts)));
        Assert.Same(index.NameParts[0], index.Find(index.NameParts[0].Name));
    }

    [Fact]
    public void Many_words_of_names_are_kept_in_files_by_their_endings()
    {
        var index = Index([.. Enumerable.Range(0, 9000).Select(i => ($"{Letters(i)}tion and {Letters(i * 7)}ance of some kind", $"alias{i}", ""))]);
        Assert.True(index.NameParts.Length > 3);
        var all = new List<string>();
        foreach (var (part, next) in index.NameParts.Zip(index.NameParts.Skip(1).Select(part => part.FirstPrefix).Append("￿")))
        {
            var words = NamesIn(part);
            Assert.All(words, word => Assert.True(string.CompareOrdinal(part.FirstPrefix, word) <= 0 && string.CompareOrdinal(word, next) < 0));
            Assert.InRange(part.Bytes.Length, 1, 24_000);
            all.AddRange(words);
        }
        Assert.Equal(all.Distinct().Order(StringComparer.Ordinal), all);
        Assert.Contains("noit" + new string([.. Letters(1234).Reverse()]), all);
    }

    [Theory]
    [InlineData("Mesa-Optimization", "wiki/mesa-optimization/")]
    [InlineData("Gödel's Łódź Æon", "wiki/godels-lodz-aeon/")]
    [InlineData("“R&D” – 50% off!", "wiki/r-d-50-off/")]
    [InlineData("日本", null)]
    [InlineData("soft\u00ADhyphen", null)]
    [InlineData("…", null)]
    public void The_address_of_most_titles_can_be_guessed(string title, string? address) =>
        Assert.Equal(address, SearchDocument.GuessAddress("wiki/", title));

    [Fact]
    public void The_same_documents_give_the_same_bytes() =>
        Documents.Sample(documents => Bytes(Index(documents)) == Bytes(Index(documents)), iter: 50);

    [Fact]
    public void The_order_in_which_files_were_read_does_not_matter() => Documents.Sample(documents =>
    {
        var entries = documents.Select((document, i) => Entry(i, document.Title, document.Alias, document.Body)).ToArray();
        var graph = Wiki.Graph.GraphBuilder.Build(Wikis.Vocabulary, [.. entries], []).Value;
        var reversed = Wiki.Graph.GraphBuilder.Build(Wikis.Vocabulary, [.. entries.Reverse()], []).Value;
        return Bytes(Build(graph, graph.ByTitle)) == Bytes(Build(reversed, reversed.ByTitle));
    }, iter: 50);

    [Fact]
    public void An_empty_wiki_has_an_empty_index() => Assert.Empty(Index().Shards);

    private static string Letters(int number) => string.Concat(Enumerable.Range(0, 5).Select(i => (char)('a' + (number / (int)Math.Pow(7, i) % 7))));

    private static IEnumerable<(string Form, ReadRecord Record, int Ordinal)> Forms(SearchIndex index) =>
        index.Shards.SelectMany(shard => new ShardReader(shard.Bytes, index.DocumentCount).Forms);

    private static (string Form, ReadRecord Record, int Ordinal) Form(SearchIndex index, string word) =>
        Read(index, word).Forms.Single(form => form.Form == word);

    /// <summary>The documents that have a form itself.</summary>
    private static IEnumerable<int> Having((string Form, ReadRecord Record, int Ordinal) form) =>
        form.Record.Hits.Where(hit => (hit.Forms >> form.Ordinal & 1) == 1).Select(hit => hit.Document).Order();

    private static string[] NamesIn(SearchShard part)
    {
        var reader = new BinaryReader(new MemoryStream(part.Bytes.ToArray()), Encoding.UTF8);
        var words = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < words.Length; i++) words[i] = (i > 0 ? words[i - 1] : "")[..reader.Read7BitEncodedInt()] + reader.ReadString();
        return words;
    }

    private static string Bytes(SearchIndex index) =>
        string.Join('\n', index.Shards.Select(shard => $"{shard.FirstPrefix} {shard.Name} {Convert.ToHexString(shard.Bytes.Span)}"));

    private static Entry Entry(int number, string title, string alias, string body)
    {
        var entry = Wikis.Entry($"entry-{number:00000}", title).Named(alias);
        return entry with { Body = entry.Body with { Html = Encoding.UTF8.GetBytes(body) } };
    }

    private static SearchIndex Index(params (string Title, string Alias, string Body)[] documents)
    {
        var entries = documents.Select((document, i) => Entry(i, document.Title, document.Alias, document.Body));
        return Build(Wiki.Graph.GraphBuilder.Build(Wikis.Vocabulary, [.. entries], []).Value, [.. Enumerable.Range(0, documents.Length)]);
    }

    private static SearchIndex Build(Wiki.Graph.ConceptGraph graph, ImmutableArray<int> entries, string language = "en") =>
        SearchIndex.Build(graph, [.. entries.Select(entry => new SearchDocument(entry, $"wiki/{graph.Entries[entry].Slug}/"))],
            new DocumentKeys("wiki/", ["concept"], []), language);

    /// <summary>The shard that answers for a word: the last whose first prefix is not after it.</summary>
    private static SearchShard Locate(SearchIndex index, string word) =>
        index.Shards.LastOrDefault(shard => string.CompareOrdinal(shard.FirstPrefix, word) <= 0, index.Shards[0]);

    private static ShardReader Read(SearchIndex index, string word) => new(Locate(index, word).Bytes, index.DocumentCount);

    private static ReadRecord? Record(ShardReader shard, string word) => shard.Forms.FirstOrDefault(form => form.Form == word).Record;

    /// <summary>The titles of the documents that a word finds, best first; the other words must be in the same shard.</summary>
    private static string[] Titles(SearchIndex index, params string[] words)
    {
        var shard = Read(index, words[0]);
        return [.. words.SelectMany(word => Record(shard, word)?.Hits ?? []).DistinctBy(hit => hit.Document).OrderByDescending(hit => hit.Impact)
            .Select(hit => shard.Documents[hit.Document].Title)];
    }

    private static IEnumerable<string> WordsOf((string Title, string Alias, string Body) document)
    {
        var reader =
            WordReader.OfHtml(Encoding.UTF8.GetBytes($"{document.Title}\n{document.Alias}\n{document.Body}"), new char[WordReader.MaxLength]);
        var words = new HashSet<string>();
        while (reader.Next()) words.Add(WordForm.Of(reader.Word.ToString()));
        return words;
    }
}

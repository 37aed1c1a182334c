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
        ["audit", "audits", "auditing", "car", "care", "careful", "cart", "côté", "cote", "naïve", "人工智能", "治理", "x", "2019", "Łódź", "straße", "compute", "computing", "computed", "a", "an", "the", "ﬁn", "𠮷野家"];

    private static readonly Gen<string> Phrase = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<(string Title, string Alias, string Body)[]> Documents = Gen.Select(Phrase, Phrase, Phrase).Array[1, 30];

    [Fact]
    public void A_word_is_found_in_the_documents_that_have_it_or_an_inflection_and_in_no_others()
    {
        var index = Index(("Audit", "first", "<p>careful</p>"), ("Cart", "second", "<p>An auditor <em>audits</em>.</p>"), ("Care", "third", "<p>nothing</p>"));
        Assert.Equal(["Audit", "Cart"], Titles(index, "audit"));
        Assert.Equal(["Audit", "Cart"], Titles(index, "audits"));
        Assert.Equal(["Care", "Audit"], Titles(index, "careful", "care"));
        Assert.Empty(Titles(index, "aud"));
    }

    [Fact]
    public void A_word_in_a_title_or_alias_counts_more_than_any_number_in_a_body()
    {
        var index = Index(("Aa", "x", $"<p>{string.Concat(Enumerable.Repeat("compute ", 200))}</p>"), ("A rather long title about many other things and about compute", "y", ""), ("Bb", "compute", ""));
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
        var documents = Enumerable.Range(0, 2000).Select(i => (Title: $"Word{i} of many", Alias: $"Łódź {i} 治理", Body: $"<p>word{i}a word{i}b {i}c</p>")).ToArray();
        var index = Index(documents);
        Assert.True(index.Shards.Length > 20);
        var shards = index.Shards.ToDictionary(shard => shard.FirstPrefix, shard => new ShardReader(shard.Bytes, index.DocumentCount));
        var forms = documents.SelectMany(WordsOf).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var prefix in forms.SelectMany(form => Enumerable.Range(1, form.Length).Select(length => form[..length])).Distinct())
        {
            var shard = shards[Locate(index, prefix).FirstPrefix];
            if (shard.Summaries.TryGetValue(prefix, out var best)) Assert.NotEmpty(best);
            else Assert.Equal(forms.Where(form => form.StartsWith(prefix, StringComparison.Ordinal)), shard.Forms.Select(form => form.Form).Distinct().Where(form => form.StartsWith(prefix, StringComparison.Ordinal)));
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
    [InlineData("Mesa-Optimization", "wiki/mesa-optimization/")]
    [InlineData("Gödel's Łódź Æon", "wiki/godels-lodz-aeon/")]
    [InlineData("“R&D” – 50% off!", "wiki/r-d-50-off/")]
    [InlineData("日本", null)]
    [InlineData("soft\u00ADhyphen", null)]
    [InlineData("…", null)]
    public void The_address_of_most_titles_can_be_guessed(string title, string? address) => Assert.Equal(address, SearchDocument.GuessAddress("wiki/", title));

    [Fact]
    public void The_same_documents_give_the_same_bytes() => Documents.Sample(documents => Bytes(Index(documents)) == Bytes(Index(documents)), iter: 50);

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

    private static string Bytes(SearchIndex index) => string.Join('\n', index.Shards.Select(shard => $"{shard.FirstPrefix} {shard.Name} {Convert.ToHexString(shard.Bytes.Span)}"));

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

    private static SearchIndex Build(Wiki.Graph.ConceptGraph graph, ImmutableArray<int> entries) =>
        SearchIndex.Build(graph, [.. entries.Select(entry => new SearchDocument(entry, $"wiki/{graph.Entries[entry].Slug}/"))], new SearchVocabulary("wiki/", ["concept"], []), "en");

    /// <summary>The shard that answers for a word: the last whose first prefix is not after it.</summary>
    private static SearchShard Locate(SearchIndex index, string word) => index.Shards.LastOrDefault(shard => string.CompareOrdinal(shard.FirstPrefix, word) <= 0, index.Shards[0]);

    private static ShardReader Read(SearchIndex index, string word) => new(Locate(index, word).Bytes, index.DocumentCount);

    private static ReadRecord? Record(ShardReader shard, string word) => shard.Forms.FirstOrDefault(form => form.Form == word).Record;

    /// <summary>The titles of the documents that a word finds, best first; the other words must be in the same shard.</summary>
    private static string[] Titles(SearchIndex index, params string[] words)
    {
        var shard = Read(index, words[0]);
        return [.. words.SelectMany(word => Record(shard, word)?.Hits ?? []).DistinctBy(hit => hit.Document).OrderByDescending(hit => hit.Impact).Select(hit => shard.Documents[hit.Document].Title)];
    }

    private static IEnumerable<string> WordsOf((string Title, string Alias, string Body) document)
    {
        var reader = WordReader.OfHtml(Encoding.UTF8.GetBytes($"{document.Title}\n{document.Alias}\n{document.Body}"), new char[WordReader.MaxLength]);
        var words = new HashSet<string>();
        while (reader.Next()) words.Add(WordForm.Of(reader.Word.ToString()));
        return words;
    }
}

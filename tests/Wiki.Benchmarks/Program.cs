using BenchmarkDotNet.Running;
using Wiki.Benchmarks;

// corpus N FOLDER: writes FOLDER/wiki/ for us and FOLDER/hugo/ for Hugo. Anything else goes to BenchmarkDotNet.
if (args is not ["corpus", var size, var folder])
{
    BenchmarkSwitcher.FromAssembly(typeof(Stages).Assembly).Run(args);
    return;
}
var corpus = new Corpus(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
foreach (var kind in new[] { "wiki/concepts", "wiki/instruments", "hugo" }) Directory.CreateDirectory(Path.Join(folder, kind));
File.WriteAllText(Path.Join(folder, "wiki/site.yaml"), Corpus.Settings);
Parallel.For(0, corpus.Size, entry =>
{
    File.WriteAllText(Path.Join(folder, "wiki", Corpus.PathOf(entry)), corpus.Text(entry));
    File.WriteAllText(Path.Join(folder, "hugo", Path.GetFileName(Corpus.PathOf(entry))), corpus.PlainText(entry));
});

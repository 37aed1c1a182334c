using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Csl.Styles.Tests;

/// <summary>
/// How much of the styles the tables see: each element, attribute and word of a list is left out in turn, and a row must print otherwise; where there
/// are official styles, also a work that comes out as theirs does. It takes minutes, so it runs where <c>CSL_MUTATE</c> names a file for what is not
/// seen. <c>Seen.tsv</c> has the share that rows alone see, which must not fall.
/// </summary>
public sealed class MutationTests
{
    private static readonly Dictionary<string, double> Least =
        File.ReadLines(Path.Combine(BuiltIn.TestFolder, "Seen.tsv")).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));

    public static TheoryData<string> Styles => BuiltIn.Theory;

    [Theory]
    [MemberData(nameof(Styles))]
    public void Rows_see_no_less_of_a_style_than_before(string name)
    {
        if (Environment.GetEnvironmentVariable("CSL_MUTATE") is not { } file) return;
        var rows = SpecTests.RowsOf(name);
        var works = OfficialTests.EqualWorks(name);
        var mutants = Mutant.Of(BuiltIn.Text(name)).ToImmutableArray();
        var unseen = mutants.AsParallel().AsOrdered()
            .Where(mutant => !Sees(rows, works, mutant.Xml)).Select(mutant => mutant.What).ToArray();
        var seen = mutants.Length - unseen.Length;
        var share = (double)seen / mutants.Length;
        var report = string.Create(CultureInfo.InvariantCulture, $"{name}: {seen} of {mutants.Length}, {100 * share:0.0} %");
        File.AppendAllLines(file, [report, .. unseen.Select(what => $"  {what}")]);
        Assert.True(100 * share >= Least[name], report);
    }

    private static bool Sees(ImmutableArray<SpecRow> rows, ImmutableArray<Func<BoundStyle, bool>> works, string xml)
    {
        if (Style.Read(xml) is not { Style: { } style, Problems: [] }) return true;
        var bound = BuiltIn.Bind(style);
        return rows.Any(row => row.Print(bound, SpecTests.Works) != row.Prints) || works.Any(prints => !prints(bound));
    }

    /// <summary>A style with one thing left out, and what that is.</summary>
    private sealed record Mutant(string What, string Xml)
    {
        public static IEnumerable<Mutant> Of(string xml)
        {
            var document = XDocument.Parse(xml, LoadOptions.SetLineInfo);
            foreach (var part in document.Root!.Elements().Where(part => part.Name.LocalName != "info"))
            {
                foreach (var element in part.DescendantsAndSelf().ToArray())
                {
                    var place = $"{((System.Xml.IXmlLineInfo)element).LineNumber} <{element.Name.LocalName}>";
                    foreach (var change in Changes(element))
                    {
                        var undo = change.Do();
                        yield return new Mutant($"{place} {change.What}", document.ToString(SaveOptions.DisableFormatting));
                        undo();
                    }
                }
            }
        }

        private static IEnumerable<(string What, Func<Action> Do)> Changes(XElement element)
        {
            var isWhole = element.Parent!.Parent is null || element.Name.LocalName is "layout" or "macro" or "single" or "multiple";
            if (!isWhole) yield return ("", () => Without(element));
            foreach (var attribute in element.Attributes().Where(each => !IsPassed(element, each.Name.LocalName)).ToArray())
            {
                var words = attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var isList = attribute.Name.LocalName is "variable" or "type" or "position" or "locator" or "jurisdiction" && words.Length > 1;
                if (!isList && attribute.Name.LocalName is "variable" or "value" or "term") continue;
                foreach (var word in isList ? words : [attribute.Value])
                {
                    yield return ($"{attribute.Name.LocalName} {word}", () =>
                    {
                        var old = attribute.Value;
                        if (!isList)
                        {
                            element.SetAttributeValue(attribute.Name, null);
                            return () => element.SetAttributeValue(attribute.Name, old);
                        }
                        attribute.Value = string.Join(' ', words.Where(each => each != word));
                        return () => attribute.Value = old;
                    }
                    );
                }
            }
        }

        /// <summary>
        /// What names a thing; how a page sets a list; and whether one of several types is enough, which it is here, and not for all processors.
        /// </summary>
        private static bool IsPassed(XElement element, string attribute) =>
            attribute is "name" or "lang" or "macro" or "hanging-indent" or "entry-spacing" or "line-spacing"
            || (attribute == "match" && element.Attributes().All(each => each.Name.LocalName is "match" or "type" or "jurisdiction" or "locator"));

        /// <summary>Leaves an element out; of a choice, the branch is never taken.</summary>
        private static Action Without(XElement element)
        {
            if (element.Name.LocalName == "if")
            {
                var old = element.Attributes().ToArray();
                element.ReplaceAttributes(new XAttribute("type", "collection"), new XAttribute("locator", "opus"));
                return () => element.ReplaceAttributes(old);
            }
            var mark = new XComment("");
            element.ReplaceWith(mark);
            return () => mark.ReplaceWith(element);
        }
    }
}

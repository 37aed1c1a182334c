using Wiki.Cli.History;
using Wiki.Text;

namespace Wiki.Cli;

/// <summary>
/// The day for what one person is told or given now: the draft that is begun, the citation that is read. <c>SOURCE_DATE_EPOCH</c> stands for it where
/// it is set; no build asks for it.
/// </summary>
internal static class Today
{
    public static PartialDate Date => PartialDate.OfDay(DateOnly.FromDateTime((BuildStampReader.Given() ?? DateTimeOffset.Now).Date));
}

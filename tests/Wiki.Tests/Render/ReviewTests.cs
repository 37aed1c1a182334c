using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Tests.Graph;
using Wiki.Text;

namespace Wiki.Tests.Render;

/// <summary>When an article says that its review is overdue.</summary>
public sealed class ReviewTests
{
    private static readonly BuildStamp Stamp = new(new DateTimeOffset(2026, 5, 30, 22, 0, 0, TimeSpan.Zero), null);

    [Theory]
    [InlineData("2025-05-29", true)]
    [InlineData("2025-05-30", false)]
    [InlineData("2025-04", true)]
    [InlineData("2025-05", false)]
    [InlineData("2024", true)]
    [InlineData("2025", false)]
    [InlineData("9999-12-31", false)]
    [InlineData(null, false)]
    public void A_review_is_overdue_when_every_day_it_can_mean_is_longer_ago_than_the_interval(string? reviewed, bool isOverdue) =>
        Assert.Equal(isOverdue, Review.IsOverdue(Reviewed(reviewed), 12, Stamp));

    [Fact]
    public void An_entry_that_nobody_reviewed_is_as_old_as_its_last_change()
    {
        var entry = Reviewed(null) with { Published = Date("2020"), Updated = Date("2026-01-01") };
        Assert.False(Review.IsOverdue(entry, 12, Stamp));
        Assert.True(Review.IsOverdue(entry with { Updated = null }, 12, Stamp));
    }

    [Theory]
    [InlineData(EntryStatus.Contested, true)]
    [InlineData(EntryStatus.Deprecated, false)]
    [InlineData(EntryStatus.Withdrawn, false)]
    public void What_is_no_longer_maintained_is_not_reviewed(EntryStatus status, bool isOverdue) =>
        Assert.Equal(isOverdue, Review.IsOverdue(Reviewed("2020") with { Status = status }, 12, Stamp));

    [Fact]
    public void Nothing_is_overdue_without_an_interval_or_a_moment()
    {
        Assert.False(Review.IsOverdue(Reviewed("2020"), null, Stamp));
        Assert.False(Review.IsOverdue(Reviewed("2020"), 12, BuildStamp.Unknown));
    }

    private static Entry Reviewed(string? date) => Wikis.Entry("alignment") with { Reviewed = date is null ? null : Date(date) };

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}

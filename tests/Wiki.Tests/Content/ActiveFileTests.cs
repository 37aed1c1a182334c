using System.Text;
using Wiki.Content;

namespace Wiki.Tests.Content;

public sealed class ActiveFileTests
{
    [Theory]
    [InlineData("a.html")]
    [InlineData("a.XHTML")]
    [InlineData("b/a.xsl")]
    [InlineData("a.svgz")]
    [InlineData("a.mhtml")]
    [InlineData("a.swf")]
    public void Name_says_enough(string path)
    {
        Assert.NotNull(ActiveFile.ByName(path));
        Assert.False(ActiveFile.MustBeRead(path));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.PDF")]
    [InlineData("a.csv")]
    public void Known_type_need_not_be_read(string path)
    {
        Assert.Null(ActiveFile.ByName(path));
        Assert.False(ActiveFile.MustBeRead(path));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>")]
    [InlineData("<svg><x:SCRIPT xmlns:x=\"http://www.w3.org/2000/svg\"/></svg>")]
    [InlineData("<svg onload=\"x\"/>")]
    [InlineData("<svg><path d='M0'\nOnClick = 'x'/></svg>")]
    [InlineData("<svg/onload='x'>")]
    [InlineData("<svg><a href=\" javascript:x\"/></svg>")]
    [InlineData("<svg><a xlink:href=\"&#106;avascript:x\"/></svg>")]
    [InlineData("<svg><foreignObject/></svg>")]
    [InlineData("<svg><set attributeName=\"href\" to=\"x\"/></svg>")]
    [InlineData("<svg><use href=\"data:image/svg+xml,x\"/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"x\">]><svg>&a;</svg>")]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?><svg/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><svg/>")]
    [InlineData("<\0s\0v\0g\0>\0")]
    public void Drawing_with_more_in_it_is_told(string text) => Assert.NotNull(ActiveFile.ByContent("a.svg", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
        + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"><title>on = "
        + "off</title><path d=\"M0 0\"/><a href=\"https://example.org/\"/></svg>")]
    [InlineData("<svg><style>path { fill: red }</style><image href=\"data:image/png;base64,AA\"/><animate attributeName=\"x\"/></svg>")]
    public void Plain_drawing_is_not_told(string text) => Assert.Null(ActiveFile.ByContent("a.svg", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("README", "<!doctype html><script>x</script>", true)]
    [InlineData("a.data", "\uFEFF \n<HTML>", true)]
    [InlineData("a.unknown", "<!-- x --><script>", true)]
    [InlineData("a.x", "<svg onload=x>", true)]
    [InlineData("a.x", "<?xml version='1.0'?>", true)]
    [InlineData("a.x", "a < b", false)]
    [InlineData("a.x", "<abc>", false)]
    [InlineData("a.x", "", false)]
    public void File_of_no_known_type_is_known_by_its_beginning(string path, string text, bool isActive)
    {
        Assert.True(ActiveFile.MustBeRead(path));
        Assert.Equal(isActive, ActiveFile.ByContent(path, Encoding.UTF8.GetBytes(text)) is not null);
    }
}

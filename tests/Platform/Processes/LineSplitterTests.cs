using System.Text;
using Mgmt.Platform.Processes;

namespace Mgmt.Platform.Tests.Processes;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a|b\nc\n", "ab|c")]
    [InlineData("a\n|\n|b", "a||b")]
    [InlineData("", "")]
    [InlineData("abcdefgh\nx\n", "abcdef|x")]
    [InlineData("abcd|efgh\nx\n", "abcdef|x")]
    public void Append_PiecesOfAnySize_GivesTheLines(string pieces, string expected)
    {
        List<string> lines = [];
        var splitter = new LineSplitter(line => lines.Add(Encoding.UTF8.GetString(line)), limit: 6);

        foreach (var piece in pieces.Split('|'))
        {
            splitter.Append(Encoding.UTF8.GetBytes(piece));
        }

        splitter.Complete();

        Assert.Equal(expected, string.Join('|', lines));
    }
}

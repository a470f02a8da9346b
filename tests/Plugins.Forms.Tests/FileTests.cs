using System.Text;
using static LambdaEventHandler.Forms.FormCalls;

namespace LambdaEventHandler.Forms;

public sealed class FileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_an_argument_without_an_attribute(bool isBase64)
    {
        var app = App((FormFile photo, [FromForm] string title) => $"{photo.Name} {photo.FileName} {photo.ContentType} {photo.Length} {photo.ReadText()} {title}");

        Assert.Equal("200 photo tea.txt text/plain 4 thé tea", await app.PostAsync(Body(Field("title", "tea"), File("photo", "tea.txt", "thé")), Multipart, isBase64));
    }

    [Fact]
    public async Task Bytes_are_unchanged()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(number => (byte)(number % 251)), .. Utf8($"\r\n--{Boundary[..20]}\r\n")];
        var app = App((FormFile file) =>
        {
            using var stream = file.OpenReadStream();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Assert.False(stream.CanWrite);
            return copy.ToArray();
        });

        var answer = await app.SendAsync("POST", "/", Body(Field("a", "1"), Part("Content-Disposition: form-data; name=file; filename=a.bin", bytes)), true, ("Content-Type", Multipart));

        Assert.Equal(bytes, answer.Bytes);
    }

    [Fact]
    public async Task A_list_has_all_files_of_its_name()
    {
        var app = App((IReadOnlyList<FormFile> photos, FormFile[] notes, List<FormFile> others, IEnumerable<FormFile>? more, [FromForm("photos")] FormFile last) =>
            $"{string.Join(',', photos.Select(photo => photo.FileName))} {notes.Length} {others.Count} {more is null} {last.FileName}");

        Assert.Equal("200 a.png,b.png 1 0 True b.png", await app.PostPartsAsync(File("photos", "a.png", "a"), File("photos", "b.png", "b"), File("notes", "c.txt", "c")));
    }

    [Fact]
    public async Task A_missing_file_returns_400_and_an_input_without_a_file_is_missing()
    {
        var app = App((FormFile photo) => photo.FileName);
        const string Missing = """400 {"statusCode":400,"message":"The form field 'photo' is required."}""";

        Assert.Equal(Missing, await app.PostPartsAsync(Field("title", "tea")));
        Assert.Equal(Missing, await app.PostPartsAsync(Field("photo", "not a file")));
        Assert.Equal(Missing, await app.PostPartsAsync(File("photo", "", "", "application/octet-stream")));
        Assert.Equal(Missing, await app.PostFormAsync("photo=a"));
        Assert.Equal("200 ", await app.PostPartsAsync(File("photo", "", "content")));
    }

    [Theory]
    [InlineData("tea.png", "tea.png")]
    [InlineData("Grüner Tee 🍵.png", "Grüner Tee 🍵.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\lessa\\tea.png", "tea.png")]
    [InlineData("/", "")]
    [InlineData("..", "")]
    [InlineData(".", "")]
    [InlineData(" a. ", "a")]
    [InlineData("a\0b\r\nc\u0085d.png", "abcd.png")]
    [InlineData("evil\u202Egnp.exe", "evilgnp.exe")]
    [InlineData("a\uD800b.png", "ab.png")]
    [InlineData("tea.txt:hidden|<x>?*\"", "tea.txt_hidden__x____")]
    public void A_file_name_has_no_path_and_no_control_characters(string sent, string expected) =>
        Assert.Equal(expected, new FormFile("f", sent, default).FileName);

    [Fact]
    public void A_long_file_name_keeps_its_extension()
    {
        Assert.Equal(new string('a', 251) + ".png", FileNames.Clean(new string('a', 10_000) + ".png"));
        Assert.Equal(255, FileNames.Clean(new string('a', 300) + "." + new string('b', 300)).Length);
        Assert.True(FileNames.Clean("a" + string.Concat(Enumerable.Repeat("🍵", 200))).Length <= 255);
    }

    [Theory]
    [InlineData("filename=\"a.txt\"; filename*=UTF-8''th%C3%A9.txt", "thé.txt")]
    [InlineData("filename*=UTF-8''..%2F..%2Fa%0D%0A.txt", "a.txt")]
    [InlineData("filename*=iso-8859-1'en'th%E9.txt", "thé.txt")]
    [InlineData("filename=\"..\\..\\thé.txt\"", "thé.txt")]
    [InlineData("filename=plain.txt", "plain.txt")]
    public async Task The_extended_file_name_takes_precedence(string parameters, string expected)
    {
        var app = App((FormFile f) => f.FileName);

        Assert.Equal($"200 {expected}", await app.PostPartsAsync(Part($"Content-Disposition: form-data; name=\"f\"; {parameters}", Utf8("x"))));
    }

    [Fact]
    public void Text_of_a_file_has_its_charset_and_no_byte_order_mark()
    {
        Assert.Equal("thé", new FormFile("f", "a", Encoding.Latin1.GetBytes("thé"), "text/plain; charset=iso-8859-1").ReadText());
        Assert.Equal("thé", new FormFile("f", "a", (byte[])[.. Encoding.UTF8.Preamble, .. Utf8("thé")], "text/plain; charset=unknown").ReadText());
        Assert.Equal("thé", new FormFile("f", "a", Utf8("thé"), "text/plain; charset=utf-7").ReadText());
    }
}

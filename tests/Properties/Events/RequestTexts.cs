using LambdaEventHandler.JwtBearer;

namespace LambdaEventHandler.Properties;

/// <summary>What clients put into requests to <see cref="EventApp"/>: mostly what its routes and plugins read, and mostly not what they expect.</summary>
internal static class RequestTexts
{
    public static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Encoding", "accept-encoding", "Content-Type", "Content-Encoding", "Content-Length", "Cookie", "cookie", "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
        "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range", "Authorization", "X-Number", "x-number", "X-Numbers", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Port",
        "Host", "Transfer-Encoding", "X-Amzn-Oidc-Data", "X-Amzn-Trace-Id", "Prefer", "", " ", "a b", "X-\u00e9", "X:Y", "\r\nX",
    ];

    public static readonly string[] QueryNames = ["number", "numbers", "Numbers", "text", "day", "shade", "id", "pageSize", "search", "tags", "ids", "", "a b", "ä", "%41", "a[]", "__proto__"];

    public static readonly string[] ClaimNames = ["sub", "scope", "exp", "iss", "cognito:groups", "cognito:username", "groups", "roles", "", "a b", "principalId", "email"];

    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "OPTIONS", "get", "Post", "ANY", "*", "", " ", "G T", "QUERY", "\u0130", "X".PadRight(3000, 'X')];

    private static readonly string[] Paths =
    [
        "/text/{0}", "/number/{0}", "/guid/{0}", "/day/{0}", "/parts/{0}.{0}", "/files/{0}/{0}/info", "/files/{0}", "/code/{0}", "/optional/{0}", "/optional", "/query", "/filter", "/headers", "/cookies", "/claims", "/body",
        "/list", "/bytes", "/stream", "/raw", "/form", "/form-object", "/file", "/etag", "/etag", "/picture", "/picture", "/me", "/scope", "/valid", "/big", "/json", "/event", "/link", "/redirect/{0}", "/", "", "/{0}", "text/{0}", "//text/{0}", "/text/{0}/", "/v1/text/{0}", "/v1",
    ];

    private static readonly string[] Texts =
    [
        "1", "-1", "0", "2147483648", "9223372036854775808", "1.5", "1,5", "1e5", "NaN", "true", "abc", "Light", "light", "7", "0f8fad5b-d9cb-469f-a165-70867728950e", "2026-03-04", "2026-03-04T05:06:07Z", "12:30", "ü", "日本", "😀",
        "", " ", "+", "%", "%41", "%2F", "%2f%2F", "%C3", "%C3%BC", "%ff", "%00", "%0d%0a", "\r\n", "\0", "\u2028", "\ufeff", ".", "..", "a/../b", "&", "=", "?", "#", ";", ",", "\"", "'", "\\", "<b>", "{0}", "{id}", "null", "undefined", "--", "*", "0".PadRight(400, '9'), "x".PadRight(3000, 'x'), "\ud83d",
    ];

    private static readonly string[] Codings = ["gzip", "br", "gzip, br;q=0.5", "*", "identity;q=0, *;q=0", "gzip;q=", ",,,", "deflate", "x-gzip", "zstd", "gzip;q=1.5, br"];

    private static readonly string[] Ranges = ["bytes=0-1", "bytes=1-", "bytes=-1", "bytes=5-2", "bytes=0-0,2-3,-1", "bytes=", "bytes=a-b", "lines=1-2", "bytes=0-99999999999999999999", "bytes=-0", "bytes=0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-,0-"];

    private static readonly string[] Tags = ["*", "\"a\"", "W/\"a\"", "a", "\"a", "\"a\", \"b\"", "W/", "w/\"a\"", ",", "\"\"", "\"\u00e9\"", "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 99 Oct 2015 07:28:00 GMT", "yesterday", "Sun Nov  6 08:49:37 1994"];

    private static readonly string[] Types =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=utf-7", "application/json;charset=\"nowhere\"", "text/plain", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=" + "y".PadRight(100, 'y'), "application/merge-patch+json", "image/png", "a", "/", ";", "application/json; charset=", "text/html; charset=iso-8859-1",
    ];

    private static readonly (string? Type, string Text)[] Bodies =
    [
        ("application/json", """{"name":"a","number":7,"tags":["x"],"inner":{"day":"2026-03-04"}}"""), ("application/json", """{"name":null,"number":"7"}"""), ("application/json", """{"Name":"a","NAME":"b","number":1e99}"""),
        ("application/json", "{"), ("application/json", ""), ("application/json", "null"), ("application/json", "[]"), ("application/json", "[{\"name\":\"a\"}, 1]"), ("application/json", "\"\\ud800\""), ("application/json", "{\"name\":\"\\ud800\",\"number\":1}"),
        ("application/json", "[".PadRight(100, '[')), ("application/json", "{\"name\":\"a\",\"number\":1} x"), ("application/json", "\ufeff{\"name\":\"a\",\"number\":1}"), ("application/json", "1"), ("application/json", "{\"number\":[1]}"), ("application/json", "{\"tags\":{\"a\":1}}"),
        ("application/x-www-form-urlencoded", "name=a&number=7&tags=x&tags=y"), ("application/x-www-form-urlencoded", "name=%C3&&=&=b&number=%"), ("application/x-www-form-urlencoded", "&".PadRight(3000, '&')), ("application/x-www-form-urlencoded", "a=1&".PadRight(50, 'a')),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\nContent-Type: text/plain\r\n\r\nb\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na"), ("multipart/form-data; boundary=x", "--x\r\n\r\n--x--"), ("multipart/form-data; boundary=x", "--x\r\nA\r\n\r\n--x--"), ("multipart/form-data; boundary=x", "--x--"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; filename*=UTF-8''%ff\r\n\r\n\r\n--x--\r\n"), ("text/plain", "text"), (null, "text"), ("image/png", "\u0089PNG"), ("application/octet-stream", "\0\u0001"),
    ];

    private static readonly string[] Tokens = CreateTokens();

    public static string Method(Random random) => random.Pick<string>(Methods);

    public static string Path(Random random, bool isDecoded)
    {
        var text = random.Pick<string>(Texts);
        var segment = isDecoded || random.Chance(40) ? text : Uri.EscapeDataString(text);
        return random.Pick<string>(Paths).Replace("{0}", segment, StringComparison.Ordinal);
    }

    public static string Value(Random random) => random.Pick<string>(Texts);

    public static string HeaderValue(string name, Random random) => random.Chance(15) ? Value(random) : name.ToUpperInvariant() switch
    {
        "ACCEPT-ENCODING" => random.Pick<string>(Codings),
        "CONTENT-ENCODING" => random.Pick<string>("gzip", "br", "deflate", "identity", "gzip, gzip, gzip", "zstd", ""),
        "CONTENT-TYPE" => random.Pick<string>(Types),
        "CONTENT-LENGTH" => random.Pick<string>("0", "5", "-1", "99999999999999999999", "a"),
        "COOKIE" => random.Pick<string>("session=a; number=7", "session=\"a\"; session=b", "=", ";", "; ; number", "number=7;number=8", "a=b=c", "number=\u00e9", "session"),
        "ORIGIN" => random.Pick<string>("https://a.example", "https://b.example", "null", "https://a.example.evil", "*", "https://a.example\r\nX: y"),
        "ACCESS-CONTROL-REQUEST-METHOD" => random.Pick<string>("GET", "PUT", "get", "", "\r\n"),
        "RANGE" => random.Pick<string>(Ranges),
        "IF-NONE-MATCH" or "IF-MATCH" or "IF-RANGE" or "IF-MODIFIED-SINCE" or "IF-UNMODIFIED-SINCE" => random.Pick<string>(Tags),
        "AUTHORIZATION" => random.Pick<string>("Bearer ", "bearer ", "Basic ", "", "Bearer  ") + random.Pick<string>(Tokens),
        "X-AMZN-OIDC-DATA" => random.Pick<string>(Tokens),
        "X-FORWARDED-FOR" => random.Pick<string>("203.0.113.7", "203.0.113.7, 10.0.0.1", "::1", "a, b", "[::1]:80", ",,", "203.0.113.7:80"),
        "X-FORWARDED-PORT" => random.Pick<string>("443", "99999", "-1", "a"),
        "X-FORWARDED-PROTO" => random.Pick<string>("https", "http", "javascript", "\r\n"),
        "HOST" => random.Pick<string>("api.example.com", "a:b:c", "[::1", "a/b", "\u00e9.example", "x".PadRight(300, 'x')),
        _ => Value(random),
    };

    public static (string? Type, string Text) Body(Random random)
    {
        var (type, text) = random.Pick<(string?, string)>(Bodies);
        return (random.Chance(15) ? random.Pick<string>(Types) : type, random.Chance(10) ? Value(random) : text);
    }

    private static string[] CreateTokens()
    {
        var key = EventApp.Key;
        var valid = key.Token(Jwt.Payload(EventApp.Issuer, "\"scope\":\"read write\""));
        var parts = valid.Split('.');
        string[] payloads = ["", "{}", "[]", "null", "{", "{\"exp\":\"a\"}", "{\"exp\":1e400}", "{\"exp\":-1}", "{\"aud\":[]}", "{\"aud\":[1],\"iss\":{}}", "{\"sub\":\"\\ud800\"}", "\"a\"", "{\"exp\":9".PadRight(60, '9') + "}"];
        string[] headers = ["{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":1}", "{}", "[]", "{\"alg\":\"ES256\",\"kid\":[]}", "{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}"];
        return
        [
            valid, valid, valid, parts[0], $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}.{parts[2]}x", $"{valid}.{valid}", $".{parts[1]}.{parts[2]}", "..", "...", "a.b.c", "ü.ü.ü", ".".PadRight(20_000, '.'), "=", valid + "\r\n",
            .. payloads.Select(key.Token),
            .. headers.Select(header => key.Token(header, Jwt.Payload(EventApp.Issuer))),
        ];
    }
}

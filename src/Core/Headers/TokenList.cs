using System.Text;

namespace LambdaEventHandler;

/// <summary>A long list header to which tokens are added. It is joined when it is read, not with every token.</summary>
internal sealed class TokenList
{
    private readonly HashSet<string> _tokens = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new();

    public TokenList(string list)
    {
        _text.Append(list);
        AddTokens(list);
    }

    /// <summary>Gets whether tokens were added since the list was last read.</summary>
    public bool IsChanged { get; private set; }

    public bool Contains(string token) => _tokens.Contains(token);

    public void Add(string token)
    {
        _text.Append(_text.Length == 0 ? "" : ", ").Append(token);
        AddTokens(token);
        IsChanged = true;
    }

    /// <summary>Returns the whole list.</summary>
    public string Read()
    {
        IsChanged = false;
        return _text.ToString();
    }

    private void AddTokens(string list)
    {
        foreach (var range in list.AsSpan().Split(','))
        {
            _tokens.Add(list.AsSpan(range).Trim().ToString());
        }
    }
}

namespace LambdaEventHandler;

/// <summary>Tells whether a parameter is read within the parentheses of a constraint, also where a regular expression has parentheses of its own.</summary>
internal struct ConstraintArguments
{
    private int _depth;
    private bool _isEscaped;
    private bool _isInClass;

    /// <summary>Gets whether a parenthesis is open.</summary>
    public readonly bool AreOpen => _depth > 0;

    /// <summary>Reads the parameter's next character.</summary>
    /// <param name="character">The character.</param>
    public void Read(char character)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return;
        }

        switch (character)
        {
            case '\\' when AreOpen:
                _isEscaped = true;
                break;
            case '[' when AreOpen:
                _isInClass = true;
                break;
            case ']':
                _isInClass = false;
                break;
            case '(' when !_isInClass:
                _depth++;
                break;
            case ')' when !_isInClass && AreOpen:
                _depth--;
                break;
        }
    }
}

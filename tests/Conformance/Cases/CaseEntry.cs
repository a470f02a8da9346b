namespace LambdaEventHandler.Conformance.Cases;

/// <summary>An entry of a case file: a case or, where there is none, what is wrong with it.</summary>
internal sealed record CaseEntry(string Name, ConformanceCase? Case, string Problem = "")
{
    public static CaseEntry Of(ConformanceCase conformanceCase) => new(conformanceCase.Id, conformanceCase);

    public static CaseEntry Malformed(string name, string problem) => new(name, null, problem);
}

using LambdaEventHandler;

namespace Collections;

public sealed class CollectionsController
{
    public string GetArray(string[] tags) => Said(tags);

    public string GetNumbers(int[] ids) => Said(ids);

    public string GetOptional(int[]? ids) => ids is null ? "null" : Said(ids);

    public string GetDefaulted(List<string>? tags = null) => tags is null ? "null" : Said(tags);

    public string GetList(List<Guid> ids) => Said(ids);

    public string GetMutable(IList<int> ids, ICollection<int> others)
    {
        ids.Add(1);
        others.Add(2);
        return $"{Said(ids)} {Said(others)}";
    }

    public string GetReadOnly(IReadOnlyList<int> a, IReadOnlyCollection<int> b, IEnumerable<int> c) => $"{Said(a)} {Said(b)} {Said(c)}";

    public string GetSets(HashSet<int> a, ISet<int> b, IReadOnlySet<DayOfWeek> c) => $"{Said(a)} {Said(b)} {Said(c)}";

    public string GetHeaders([FromHeader("X-Tag")] string[] tags, [FromHeader] IReadOnlyList<int>? trace) => $"{Said(tags)} {(trace is null ? "null" : Said(trace))}";

    public string GetMany(params string[] tags) => Said(tags);

    private static string Said<T>(IEnumerable<T> values) => $"{values.GetType().Name} {string.Join('+', values)}";
}

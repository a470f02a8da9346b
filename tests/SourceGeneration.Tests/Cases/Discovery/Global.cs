using LambdaEventHandler;

public sealed class GlobalController
{
    public string GetGlobal() => "global";
}

public static class Outer
{
    public sealed class NestedController
    {
        public string GetNested() => "nested";

        public sealed class DeeperController
        {
            public string GetDeeper() => "deeper";
        }
    }

    internal sealed class InternalController
    {
        public string GetInternal() => "";
    }
}

internal sealed class AlsoInternalController
{
    public string GetAlsoInternal() => "";
}

public abstract class AbstractController
{
    public string GetAbstract() => "";
}

public class GenericController<T>
{
    public string GetGeneric() => "";

    public sealed class WithinController
    {
        public string GetWithin() => "";
    }
}

public static class StaticController
{
    public static string GetStatic() => "";
}

public interface IController
{
    string GetInterface();
}

public struct StructController
{
    public string GetStruct() => "";
}

public record RecordController
{
    public string GetRecord() => "record";

    public string GetProperty { get; init; } = "";
}

public sealed class Controllers
{
    public string GetPlural() => "";
}

public sealed class Controller
{
    public string GetBare() => "bare";
}

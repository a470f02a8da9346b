using System.Reflection;
using LambdaEventHandler.Gateway;
using Xunit.Sdk;

namespace LambdaEventHandler.Browser;

/// <summary>Runs a theory once behind each service that the local gateway plays, with the same further arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryServiceAttribute(params object[] arguments) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        FrontServices.Names.Select(service => (object[])[service, .. arguments]);
}

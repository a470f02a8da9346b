namespace LambdaEventHandler;

public sealed class MetadataConventionTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("Shop", true)]
    [InlineData("System", true)]
    [InlineData("System.ComponentModel.DataAnnotations", true)]
    [InlineData("System.Runtime.InteropServices", true)]
    [InlineData("System.DiagnosticsOfShop", true)]
    [InlineData("Shop.System.Reflection", true)]
    [InlineData("System.Diagnostics", false)]
    [InlineData("System.Diagnostics.CodeAnalysis", false)]
    [InlineData("System.Reflection", false)]
    [InlineData("System.Runtime.CompilerServices", false)]
    public void What_the_compiler_and_the_debugger_write_is_no_metadata(string? attributeNamespace, bool isMetadata) =>
        Assert.Equal(isMetadata, MetadataConvention.Includes(attributeNamespace));

    [Theory]
    [InlineData(null, "ParamArrayAttribute", true)]
    [InlineData("Shop", "ParamArrayAttribute", true)]
    [InlineData("System", "ObsoleteAttribute", true)]
    [InlineData("System.ComponentModel.DataAnnotations", "RangeAttribute", true)]
    [InlineData("System", "ParamArrayAttribute", false)]
    [InlineData("System.Runtime.InteropServices", "OptionalAttribute", false)]
    [InlineData("System.Runtime.CompilerServices", "DecimalConstantAttribute", false)]
    public void Modifiers_of_a_parameter_are_no_metadata(string? attributeNamespace, string name, bool isMetadata) =>
        Assert.Equal(isMetadata, MetadataConvention.IncludesOfParameter(attributeNamespace, name));
}

namespace System.Runtime.CompilerServices;

/// <summary>Required by the compiler for init accessors, and missing in .NET Standard.</summary>
internal static class IsExternalInit;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to write init accessors, and .NET Standard lacks.</summary>
internal static class IsExternalInit;

namespace LambdaEventHandler.Properties;

/// <summary>Code for the compiled projects that changes the values in a result at run time, so that a type that was compiled once is written with many values.</summary>
internal static class ChangedValue
{
    /// <summary>The class, for the other assembly.</summary>
    public const string Code = """
        public static class Changed
        {
            private static readonly string[] Texts = ["", "a", "tea", "<&'+>", "\"", "\\", "\b\f\n\r\t\0\u001f", "\u007f\u0080\u00a0", "é", "Ω", "日本語", "😀", "\ud800", "\udc00", "\u2028\ufeff", new string('x', 70), new string('é', 130), new string('"', 40)];

            /// <summary>Returns the value with other numbers and texts in it, which depend only on the seed; with 0, the value itself.</summary>
            public static T Of<T>(T value, int seed) => seed == 0 ? value : (T)Change(value, typeof(T), new Random(seed))!;

            private static object? Change(object? value, Type declared, Random random)
            {
                if (Nullable.GetUnderlyingType(declared) is { } underlying)
                {
                    return random.Next(4) == 0 ? null : Change(value, underlying, random);
                }

                if (Simple(declared, random, out var simple))
                {
                    return simple;
                }

                switch (value)
                {
                    case Array { Rank: 1 } array when array is not byte[]:
                        for (var i = 0; i < array.Length; i++) { array.SetValue(Change(array.GetValue(i), array.GetType().GetElementType()!, random), i); }
                        break;
                    case System.Collections.IList { IsReadOnly: false } list when list.GetType() is { IsGenericType: true } type:
                        for (var i = 0; i < list.Count; i++) { list[i] = Change(list[i], type.GetGenericArguments()[0], random); }
                        break;
                    case not null when value.GetType().Namespace is null:
                        foreach (var property in value.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
                        {
                            if (property.SetMethod is { IsStatic: false } && property.GetMethod is not null && property.GetIndexParameters().Length == 0)
                            {
                                property.SetValue(value, Change(property.GetValue(value), property.PropertyType, random));
                            }
                        }

                        break;
                }

                return value;
            }

            private static bool Simple(Type type, Random random, out object? value)
            {
                value = Type.GetTypeCode(type) switch
                {
                    _ when type.IsEnum => null,
                    TypeCode.String => random.Next(10) == 0 ? null : string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Texts[random.Next(Texts.Length)])),
                    TypeCode.Boolean => random.Next(2) == 0,
                    TypeCode.Byte => (byte)Whole(random),
                    TypeCode.SByte => (sbyte)Whole(random),
                    TypeCode.Int16 => (short)Whole(random),
                    TypeCode.UInt16 => (ushort)Whole(random),
                    TypeCode.Int32 => (int)Whole(random),
                    TypeCode.UInt32 => (uint)Whole(random),
                    TypeCode.Int64 => Whole(random),
                    TypeCode.UInt64 => (ulong)Whole(random),
                    TypeCode.Decimal => new decimal((int)Whole(random), (int)Whole(random), random.Next(2) * (int)Whole(random), random.Next(2) == 0, (byte)random.Next(29)),
                    TypeCode.Double => random.Next(50) == 0 ? double.NaN : Real(random),
                    TypeCode.Single => (float)Real(random),
                    TypeCode.DateTime => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), (DateTimeKind)random.Next(2)),
                    _ when type == typeof(Guid) => new Guid(random.Next(), (short)random.Next(), (short)random.Next(), 1, 2, 3, 4, 5, 6, 7, (byte)random.Next()),
                    _ when type == typeof(DateTimeOffset) => new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)), TimeSpan.FromMinutes(random.Next(-840, 841))),
                    _ when type == typeof(TimeSpan) => new TimeSpan(Whole(random)),
                    _ => null,
                };
                return value is not null || type == typeof(string);
            }

            private static long Whole(Random random) => random.Next(5) switch
            {
                0 => random.Next(-10, 11),
                1 => long.MinValue >> random.Next(64),
                2 => long.MaxValue >> random.Next(64),
                _ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
            };

            private static double Real(Random random) => random.Next(3) switch
            {
                0 => Whole(random),
                1 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 31)),
                _ => Math.Round(random.NextDouble() * 1000, random.Next(4)),
            };
        }
        """;
}

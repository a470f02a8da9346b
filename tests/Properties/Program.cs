using System.Globalization;
using LambdaEventHandler.Properties;

// The longer mode: --cases N [--property NAME] [--seed N] [--first N].
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "");
if (options.Keys.Except(["--cases", "--property", "--seed", "--first"]).Any() || !long.TryParse(options.GetValueOrDefault("--cases"), CultureInfo.InvariantCulture, out var cases))
{
    Console.Error.WriteLine("Usage: --cases N [--property NAME] [--seed N] [--first N]");
    Console.Error.WriteLine($"The properties are {string.Join(", ", PropertyRun.Properties.Select(property => property.Name))}.");
    return 2;
}

var seed = options.TryGetValue("--seed", out var seedText) ? int.Parse(seedText, CultureInfo.InvariantCulture) : Environment.TickCount;
var first = options.TryGetValue("--first", out var firstText) ? long.Parse(firstText, CultureInfo.InvariantCulture) : 0;
var chosen = PropertyRun.Properties.Where(property => options.GetValueOrDefault("--property") is not { } name || property.Name == name).ToList();
var failed = 0;
foreach (var property in chosen)
{
    var run = PropertyRun.Of(property, cases, seed, first);
    failed += run.Failure is null ? 0 : 1;
    Console.WriteLine(run);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chosen.Count - failed} passed, {failed} failed"));
return failed == 0 && chosen.Count > 0 ? 0 : 1;

#!/usr/bin/env bash
# Packs LambdaEventHandler.Core and uses the package as its users do: from a feed, in a project outside this repository.
# Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. eng/checks.sh

# The feed has stand-ins under the names of official packages: what is restored from it stays in a folder of its own.
eng/pack-stand-ins.sh "$work/feed" >"$work/log" 2>&1 || cat "$work/log"
usual=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export NUGET_PACKAGES="$work/packages"
restore=(-p:RestoreFallbackFolders="$usual" -p:RestoreAdditionalProjectSources="$work/feed")

dotnet pack src/Core -c Release -v q -nologo "${restore[@]}" --artifacts-path "$work/artifacts" --output "$work/feed" >"$work/log" 2>&1
check "Core packs" 0 $?
[ $failed -eq 0 ] || cat "$work/log"
content=$(unzip -Z1 "$work"/feed/LambdaEventHandler.Core.*.nupkg 2>/dev/null | sort)
for file in analyzers/dotnet/cs/LambdaEventHandler.SourceGeneration.dll buildTransitive/LambdaEventHandler.Core.props \
  buildTransitive/LambdaEventHandler.Core.targets lib/net10.0/LambdaEventHandler.Core.dll lib/net10.0/LambdaEventHandler.Core.xml \
  runtimes/linux-arm64/lib/net10.0/LambdaEventHandler.Core.dll; do
  check "The package has $file" "*$file*" "$content"
done
check "The package needs the official packages" '*id="Amazon.Lambda.Core"*' "$(unzip -p "$work"/feed/LambdaEventHandler.Core.*.nupkg '*.nuspec' 2>/dev/null)"
check "The package does not need the compiler" '' "$(unzip -p "$work"/feed/LambdaEventHandler.Core.*.nupkg '*.nuspec' 2>/dev/null | grep CodeAnalysis)"

mkdir "$work/user"
cat >"$work/user/User.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="LambdaEventHandler.Core" Version="*" />
  </ItemGroup>
</Project>
PROJECT
cat >"$work/user/Program.cs" <<'PROGRAM'
using System.Text;
using LambdaEventHandler;

var app = ApiGatewayRestResolver.CreateBuilder().AddControllers().AddController<Greeter>("/alone").Build();
foreach (var path in new[] { "/hello/lessa", "/alone/hello/lessa" })
{
    var request = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"path":"{{path}}","httpMethod":"GET"}"""));
    Console.WriteLine(await new StreamReader(await app.ResolveAsync(request, null!)).ReadToEndAsync());
}

var isScanned = AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Scrutor");
Console.WriteLine(isScanned ? "scanned" : "compiled");

public sealed class HelloController
{
#if BROKEN
    public string PostHello(Stream stream) => "";
#endif
    public string GetHello(string name) => $"hello {name}";
}

internal sealed class Greeter
{
    public string GetHello(string name) => $"hello again, {name}";
}
PROGRAM

build() { dotnet build "$work/user" -v q -nologo -clp:NoSummary "${restore[@]}" "$@" 2>&1; }

output=$(build)
check "A project with the package builds" 0 $?
check "It builds without a warning" '' "$(grep -E '(warning|error) [A-Z]+[0-9]+' <<<"$output")"
output=$(dotnet "$work/user/bin/Debug/net10.0/User.dll" 2>&1)
check "Its controllers answer" '*hello lessa*hello again, lessa*' "$output"
check "They were compiled" '*compiled' "$output"
check "What the convention refuses is the compiler's error" \
  "*Program.cs(17,19): error LEH002: HelloController.PostHello(Stream stream): the parameter 'stream' has a type that no request carries*" "$(build -p:DefineConstants=BROKEN)"
build -p:PublishTrimmed=true >"$work/log"
check "A trimmed app does not scan" '*"LambdaEventHandler.ControllerScanning.IsSupported": false*' "$(cat "$work/user/bin/Debug/net10.0/User.runtimeconfig.json")"

close_checks

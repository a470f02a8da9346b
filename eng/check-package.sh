#!/usr/bin/env bash
# Packs the packages and uses them as their users do: from a feed, in projects outside this repository, published for every
# machine and started. Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. eng/checks.sh
. eng/functions.sh
install_native_linker
prepare_lambda "$work/lambda"
check "What starts published functions is there" 0 $?

# The feed has stand-ins under the names of official packages: what is restored from it stays in a folder of its own.
eng/pack-stand-ins.sh "$work/feed" >"$work/log" 2>&1 || cat "$work/log"
usual=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export NUGET_PACKAGES="$work/packages"
restore=(-p:RestoreFallbackFolders="$usual" -p:RestoreAdditionalProjectSources="$work/feed")

# --- What is packed

# At once, so that what several packages refer to is built once. The tool is there before packages use it in parallel.
commit=$(git rev-parse HEAD)
dotnet tool restore >"$work/log" 2>&1 && eng/pack-local.sh "$work/feed" -p:GenerateSbom=true "${restore[@]}" --artifacts-path "$work/artifacts" >"$work/log" 2>&1
status=$?
check "All packages pack" 0 $status
[ $status -eq 0 ] || cat "$work/log"

packages="Core Hosting.AspNetCore Plugins.Authorization Plugins.Compression Plugins.ConditionalRequests Plugins.Cors Plugins.Debug Plugins.FluentValidation Plugins.Forms Plugins.JwtBearer Plugins.OpenApi Plugins.SwaggerUi Plugins.Validation Emulation LocalGateway Testing Testing.Xunit"
for name in $packages; do
  package=LambdaEventHandler.$name
  unpacked=$work/unpacked/$package
  mkdir -p "$unpacked" "$unpacked.symbols"
  unzip -q "$work/feed/$package".[0-9]*.nupkg -d "$unpacked"
  unzip -q "$work/feed/$package".[0-9]*.snupkg -d "$unpacked.symbols"

  machines="lib/net10.0/$package.dll IL"
  # Only Core and the plugins run in Lambda, and Core brings the compiler's part.
  [[ " Emulation Hosting.AspNetCore LocalGateway Testing Testing.Xunit " == *" $name "* ]] || machines+=$'\n'"runtimes/linux-arm64/lib/net10.0/$package.dll linux-arm64"$'\n'"runtimes/linux-x64/lib/net10.0/$package.dll linux-x64"
  [ "$name" != Core ] || machines="analyzers/dotnet/cs/LambdaEventHandler.CodeFixes.dll IL"$'\n'"analyzers/dotnet/cs/LambdaEventHandler.SourceGeneration.dll IL"$'\n'$machines
  check "$name: IL for every machine, images for Lambda's" "$machines" "$(machines_in "$unpacked")"

  nuspec=$(cat "$unpacked/$package.nuspec")
  check "$name: README, icon, license" '*<license type="expression">Apache-2.0</license>*<icon>icon.png</icon>*<readme>README.md</readme>*' "$nuspec"
  check "$name: the files that it names" "$unpacked/README.md $unpacked/icon.png $unpacked/lib/net10.0/$package.xml" \
    "$(ls "$unpacked/README.md" "$unpacked/icon.png" "$unpacked/lib/net10.0/$package.xml" 2>&1 | tr '\n' ' ' | sed 's/ $//')"
  check "$name: the commit" "*<repository type=\"git\"* commit=\"$commit\"*" "$nuspec"
  bill=$unpacked/_manifest/spdx_2.2/manifest.spdx.json
  check "$name: software bill of materials" "*\"spdxVersion\": \"SPDX-2.2\"*\"name\": \"$package *" "$(cat "$bill" 2>&1)"
  check "$name: files without a hash in it" '' \
    "$(cd "$unpacked" && find . -type f ! -path './_manifest/*' -exec sha256sum {} + | while read -r hash file; do grep -qF "$hash" "$bill" || echo "$file"; done)"
  check "$name: symbols" "lib/net10.0/$package.pdb" "$(cd "$unpacked.symbols" && find lib -type f)"
done
content=$(cd "$work/unpacked/LambdaEventHandler.Core" && find . -type f | sort)
check "LocalGateway does not name ASP.NET Core" '' "$(grep -i frameworkReference "$work/unpacked/LambdaEventHandler.LocalGateway/LambdaEventHandler.LocalGateway.nuspec")"
for file in buildTransitive/LambdaEventHandler.Core.props buildTransitive/LambdaEventHandler.Core.targets; do
  check "The package has $file" "*$file*" "$content"
done
for file in LICENSE NOTICE swagger-ui-bundle.js.LICENSE.txt; do
  check "Plugins.SwaggerUi: $file of Swagger UI" 0 "$(cmp "src/Plugins.SwaggerUi/Assets/$file" "$work/unpacked/LambdaEventHandler.Plugins.SwaggerUi/licenses/swagger-ui-dist/$file" 2>&1; echo $?)"
done
check "The package needs the official packages" '*id="Amazon.Lambda.Core"*' "$(cat "$work/unpacked/LambdaEventHandler.Core/LambdaEventHandler.Core.nuspec")"
check "The package does not need the compiler" '' "$(grep CodeAnalysis "$work/unpacked/LambdaEventHandler.Core/LambdaEventHandler.Core.nuspec")"

# Where it was built is nobody's business, and a package of the same commit from elsewhere would differ by it.
check "No file names the folder of the build" '' "$(grep -rlaF -e "$PWD/" -e "$work/" -e "$HOME/" "$work/unpacked")"
documents=$(cd "$work/unpacked" && dotnet run "$OLDPWD/eng/documents.cs" -- */lib/net10.0/*.pdb 2>&1)
check "The symbols name sources" "*/_/src/Core/*/_/src/LocalGateway/*" "$(sort <<<"$documents")"
check "The symbols name no folder of the build" '' "$(grep -v '^/_/' <<<"$documents")"

# The repository's address comes from the remote, so that of a clone is in its packages.
git clone -q --no-hardlinks . "$work/clone" && git -C "$work/clone" remote set-url origin https://github.com/example/functions.git
(cd "$work/clone" && dotnet pack src/Core -c Release -v q -nologo -warnaserror "${restore[@]}" --artifacts-path "$work/clone/artifacts" --output "$work/cloned" >"$work/log" 2>&1)
check "A clone packs" 0 $?
check "Its package names the repository" "*<repository type=\"git\" url=\"https://github.com/example/functions.git\"* commit=\"$commit\"*" \
  "$(unzip -p "$work"/cloned/LambdaEventHandler.Core.*.nupkg '*.nuspec')"
check "Its symbols lead to the sources" "*\"https://raw.githubusercontent.com/example/functions/$commit/\**" \
  "$(unzip -p "$work"/cloned/LambdaEventHandler.Core.*.snupkg '*.pdb' | tr -d '\0')"

# --- A program that uses the package

# Warnings are errors for all users, MSBuild's among them, and the runtime packs are those that this repository pins.
mkdir -p "$work/users/program"
cat >"$work/users/Directory.Build.props" <<'PROJECT'
<Project>
  <PropertyGroup>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
</Project>
PROJECT
cp eng/RuntimePacks.targets "$work/users/Directory.Build.targets"
cat >"$work/users/program/User.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="LambdaEventHandler.Core" Version="*" />
  </ItemGroup>
</Project>
PROJECT
cat >"$work/users/program/Program.cs" <<'PROGRAM'
using System.Runtime.InteropServices;
using System.Text;
using LambdaEventHandler;

var app = ApiGatewayRestResolver.CreateBuilder().AddControllers().AddController<Greeter>("/alone").Build();
foreach (var path in new[] { "/hello/lessa", "/alone/hello/lessa" })
{
    var request = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"path":"{{path}}","httpMethod":"GET"}"""));
    Console.WriteLine(await new StreamReader(await app.ResolveAsync(request, null!)).ReadToEndAsync());
}

var isScanned = AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Scrutor");
Console.WriteLine($"{(isScanned ? "scanned" : "compiled")} on {RuntimeInformation.ProcessArchitecture}");

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

program=$work/users/program
build() { dotnet build "$program" -v q -nologo -clp:NoSummary "${restore[@]}" "$@" 2>&1; }

output=$(build)
check "A project with the package builds" 0 $?
check "It builds without a warning" '' "$(grep -E '(warning|error) [A-Z]+[0-9]+' <<<"$output")"
output=$(dotnet "$program/bin/Debug/net10.0/User.dll" 2>&1)
check "Its controllers answer" '*hello lessa*hello again, lessa*' "$output"
check "They were compiled" '*compiled on *' "$output"
check "What the convention refuses is the compiler's error" \
  "*Program.cs(18,19): error LEH002: HelloController.PostHello(Stream stream): the parameter 'stream' has a type that cannot be bound from a request*" "$(build -p:DefineConstants=BROKEN)"
build -p:PublishTrimmed=true >"$work/log"
check "A trimmed app does not scan" '*"LambdaEventHandler.ControllerScanning.IsSupported": false*' "$(cat "$program/bin/Debug/net10.0/User.runtimeconfig.json")"

# publish PROJECT AS ARGUMENTS...: into a folder of its name; no warning gets through.
publish() {
  local output
  output=$(dotnet publish "$work/users/$1" -c Release -v q -nologo -warnaserror -clp:NoSummary "${restore[@]}" --output "$work/$1-$2" "${@:3}" 2>&1)
  check "$1 published $2: exit code" 0 $?
  check "$1 published $2: no warning" '' "$(grep -E '(warning|error) ' <<<"$output" | sort -u)"
}

# ships PROJECT AS MACHINES: the library's assemblies in it.
ships() { check "$1 published $2: the library is $3" "$3" "$(machines_in "$work/$1-$2" | cut -d ' ' -f 2 | sort -u | tr '\n' ' ' | sed 's/ $//')"; }

answers() { check "program published $1: answers" "*hello lessa*hello again, lessa*compiled on $2" "$3"; }

publish program portable
ships program portable 'IL linux-arm64 linux-x64'
answers portable X64 "$(dotnet "$work/program-portable/User.dll" 2>&1)"
publish program linux-x64 -r linux-x64 --self-contained false
ships program linux-x64 linux-x64
answers linux-x64 X64 "$("$work/program-linux-x64/User" 2>&1)"

publish program linux-arm64 -r linux-arm64 --self-contained false
ships program linux-arm64 linux-arm64
answers linux-arm64 Arm64 "$(arm64 "$work/program-linux-arm64/User" 2>&1)"

publish program arm64-self-contained -r linux-arm64 --self-contained true
ships program arm64-self-contained linux-arm64
answers arm64-self-contained Arm64 "$(arm64 "$work/program-arm64-self-contained/User" 2>&1)"

for runtime in win-x64 osx-arm64; do
  publish program $runtime -r $runtime --self-contained false
  ships program $runtime IL
done
answers win-x64 X64 "$(dotnet "$work/program-win-x64/User.dll" 2>&1)" # IL is not bound to an operating system

publish program native -r linux-x64 -p:PublishAot=true -p:LinkerFlavor=lld -p:TrimmerSingleWarn=false
answers native X64 "$("$work/program-native/User" 2>&1)"

# --- The projects that the documentation shows

# project_file N: the Nth project of the page.
project_file() { awk -v wanted="$1" '/^```xml/ { block++; next } /^```/ { inside = 0 } block == wanted && !ended { if (/^<\/Project>/) { print; ended = 1 } else print }' docs/project-file.md; }

mkdir "$work/users/function"
cp samples/Hello/HelloController.cs samples/Hello/Function.cs "$work/users/function"
project_file 1 >"$work/users/function/Hello.csproj"
publish function portable
check "function published portable: what Lambda's runtime starts it with" '*"name": "Microsoft.NETCore.App"*' "$(cat "$work/function-portable/Hello.runtimeconfig.json")"
check "function published portable: no gateway" '' "$(ls "$work/function-portable" | grep -E 'LocalGateway|Emulation|AspNetCore|^Hello$'; grep AspNetCore "$work/function-portable/Hello.runtimeconfig.json")"
ships function portable 'IL linux-arm64 linux-x64'
publish function linux-arm64 -r linux-arm64 --self-contained false
ships function linux-arm64 linux-arm64
answer='{"statusCode":200,*hello lessa*'
event=samples/Hello/event.json
handler=Hello::Hello.Function::Handle
check "function published portable: starts on x64" "$answer" "$(start_x64 "$work/function-portable" $handler <$event)"
check "function published portable: starts on arm64" "$answer" "$(start_arm64 "$work/function-portable" $handler <$event)"
check "function published linux-arm64: starts on arm64" "$answer" "$(start_arm64 "$work/function-linux-arm64" $handler <$event)"

# The same project on the developer's machine: the package brings the entry point and the gateway.
run_function() { dotnet run --project "$work/users/function" "${restore[@]}" -- "$@" 2>&1; }
check "function: dotnet run answers an event" '*"statusCode": 200*hello lessa*' "$(run_function invoke $event)"
cat >"$work/users/function/Program.cs" <<'PROGRAM'
#if LOCAL_GATEWAY
using LambdaEventHandler;

System.Console.WriteLine("the user's own program");
return await LocalGateway.RunAsync(() => Hello.Function.App, args);
#endif
PROGRAM
check "function: a Program.cs wins" "the user's own program*hello lessa*" "$(run_function invoke $event)"
publish function own-program -r linux-x64 --self-contained false
check "function published own-program: starts on x64" "$answer" "$(start_x64 "$work/function-own-program" $handler <$event)"
cat >"$work/users/function/Program.cs" <<'PROGRAM'
namespace Hello;

internal static class Second
{
    internal static LambdaEventHandler.AlbResolver Alb { get; } = LambdaEventHandler.AlbResolver.CreateBuilder().AddControllers().Build();
}
PROGRAM
check "function: --app selects one of several apps" '*GET  /hello/{name}*' "$(run_function --app second routes)"
check "function: several apps without --app" 'The project has several apps: select one with --app NAME, where NAME is one of Hello.Function.App, Hello.Second.Alb.' "$(run_function routes)"
echo 'internal static class Leak { public static Microsoft.AspNetCore.Http.HttpContext? Context; }' >"$work/users/function/Program.cs"
check "function: code that uses ASP.NET Core does not compile" '*Program.cs(1,*): error CS0234: *' "$(run_function routes)"
rm "$work/users/function/Program.cs"
mkdir "$work/users/unconditional"
cp samples/Hello/*.cs "$work/users/unconditional"
sed "s/ Condition=\"'\$(_IsPublishing)' != 'true'\"//" "$work/users/function/Hello.csproj" >"$work/users/unconditional/Hello.csproj"
check "unconditional: the gateway is not published" "*error LEH103: Hello would be published with LambdaEventHandler.LocalGateway,*Condition=\"'\$(_IsPublishing)' != 'true'\"*" \
  "$(dotnet publish "$work/users/unconditional" -v q -nologo -clp:NoSummary "${restore[@]}" 2>&1)"

# A test project for it, in a folder of its own.
mkdir "$work/users/function.tests"
cat >"$work/users/function.tests/Hello.Tests.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <IsTestProject>true</IsTestProject>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
    <PackageReference Include="xunit" Version="2.9.3" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" PrivateAssets="all" />
    <PackageReference Include="LambdaEventHandler.Testing.Xunit" Version="*" />
    <ProjectReference Include="../function/Hello.csproj" />
    <Using Include="Hello;LambdaEventHandler.Testing;Xunit" />
  </ItemGroup>
</Project>
PROJECT
cat >"$work/users/function.tests/FunctionTests.cs" <<'TESTS'
public sealed class FunctionTests
{
    [Theory, EveryEventSource]
    public async Task Hello_greets(EventSource source) => Assert.Contains("hello lessa", await Function.App.CreateClient(source).GetStringAsync("/hello/lessa"));
}
TESTS
check "function.tests: a test of five lines runs for every source" '*Passed: *6, Skipped: *' \
  "$(dotnet test "$work/users/function.tests" -v q -nologo "${restore[@]}" 2>&1)"

# The same function behind Kestrel, with the project file and the program of the page.
mkdir "$work/users/server"
first_block() { awk -v wanted="$1" '$0 ~ "^```" wanted { inside = 1; next } /^```/ && inside { exit } inside' docs/hosting-aspnetcore.md; }
first_block xml | sed 's:../Hello/Hello.csproj:../function/Hello.csproj:' >"$work/users/server/Hello.Server.csproj"
awk '/^```/ { inside = 0 } inside; /^```csharp/ { getline; if (/Program.cs/) inside = 1 }' docs/hosting-aspnetcore.md >"$work/users/server/Program.cs"
publish server linux-x64 -r linux-x64 --self-contained false
(cd "$work/server-linux-x64" && exec ./Hello.Server --urls http://127.0.0.1:0 >"$work/server.log" 2>&1) &
server=$!
for _ in $(seq 100); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/server.log" 2>/dev/null) && break
  sleep 0.1
done
check "server: answers" '{"message":"hello lessa"}' "$(curl -s "$address/hello/lessa")"
check "server: the app's 404" '{"statusCode":404,"message":"Not found"}' "$(curl -s "$address/missing")"
kill $server
check "server: no gateway" '' "$(ls "$work/server-linux-x64" | grep LocalGateway)"

# samples/Users, copied as the documentation says: its sources, with the project file of a package's user.
mkdir "$work/users/copied"
cp -r samples/Users/*.cs samples/Users/Controllers "$work/users/copied"
project_file 2 >"$work/users/copied/Users.csproj"
publish copied linux-arm64 -r linux-arm64 --self-contained false
ships copied linux-arm64 linux-arm64
check "copied published linux-arm64: starts on arm64" '{"statusCode":200,*user1*details_here*' \
  "$(start_arm64 "$work/copied-linux-arm64" Users::Users.Function::Handle <samples/Users/event.json)"

# The packages that describe and validate, with mapped handlers and a source of parameters that belongs to the user.
mkdir "$work/users/orders"
project_file 2 | sed 's:^\( *<PackageReference Include="LambdaEventHandler.\)Core\(.*\):&\n\1Plugins.FluentValidation\2:' >"$work/users/orders/Orders.csproj"
cat >"$work/users/orders/Function.cs" <<'FUNCTION'
using System.ComponentModel.DataAnnotations;
using Amazon.Lambda.Core;
using FluentValidation;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

namespace Orders;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseProblemDetails().UseValidation().UseFluentValidation();
        builder.UseOpenApi(api => api.IsPublic = true).UseSwaggerUi("/swagger");
        builder.Services.AddSingleton<IValidator<Order>, OrderValidator>();
        builder.MapGroup("/v1").MapPost("/orders", (Order order, [FromCookie] int visits, [FromShop] string shop) => $"{order.Name} {visits} {shop}");
        return builder.Build();
    }
}

public sealed record Order([property: StringLength(5)] string Name, int Quantity);

public sealed class OrderValidator : AbstractValidator<Order>
{
    public OrderValidator() => RuleFor(order => order.Quantity).GreaterThan(0);
}

public sealed class FromShopAttribute() : FromTextAttribute("X-Shop")
{
    public override string In => "header";

    public override string? GetText(Request request, string name) => request.Headers[name];
}
FUNCTION
publish orders linux-arm64 -r linux-arm64 --self-contained false
ships orders linux-arm64 linux-arm64
order() { start_arm64 "$work/orders-linux-arm64" Orders::Orders.Function::Handle <<<"{\"httpMethod\":\"$1\",\"path\":\"$2\",\"headers\":{\"Cookie\":\"visits=3\",\"X-Shop\":\"tea\"},\"body\":$3}"; }
check "orders published linux-arm64: takes what is valid" '{"statusCode":200,*"body":"green 3 tea"*' "$(order POST /v1/orders '"{\"name\":\"green\",\"quantity\":1}"')"
check "orders published linux-arm64: lists what both kinds of rules reject" '{"statusCode":422,*application/problem+json*#/name*#/quantity*' \
  "$(order POST /v1/orders '"{\"name\":\"greener\",\"quantity\":0}"')"
check "orders published linux-arm64: describes itself" '{"statusCode":200,*\\"/v1/orders\\"*' "$(order GET /openapi.json null)"

# The same function with the container and the loggers of the managed runtime's framework, by the line that the documentation shows.
mkdir "$work/users/framework"
cp "$work/users/orders/Function.cs" "$work/users/framework"
sed "0,/<ItemGroup>/s::&$(grep '<FrameworkReference' docs/start-up.md):" "$work/users/orders/Orders.csproj" >"$work/users/framework/Orders.csproj"
publish framework linux-x64 -r linux-x64 --self-contained false
check "framework published linux-x64: needs ASP.NET Core" '*"name": "Microsoft.AspNetCore.App"*' "$(cat "$work/framework-linux-x64/Orders.runtimeconfig.json")"
check "framework published linux-x64: no container of its own" '' "$(ls "$work/framework-linux-x64" | grep -E '^Microsoft\.Extensions\.(DependencyInjection|Logging|Options|Primitives)\b')"
check "framework published linux-x64: starts on x64" '{"statusCode":200,*"body":"green 3 tea"*' "$(start_x64 "$work/framework-linux-x64" Orders::Orders.Function::Handle \
  <<<'{"httpMethod":"POST","path":"/v1/orders","headers":{"Cookie":"visits=3","X-Shop":"tea"},"body":"{\"name\":\"green\",\"quantity\":1}"}')"

close_checks

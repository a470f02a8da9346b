#!/usr/bin/env bash
# Packs the template, installs it where nothing else is, creates every combination of its options, and builds, tests, runs, and publishes
# what it creates. Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
set -m # without job control a background process would not hear Ctrl+C
cd "$(dirname "$0")/.."

work=$(mktemp -d)
gateway=
trap '[ -z "$gateway" ] || kill -- "-$gateway" 2>/dev/null; rm -rf "$work"' EXIT
. eng/checks.sh
. eng/functions.sh
install_native_linker

# The feed has stand-ins under the names of official packages: what is restored from it stays in a folder of its own.
usual=${NUGET_PACKAGES:-$HOME/.nuget/packages}
lambda=$work/lambda
dotnet publish eng/Bootstrap -c Release -v q -nologo --artifacts-path "$lambda/artifacts" --output "$lambda/x64" >"$work/log" 2>&1 || cat "$work/log"
eng/pack-stand-ins.sh "$work/feed" >"$work/log" 2>&1 || cat "$work/log"
export NUGET_PACKAGES="$work/packages"
restore=(-p:RestoreFallbackFolders="$usual" -p:RestoreAdditionalProjectSources="$work/feed" --artifacts-path "$work/artifacts")
dotnet pack eng/RuntimeSupport -c Release -v q -nologo -p:PackStandIns=true "${restore[@]}" --output "$work/feed" >"$work/log" 2>&1 || cat "$work/log"
version=1.2.3 # as the documentation advises who packs again
eng/pack-local.sh "$work/feed" -p:Version=$version "${restore[@]}" >"$work/log" 2>&1
status=$?
check "eng/pack-local.sh packs" 0 $status
[ $status -eq 0 ] || cat "$work/log"
packed=$(for project in src/*/*.csproj; do grep -q '<IsPackable>false' "$project" || basename "$(dirname "$project")"; done | sort | tr '\n' ' ')
check "eng/pack-local.sh packs every package" "$packed" \
  "$(cd "$work/feed" && ls LambdaEventHandler.*.nupkg | grep -v Templates | sed -E "s/^LambdaEventHandler\.(.*)\.$version\.nupkg$/\1/" | sort | tr '\n' ' ')"

template=$(echo "$work"/feed/LambdaEventHandler.Templates.*.nupkg)
check "The template's package: README, icon, license" '*<license type="expression">Apache-2.0</license>*<icon>icon.png</icon>*<readme>README.md</readme>*' "$(unzip -p "$template" '*.nuspec')"
check "The template's package: the files that it names" '*README.md*icon.png*' "$(unzip -l "$template" | tr '\n' ' ')"

# --- Install and create

new() { dotnet new "$@" --debug:custom-hive "$work/hive" 2>&1; }

mkdir "$work/users"
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
cat >"$work/users/NuGet.config" <<CONFIG
<configuration>
  <packageSources>
    <add key="LambdaEventHandler" value="$work/feed" />
  </packageSources>
  <fallbackPackageFolders>
    <add key="usual" value="$usual" />
  </fallbackPackageFolders>
</configuration>
CONFIG

check "The template installs" '*lambda-event-handler*' "$(cd "$work/users" && new install LambdaEventHandler.Templates)"

# Names with a hyphen and a point: neither is allowed in a namespace or the id of a SAM resource.
names=
for source in rest http url alb; do
  for options in '' '--aot' '--openapi' '--aot --openapi'; do
    name=my-shop.$source${options// /}
    name=${name//--/-}
    # shellcheck disable=SC2086
    created=$(cd "$work/users" && new lambda-event-handler --name "$name" --source $source $options)
    check "$name: created" '*was created successfully*' "$created"
    names+=" $name"
  done
done
check "An unknown source is rejected" "*'ftp' is not a valid value for --source*" "$(cd "$work/users" && new lambda-event-handler --name Ftp --source ftp)"

# files NAME: what the template created.
files() { (cd "$work/users/$1" && find . -type f -not -path '*/bin/*' -not -path '*/obj/*' | sort | sed 's:^\./::' | tr '\n' ' '); }
plain='.gitignore %s Function.cs HelloController.cs %sProperties/launchSettings.json README.md my-shop.%s.csproj my-shop.%s.http template.yaml tests/FunctionTests.cs tests/my-shop.%s.Tests.csproj '
plain=${plain/' %s'/'%s'}
# shellcheck disable=SC2059
check "Files of a class library" "$(printf "$plain" '' '' rest rest rest)" "$(files my-shop.rest)"
# shellcheck disable=SC2059
check "Files of an executable" "$(printf "$plain" ' AppJson.cs' 'Program.cs ' rest-aot rest-aot rest-aot)" "$(files my-shop.rest-aot)"
check "No file has a condition or a placeholder of the template" '' \
  "$(cd "$work/users" && grep -rnE '#(if|else|endif) ?(\(|$)|LambdaFunction|[A-Z]+_VERSION|EMULATED_SOURCE|EVENT_SERVICE|noEmit' --include='*' my-shop.* | grep -vE 'Program\.cs:[0-9]+:#endif$')"
check "The packages have the version of the template" "$version" "$(sed -n 's/.*"LambdaEventHandler[^"]*" Version="\([^"]*\)".*/\1/p' "$work/users/my-shop.url-openapi/my-shop.url-openapi.csproj" "$work/users/my-shop.url-openapi/tests/"*.csproj | sort -u)"
check "The class library's handler" '*Handler: my-shop.rest::my_shop.rest.Function::Handle*' "$(cat "$work/users/my-shop.rest/template.yaml")"
check "The executable's handler" '*Runtime: provided.al2023*Handler: bootstrap*' "$(cat "$work/users/my-shop.rest-aot/template.yaml")"

# --- Build and test all of them at once

{
  echo '<Solution>'
  for name in $names; do
    printf '  <Project Path="%s/%s.csproj" />\n  <Project Path="%s/tests/%s.Tests.csproj" />\n' "$name" "$name" "$name" "$name"
  done
  echo '</Solution>'
} >"$work/users/All.slnx"
dotnet build "$work/users/All.slnx" -v q -nologo -warnaserror >"$work/log" 2>&1
status=$?
check "All combinations build without a warning" 0 $status
[ $status -eq 0 ] || cat "$work/log"
dotnet test "$work/users/All.slnx" --no-build -v q -nologo >"$work/log" 2>&1
status=$?
for name in $names; do
  tests=4
  [[ $name != *openapi ]] || tests=5
  check "$name: its tests pass" "*Failed:     0, Passed:     $tests,*" "$(grep -F "$name.Tests.dll" "$work/log" | grep -o 'Failed: .*')"
done
[ $status -eq 0 ] || cat "$work/log"

# --- Run

# runs NAME EVENT EMULATED: with the settings for F5, except that the port is free, and with an event.
runs() {
  local project=$work/users/$1
  sed -i 's/\(--as [a-z-]*\)/\1 --port 0/' "$project/Properties/launchSettings.json"
  run() { exec dotnet run --no-build --project "$project"; }
  start_app run
  check "$1: dotnet run emulates its service" "*Emulating $3*GET   /hello/{name}*" "$(cat "$work/out")"
  check "$1: dotnet run serves its routes" '{"message":"hello lessa"}' "$(curl -sS --max-time 20 "$address/hello/lessa" 2>&1)"
  check "$1: dotnet run reads bodies" '{"message":"hello lessa"}' "$(curl -sS --max-time 20 --json '{"name":"lessa"}' "$address/hello" 2>&1)"
  [[ $1 != *openapi* ]] || check "$1: dotnet run describes its routes" "*\"title\": \"$1\"*" "$(curl -sS --max-time 20 "$address/openapi.json" 2>&1)"
  stop_app
  [[ $1 != *openapi* ]] || check "$1: dotnet run -- openapi" "{*\"title\": \"$1\"*" "$(dotnet run --no-build --no-launch-profile --project "$project" -- openapi 2>"$work/err")"
  check "$1: dotnet run -- invoke" '{*"statusCode": 200*hello lessa*' "$(dotnet run --no-build --no-launch-profile --project "$project" -- invoke "features/Events/$2.json" 2>"$work/err")"
}
runs my-shop.rest api-gateway-rest 'API Gateway REST API'
runs my-shop.http-aot http-api-2.0 'API Gateway HTTP API'
runs my-shop.url-openapi function-url '*unction URL'
runs my-shop.alb-aot-openapi alb 'Application Load Balancer'

# --- Publish

# publish NAME ARGUMENTS...: no warning gets through.
publish() {
  dotnet publish "$work/users/$1/$1.csproj" -c Release -v q -nologo -warnaserror -clp:NoSummary --output "$work/published/$1" "${@:2}" >"$work/log" 2>&1
  check "$1 published: exit code" 0 $?
  check "$1 published: no warning" '' "$(grep -E '(warning|error) ' "$work/log" | sort -u)"
  check "$1 published: no gateway" '' "$(ls "$work/published/$1" | grep -E 'LocalGateway|Emulation|AspNetCore')"
}
publish my-shop.rest -r linux-x64 --self-contained false
check "my-shop.rest published: answers" '{"statusCode":200,*hello lessa*' "$(start_x64 "$work/published/my-shop.rest" my-shop.rest::my_shop.rest.Function::Handle <features/Events/api-gateway-rest.json)"
publish my-shop.url-openapi
check "my-shop.url-openapi published: answers" '{"statusCode":200,*hello lessa*' \
  "$(start_x64 "$work/published/my-shop.url-openapi" my-shop.url-openapi::my_shop.url_openapi.Function::Handle <features/Events/function-url.json)"
publish my-shop.http-aot-openapi -r linux-x64 -p:LinkerFlavor=lld -p:TrimmerSingleWarn=false
check "my-shop.http-aot-openapi published: is native" '*ELF*' "$(head -c 4 "$work/published/my-shop.http-aot-openapi/bootstrap" | tr -d '\0')"
check "my-shop.http-aot-openapi published: answers" '{"statusCode":200,*hello lessa*' "$("$work/published/my-shop.http-aot-openapi/bootstrap" 2>&1 <features/Events/http-api-2.0.json)"

close_checks

#!/usr/bin/env bash
# Publishes samples/HelloAot with Native AOT, asks the executable, and takes a warning for a failure.
# Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. eng/checks.sh

install_native_linker
dotnet publish samples/HelloAot -c Release -nologo -p:UseAmazonLambdaPackages=false -p:LinkerFlavor=lld \
  -p:TrimmerSingleWarn=false --artifacts-path "$work/artifacts" --output "$work/out" >"$work/log" 2>&1
check "HelloAot publishes" 0 $?
check "HelloAot publishes without a warning" '' "$(grep -E '(warning|error) [A-Z]+[0-9]+' "$work/log" | sort -u)"
check "HelloAot is one native executable" "*ELF*" "$(head -c 4 "$work/out/bootstrap" | tr -d '\0')"
check "Scrutor and regular expressions are trimmed away" 0 "$(grep -cE 'Scrutor|RegularExpressions' "$work/out/bootstrap")"
check "The tables of rare charsets are trimmed away" 0 "$(grep -c CodePagesEncodingProvider "$work/out/bootstrap")"

ask() { "$work/out/bootstrap" 2>&1 <<<"$1"; }

check "GET by the event of a REST API" '{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{\\"message\\":\\"hello lessa\\"}","isBase64Encoded":false}' \
  "$("$work/out/bootstrap" 2>&1 <features/Events/api-gateway-rest.json)"
check "POST with a body" '{"statusCode":200,*"body":"{\\"message\\":\\"moin\\"}"*' \
  "$(ask '{"path":"/hello","httpMethod":"POST","body":"{\"message\":\"moin\"}"}')"
check "POST without one" '{"statusCode":400,*' "$(ask '{"path":"/hello","httpMethod":"POST"}')"
check "A mapped handler" '{"statusCode":200,*"body":"{\\"message\\":\\"moin moin lessa\\"}"*' \
  "$(ask '{"path":"/moin/lessa","httpMethod":"GET","headers":{"Cookie":"times=2"}}')"
check "No route" '{"statusCode":404,*' "$(ask '{"path":"/nope","httpMethod":"GET"}')"
check "Another source's event" '*InvalidEventException*ApiGatewayHttpResolver*' "$(ask '{"version":"2.0","rawPath":"/hello/lessa","requestContext":{"http":{"method":"GET"}}}')"

# The plugins, in an app of their own: they would make the sample three times as large.
dotnet publish tests/NativeApp -c Release -nologo -p:UseAmazonLambdaPackages=false -p:LinkerFlavor=lld \
  -p:TrimmerSingleWarn=false --artifacts-path "$work/artifacts" --output "$work/plugins" >"$work/log" 2>&1
check "An app with plugins publishes" 0 $?
check "An app with plugins publishes without a warning" '' "$(grep -E '(warning|error) [A-Z]+[0-9]+' "$work/log" | sort -u)"

ask_plugins() { "$work/plugins/bootstrap" 2>&1 <<<"$1"; }

check "The OpenAPI document" '{"statusCode":200,*\\"openapi\\": \\"3.1.2\\"*\\"/orders\\"*\\"#/components/schemas/Order\\"*' \
  "$(ask_plugins '{"path":"/openapi.json","httpMethod":"GET"}')"
check "Swagger UI" '{"statusCode":200,*swagger*' "$(ask_plugins '{"path":"/swagger","httpMethod":"GET"}')"
check "A valid body" '{"statusCode":200,*\\"name\\":\\"tea 1\\"*' \
  "$(ask_plugins '{"path":"/orders","httpMethod":"POST","body":"{\"name\":\"tea\",\"lines\":[{\"quantity\":1}]}"}')"
check "A constraint with a regular expression that matches" '{"statusCode":200,*"body":"tea-1"*' "$(ask_plugins '{"path":"/codes/tea-1","httpMethod":"GET"}')"
check "A constraint with a regular expression that does not match" '{"statusCode":404,*' "$(ask_plugins '{"path":"/codes/TEA","httpMethod":"GET"}')"
check "An invalid body" '{"statusCode":422,*application/problem+json*#/name*#/lines/0/quantity*' \
  "$(ask_plugins '{"path":"/orders","httpMethod":"POST","body":"{\"name\":\"coffee\",\"lines\":[{\"quantity\":0}]}"}')"

close_checks

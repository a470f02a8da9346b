#!/usr/bin/env bash
# Publishes samples/HelloAot with Native AOT, alone and with plugins (tests/NativeApp), asks the executables, and takes a warning for a failure.
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
check "The container, problem details, validation, response streams, and the parser of dates are trimmed away" 0 \
  "$(grep -cE 'CallSiteFactory|ValidationErrorBody|LambdaResponseStreamFactory|DateTimeParse' "$work/out/bootstrap")"
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

# The sample with plugins, in a project of its own: they make the executable three times as large.
dotnet publish tests/NativeApp -c Release -nologo -p:UseAmazonLambdaPackages=false -p:LinkerFlavor=lld \
  -p:TrimmerSingleWarn=false --artifacts-path "$work/artifacts" --output "$work/plugins" >"$work/log" 2>&1
check "An app with plugins publishes" 0 $?
check "An app with plugins publishes without a warning" '' "$(grep -E '(warning|error) [A-Z]+[0-9]+' "$work/log" | sort -u)"

ask_plugins() { "$work/plugins/bootstrap" 2>&1 <<<"$1"; }

check "The OpenAPI document" '{"statusCode":200,*\\"openapi\\": \\"3.1.2\\"*\\"/orders\\"*\\"#/components/schemas/Order\\"*' \
  "$(ask_plugins '{"path":"/openapi.json","httpMethod":"GET"}')"
check "The OpenAPI document has the actions of the sample" '{"statusCode":200,*\\"/hello\\"*\\"#/components/schemas/Greeting\\"*\\"/hello/{name}\\"*' \
  "$(ask_plugins '{"path":"/openapi.json","httpMethod":"GET"}')"
check "An action of the sample" '{"statusCode":200,*\\"message\\":\\"hello lessa\\"*' "$(ask_plugins '{"path":"/hello/lessa","httpMethod":"GET"}')"
check "Swagger UI" '{"statusCode":200,*swagger*' "$(ask_plugins '{"path":"/swagger","httpMethod":"GET"}')"
check "A valid body" '{"statusCode":200,*\\"name\\":\\"tea 1\\"*' \
  "$(ask_plugins '{"path":"/orders","httpMethod":"POST","body":"{\"name\":\"tea\",\"lines\":[{\"quantity\":1}]}"}')"
check "A constraint with a regular expression that matches" '{"statusCode":200,*"body":"tea-1"*' "$(ask_plugins '{"path":"/codes/tea-1","httpMethod":"GET"}')"
check "A constraint with a regular expression that does not match" '{"statusCode":404,*' "$(ask_plugins '{"path":"/codes/TEA","httpMethod":"GET"}')"
check "An invalid body" '{"statusCode":422,*application/problem+json*#/name*#/lines/0/quantity*' \
  "$(ask_plugins '{"path":"/orders","httpMethod":"POST","body":"{\"name\":\"coffee\",\"lines\":[{\"quantity\":0}]}"}')"

# What goes to Lambda: the prelude, eight NUL bytes, and the payload.
stream() { "$work/plugins/bootstrap" 2>&1 <<<"{\"path\":\"$1\",\"resource\":\"$1\",\"httpMethod\":\"GET\",\"headers\":{$2},\"requestContext\":{\"stage\":\"prod\"}}" | tr '\0' '|'; }

head_of() { printf '{"statusCode":200,"multiValueHeaders":{"Content-Type":\\["%s"\\]*}}||||||||' "$1"; }
check "Streamed items" "$(head_of application/json)\[{\"text\":\"hello\"},{\"text\":\"universe\"}\]" "$(stream /words '')"
check "Streamed JSON lines" "$(head_of application/jsonl){\"text\":\"hello\"}"$'\n'"{\"text\":\"universe\"}" "$(stream /words '"Accept":"application/jsonl"')"
check "Server-sent events" "$(head_of text/event-stream)event: word"$'\n'"data: {\"text\":\"hello\"}"$'\n'"id: 8" "$(stream /events '"Last-Event-ID":"7"')"
check "A streamed report" "$(head_of application/octet-stream)id,name" "$(stream /report '')"
# The limit is hexadecimal, without a prefix: 20 MB, in which an event of 40 MB has no room. The prelude and the NUL bytes are 92 bytes.
check "1 GB is streamed in a heap of 20 MB" $(((1 << 30) + 92)) "$(DOTNET_GCHeapHardLimit=1400000 stream /large '' | wc -c)"
check "The heap is limited" '*OutOfMemoryException*' "$(head -c 40000000 /dev/zero | DOTNET_GCHeapHardLimit=1400000 "$work/plugins/bootstrap" 2>&1 | tr -d '\0')"

part='--x\r\nContent-Disposition: form-data; name='
form="${part}title\r\n\r\nthe tea\r\n${part}sizes\r\n\r\n1\r\n${part}sizes\r\n\r\n2\r\n${part}owner.name\r\n\r\nLessa\r\n${part}owner.address.city\r\n\r\nBern\r\n"
form+="${part}photo; filename=a.txt\r\nContent-Type: text/plain\r\n\r\nthe file\r\n--x--\r\n"
send() { ask_plugins "{\"path\":\"/photos\",\"httpMethod\":\"$1\",\"headers\":{\"Content-Type\":\"$2\"$3},\"body\":\"$4\"${5-}}"; }
check "A form with a file and a class" '{"statusCode":200,*"body":"a.txt text/plain the file the tea 1+2 Lessa Bern"*' "$(send POST 'multipart/form-data; boundary=x' '' "$form")"
check "A form without the file" '{"statusCode":400,*form field*photo*is required*' "$(send POST application/x-www-form-urlencoded '' 'title=tea')"
check "A compressed body" '{"statusCode":200,*"body":"the tea"*' "$(send PUT text/plain ',"Content-Encoding":"gzip"' "$(printf 'the tea' | gzip | base64 -w0)" ',"isBase64Encoded":true')"
check "A range of a body" '{"statusCode":206,*"Content-Range":"bytes 1-2/3"*"body":"YmM="*' "$(ask_plugins '{"path":"/letters","httpMethod":"GET","headers":{"Range":"bytes=1-"}}')"
check "A cached response" '{"statusCode":304,*' "$(ask_plugins '{"path":"/letters","httpMethod":"GET","headers":{"If-None-Match":"*"}}')"

# An authority on the loopback interface, which signs the tokens of these checks with new keys.
command -v node >/dev/null || install_packages nodejs
node eng/authority.mjs "$work/tokens" &
authority=$!
trap 'kill "$authority"; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -e "$work/tokens/address" ] && break; sleep 0.1; done
token() { cat "$work/tokens/$1"; }
AUTHORITY=$(token address)
export AUTHORITY

get() { ask_plugins "{\"path\":\"$1\",\"httpMethod\":\"GET\",\"headers\":{${2:+\"Authorization\":\"Bearer $(token "$2")\"}}}"; }
get_by_alb() { ask_plugins "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"arn\"}},\"path\":\"$1\",\"httpMethod\":\"GET\",\"headers\":{\"x-amzn-oidc-data\":\"$(token "$2")\"}}"; }

check "No token" '*{"statusCode":401,*"WWW-Authenticate":"Bearer"*' "$(get /me)"
for algorithm in RS256 PS256 ES256; do
  check "A token of the authority, $algorithm" '{"statusCode":200,*"body":"lessa by Bearer"*' "$(get /me "$algorithm")"
done
check "An expired token" '*{"statusCode":401,*invalid_token*The token expired*' "$(get /me expired)"
check "A forged token" '*{"statusCode":401,*invalid_token*The signature is invalid*' "$(get /me forged)"
check "A number of a claim" '{"statusCode":200,*"body":"level 7"*' "$(get /level RS256)"
check "A role" '{"statusCode":200,*"body":"staff"*' "$(get /staff RS256)"
check "A scope" '{"statusCode":200,*"body":"scope"*' "$(get /scope RS256)"
check "A handler" '{"statusCode":200,*"body":"lessa"*' "$(get /own/lessa RS256)"
check "A handler that does not succeed" '*{"statusCode":403,*' "$(get /own/jaxom RS256)"
check "No role" '*{"statusCode":403,*' "$(get /staff plain)"
check "No scope" '*{"statusCode":403,*insufficient_scope*' "$(get /scope plain)"
for kind in jwk pem jwks; do
  check "A key that is set as $kind" '{"statusCode":200,*"body":"lessa by Bearer"*' "$(SIGNING_KEY=$(token "$kind") get /me RS256)"
done
check "A user of a load balancer" '{"statusCode":200,*"body":"lessa by ALB"*' "$(get_by_alb /me alb)"
check "A forged user of a load balancer" '*{"statusCode":401,*invalid_token*The signature is invalid*' "$(get_by_alb /me alb-forged)"

close_checks

#!/usr/bin/env bash
# Builds the samples and runs them for real: behind every service, with every sample event, with wrong arguments, and published.
# Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
set -m # without job control a background process would not hear Ctrl+C
cd "$(dirname "$0")/.."

work=$(mktemp -d)
gateway=
trap '[ -z "$gateway" ] || kill -- "-$gateway" 2>/dev/null; rm -rf "$work"' EXIT
. eng/checks.sh
. eng/functions.sh

hello() { dotnet samples/Hello/bin/Debug/net10.0/Hello.dll "$@"; }
chat() { dotnet samples/Chat/bin/Debug/net10.0/Chat.dll "$@"; }
users() { dotnet samples/Users/bin/Debug/net10.0/Users.dll "$@"; }

sample=hello
start() { start_app "$sample" "$@"; }

get() { curl -sS --max-time 20 --path-as-is "$@" 2>&1; }

serve() {
  local name="$*"
  start "$@"
  check "$name: the route table" "*GET  /hello/{name}  HelloController.GetHello*" "$(cat "$work/out")"
  check "$name: a route" '{"message":"hello lessa"}' "$(get "$address/hello/lessa")"
  check "$name: an encoded name" '{"message":"hello *"}' "$(get "$address/hello/gr%C3%BC%C3%9Fe%20x")"
  check "$name: no route" '404 application/json {"statusCode":404,"message":"Not found"}' \
    "$(get -w '%{http_code} %{content_type} ' -o "$work/body" "$address/nope")$(cat "$work/body")"
  check "$name: HEAD has no body" '200 0' "$(get -I -w '%{http_code} %{size_download}' -o "$work/body" "$address/hello/lessa")"
  stop_app
  local stage
  stage=$(sed 's:^http\://[^/]*::' <<<"$address")
  check "$name: a line per request" "*GET $stage/hello/lessa 200 * ms  HelloController.GetHello*GET $stage/nope 404 * ms*HEAD $stage/hello/lessa 200 * ms*" "$(cat "$work/out")"
  check "$name: Ctrl+C ends it" 0 "$code"
  check "$name: nothing on standard error" '' "$(cat "$work/err")"
}

invoke() {
  local output
  output=$(hello invoke "$1" 2>"$work/err")
  check "invoke $1: exit code" 0 $?
  check "invoke $1: the response" "$2" "$output"
  check "invoke $1: nothing on standard error" '' "$(cat "$work/err")"
}

# refuse LINE ARGUMENTS...: the line is all that is printed, and the exit code is 2.
refuse() {
  local line=$1 output
  shift
  output=$(hello "$@" 2>&1 </dev/null)
  check "$*: exit code" 2 $?
  check "$*: the message" "$line" "$output"
  check "$*: one line" 1 "$(wc -l <<<"$output" | tr -d ' ')"
}

dotnet build samples/Hello -v q -nologo || { echo "FAIL samples/Hello does not build"; echo "0 passed, 1 failed"; exit 1; }

for source in rest http url alb alb-multi; do
  serve --as "$source"
done
serve --as http --stage dev

for event in features/Events/*.json samples/Hello/event.json; do
  if ! grep -q '/hello/lessa' "$event"; then
    invoke "$event" '*"statusCode": 404*' # an event for other routes
  elif [[ $event == */alb* ]]; then
    invoke "$event" '*"statusCode": 200*"statusDescription": "200 OK"*hello lessa*'
  else
    invoke "$event" '*"statusCode": 200*hello lessa*'
  fi
done
check "invoke -: standard input" '*hello lessa*' "$(hello invoke - <features/Events/minimal.json)"

refuse '--sideways is not an option of the local gateway: *' --sideways
refuse '--as sqs is not an event source: *' --as sqs
refuse '--port http is not a valid port: *' --port http
refuse "'missing.json': the file does not exist." invoke missing.json
refuse "'README.md' is not valid JSON: see line 1, *" invoke README.md
refuse 'The event has no path, *' invoke global.json
start --as rest
refuse "Port ${address##*:} is in use: *" --port "${address##*:}"
stop_app

sample=users
dotnet build samples/Users -v q -nologo || check "samples/Users builds" 0 1
start
check "users: the list" '{"items":\[{"user1":"details_here"}\]}' "$(get "$address/users?limit=1")"
check "users: one" '{"details":"details_here"}' "$(get "$address/users/user1")"
check "users: compressed" '*content-encoding: gzip*' "$(get -D - -o "$work/body" -H 'Accept-Encoding: gzip' "$address/users" | tr 'A-Z' 'a-z')"
check "users: what was compressed" '{"items":*' "$(gzip -dc "$work/body")"
check "users: for a page" '*access-control-allow-origin: https://www.example.com*' "$(get -I "$address/users" | tr 'A-Z' 'a-z')"
check "users: pre-flight" '204' "$(get -X OPTIONS -H 'Origin: https://www.example.com' -H 'Access-Control-Request-Method: GET' -w '%{http_code}' "$address/users")"
check "users: OpenAPI" '{*"openapi": "3.1.2"*' "$(get "$address/openapi.json")"
check "users: invalid values" '422 *"path":"name"*' "$(get -X POST -H 'Content-Type: application/json' -d '{"name":"L"}' -w '%{http_code} ' -o "$work/body" "$address/users"; cat "$work/body")"
check "users: health" '{"status":"OK"}' "$(get "$address/status")"
stop_app
check "users: routes" '*GET   /users/{username}  UsersController.Get*' "$(users routes)"
check "users: the OpenAPI document is the one under version control" 'The app matches samples/Users/openapi.json.' "$(users openapi --check samples/Users/openapi.json)"
sed 's:"/status":"/health":' samples/Users/openapi.json >"$work/openapi.json"
output=$(users openapi --check "$work/openapi.json")
check "users: another document: exit code" 1 $?
check "users: another document: the difference" '*BREAKING  GET /health was removed.*GET /status was added.*' "$output"
check "users: invoke" '*user1*details_here*' "$(users invoke samples/Users/event.json)"

sample=chat
dotnet build samples/Chat -v q -nologo || check "samples/Chat builds" 0 1
for source in url rest; do
  start --as $source
  check "chat --as $source: the page" '*<title>Chat</title>*' "$(get "$address/")"
  check "chat --as $source: the head of the events" '*transfer-encoding: chunked*content-type: text/event-stream*cache-control: no-store*' \
    "$(get -N -D - -o "$work/body" "$address/answers?question=Hello?" | tr 'A-Z' 'a-z' | sort -r)"
  check "chat --as $source: the events" 'data: You*id: 1*data: asked:*id: 2*data: Hello?*event: end*' "$(cat "$work/body")"
  get -N "$address/answers?question=Hello?" | while IFS= read -r line; do echo "$(date +%s%N) $line"; done >"$work/times"
  first=$(grep -m 1 'data: You' "$work/times" | cut -d ' ' -f 1)
  last=$(grep -m 1 'event: end' "$work/times" | cut -d ' ' -f 1)
  check "chat --as $source: curl -N shows the first event long before the last" 1 "$(((last - first) / 1000000 > 500))"
  check "chat --as $source: a browser continues after the last event" 'data: Hello?*id: 3*' "$(get -N -H 'Last-Event-ID: 2' "$address/answers?question=Hello?")"
  stop_app
  check "chat --as $source: a line per request" '*GET /answers 200 * ms, streamed*' "$(cat "$work/out")"
done
check "chat: invoke" '{"statusCode":200,"headers":{"Content-Type":"text/event-stream","Cache-Control":"no-store"}}*data: You*event: end*' "$(chat invoke samples/Chat/event.json)"

# What is deployed: portable, and as the SAM CLI does it, for the processor that the template names. The official
# Amazon.Lambda packages are a deployment's matter: the stand-ins do for this.
published() {
  local name=$1 runtime=$2 as=${2:-portable} machine=${2:-IL} folder
  folder=$work/$name-$as
  dotnet publish "samples/$name" -c Release ${runtime:+-r $runtime --self-contained false} -p:UseAmazonLambdaPackages=false -o "$folder" -v q -nologo -warnaserror
  check "$name published $as: exit code" 0 $?
  check "$name published $as: no gateway and no ASP.NET Core" '' "$(ls "$folder" | grep -E 'LocalGateway|Emulation|AspNetCore')"
  check "$name published $as: a class library" '' "$(ls "$folder" | grep -E "^$name(\.exe)?$")"
  check "$name published $as: for .NET's own runtime" '*"name": "Microsoft.NETCore.App"*' "$(cat "$folder/$name.runtimeconfig.json")"
  check "$name published $as: for no other runtime" 0 "$(grep -c 'Microsoft.AspNetCore' "$folder/$name.runtimeconfig.json" "$folder/$name.deps.json" | grep -vc ':0$')"
  check "$name published $as: the library is $machine" "$machine" "$(machines_in "$folder" | cut -d ' ' -f 2 | sort -u)"
}

# starts NAME AS PROCESSOR EXPECTED: the published function answers its sample event.
# A NUL byte is shown as "|".
starts() {
  check "$1 published $2: starts on $3" "$4" "$("start_$3" "$work/$1-$2" "$1::$1.Function::Handle" <"samples/$1/event.json" | tr '\0' '|')"
}

prepare_lambda "$work/lambda"
check "What starts published functions is there" 0 $?
for name in Hello Users Chat; do
  case $name in
    Hello) answer='{"statusCode":200,*hello lessa*' ;;
    Users) answer='{"statusCode":200,*user1*details_here*' ;;
    Chat) answer='{"statusCode":200,"headers":{"Content-Type":"text/event-stream","Cache-Control":"no-store"}}||||||||data: You*event: end*' ;;
  esac
  published $name ''
  published $name linux-x64
  published $name linux-arm64
  starts $name portable x64 "$answer"
  starts $name portable arm64 "$answer"
  starts $name linux-x64 x64 "$answer"
  starts $name linux-arm64 arm64 "$answer"
  dotnet restore "samples/$name" -v q -nologo # as it was before publishing
done

close_checks

#!/usr/bin/env bash
# Has the OpenAPI documents of the samples and of tests/TortureApi judged by validators that were not written here, and calls the
# local gateway with clients in TypeScript and C# that are generated from a document. Prints PASS or FAIL for each check, closes with
# `N passed, N failed`, and exits with 1 where one failed.
set -u
set -m # without job control a background process would not hear Ctrl+C
cd "$(dirname "$0")/.."

work=$(mktemp -d)
gateway=
trap '[ -z "$gateway" ] || kill -- "-$gateway" 2>/dev/null; rm -rf "$work"' EXIT
. eng/checks.sh

command -v npm >/dev/null || install_packages nodejs npm
export npm_config_update_notifier=false REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off NO_COLOR=1

eng/swagger-ui-assets.sh --check >"$work/log" 2>&1
check "The files of Swagger UI are those of its npm package" 0 $?
[ -s "$work/log" ] && cat "$work/log"

# The versions of all packages are in package-lock.json, with their hashes.
npm=$work/npm
cp -R eng/openapi "$npm"
(cd "$npm" && npm ci --silent --no-audit --no-fund --ignore-scripts) >"$work/log" 2>&1
check "The validators are installed" 0 $?
cat "$work/log"

# --- The documents

for project in samples/Users tests/TortureApi; do
  dotnet build "$project" -v q -nologo >"$work/log" 2>&1
  check "$project builds" 0 $? || cat "$work/log"
done
users() { dotnet samples/Users/bin/Debug/net10.0/Users.dll "$@"; }
torture() { dotnet tests/TortureApi/bin/Debug/net10.0/TortureApi.dll "$@"; }

# validate DOCUMENT: by three validators. swagger-parser does not know OpenAPI 3.2.
validate() {
  local document=$1 name output
  name=$(basename "$document")
  output=$(cd "$npm" && npx --no-install redocly lint --config redocly.yaml --format stylish "$document" 2>&1)
  check "$name: Redocly CLI" 0 $?
  grep -E ' (error|warning) ' <<<"$output"
  check "$name: openapi-schema-validator" valid "$(cd "$npm" && node validate.mjs schema "$document" 2>&1)"
  [[ $name == *-3.2.* ]] || check "$name: swagger-parser" valid "$(cd "$npm" && node validate.mjs parser "$document" 2>&1)"
}

for app in users torture; do
  "$app" openapi >"$npm/$app.json" 2>"$work/err"
  check "$app: prints its document" 0 $?
  check "$app: nothing on standard error" '' "$(cat "$work/err")"
  validate "$npm/$app.json"
done

# The other versions, and YAML.
torture openapi --version 3.0 >"$npm/torture-3.0.json"
validate "$npm/torture-3.0.json"
torture openapi --version 3.2 >"$npm/torture-3.2.json"
validate "$npm/torture-3.2.json"
torture openapi --yaml >"$npm/torture.yaml"
validate "$npm/torture.yaml"

# A validator that accepts everything would prove nothing.
sed 's#"\#/components/schemas/Health"#"\#/components/schemas/Nobody"#' "$npm/users.json" >"$npm/broken.json"
output=$(cd "$npm" && npx --no-install redocly lint --config redocly.yaml broken.json 2>&1)
check "Redocly CLI rejects a broken reference" 1 $?
check "swagger-parser rejects a broken reference" '*Nobody*' "$(cd "$npm" && node validate.mjs parser broken.json 2>&1)"
sed 's#"required": true#"required": "yes"#' "$npm/users.json" >"$npm/wrong.json"
check "openapi-schema-validator rejects a wrong type" '*required*' "$(cd "$npm" && node validate.mjs schema wrong.json 2>&1)"

# --- The client

(cd "$npm" && npx --no-install openapi-typescript torture.json --output api.ts) >"$work/log" 2>&1
check "openapi-typescript makes types of the document" 0 $?
output=$(cd "$npm" && npx --no-install tsc --project . 2>&1)
check "The client compiles under tsc --strict" "0 " "$? $output"

# Kiota makes a client in C#, which is compiled outside the repository.
csharp=$work/csharp
cp -R eng/openapi/csharp "$csharp"
dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path "$work/tools" >"$work/log" 2>&1
check "Kiota is installed" 0 $?
KIOTA_OFFLINE_ENABLED=true KIOTA_TUTORIAL_ENABLED=false \
  "$work/tools/kiota" generate -l CSharp -d "$npm/torture.json" -o "$csharp/Api" -c TortureClient -n Torture --log-level Error >"$work/log" 2>&1
check "Kiota makes a client of the document" 0 $?
dotnet build "$csharp" -v q -nologo -o "$csharp/out" >"$work/log" 2>&1
check "The client in C# compiles" 0 $?
grep -E 'error [A-Z]+[0-9]+' "$work/log"

called='an order: 9.00 CHF Open
no order: 404 There is no order 404
a placed order: tea
a deleted order
two types of one name: DE
a tree: b
text: text'

expected='an order: 200 ["9 CHF"]
no order: 404 "There is no order 404"
orders: 200 ["Paid","Shipped"]
a placed order: 201 "tea"
a refused order: 400 400
a deleted order: 204 null
an animal: 200 {"kind":"dog","barks":true,"name":"Rex"}
a tree: 200 ["b","c"]
two types of one name: 200 "DE"
shapes: 200 ["Paid",1.5,null,"2026-01-31","AQID",5,1]
text: 200 "text"
parameters: 200 "a b&ct5"'
for source in rest http url alb alb-multi; do
  start_app torture --as "$source"
  lines=$expected
  # A load balancer without multi-value headers keeps the last of several query parameters.
  [ "$source" != alb ] || lines=${lines/\"Paid\",\"Shipped\"/\"Shipped\"}
  check "$source: the generated client calls the app" "$(sed 's/[][*?\\]/\\&/g' <<<"$lines")" "$(cd "$npm" && node client.js "$address" 2>&1)"
  check "$source: the client in C# calls the app" "$called" "$(dotnet "$csharp/out/Client.dll" "$address" 2>&1)"
  check "$source: the app serves the document that it prints" '' "$(curl -sS --max-time 20 "$address/openapi.json" 2>&1 | diff - "$npm/torture.json" 2>&1 | head -n 5)"
  stop_app
done

close_checks

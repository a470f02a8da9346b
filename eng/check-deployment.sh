#!/usr/bin/env bash
# Has the deployment templates of the documentation, the samples, and the project template judged by tools that were not written here: SAM and
# Terraform templates by AWS CDK and a parser of HCL, and the CDK stack by the compiler and by CDK, which creates its template. Nothing is deployed.
# Prints PASS or FAIL for each check, closes with `N passed, N failed`, and exits with 1 where one failed.
set -u
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. eng/checks.sh

command -v npm >/dev/null || install_packages nodejs npm
export npm_config_update_notifier=false NO_COLOR=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=1

# The versions of all packages are in package-lock.json, with their hashes.
cp -R eng/deployment "$work/npm"
(cd "$work/npm" && npm ci --silent --no-audit --no-fund --ignore-scripts) >"$work/log" 2>&1
check "The validators are installed" 0 $?
cat "$work/log"
validate() { node "$work/npm/validate.mjs" "$@" 2>&1; }

# block PAGE LANGUAGE N: the Nth block of a page in a language.
block() { awk -v fence="^\`\`\`$2\$" -v wanted="$3" '$0 ~ fence { count++; inside = count == wanted; next } /^```/ { inside = 0 } inside' "docs/$1.md"; }

# --- SAM

mkdir "$work/sam"
for sample in samples/*/template.yaml; do
  check "SAM: $sample" '' "$(validate sam "$sample")"
done

block deployment yaml 1 >"$work/sam/http.yaml"
check "SAM: deployment.md, HTTP API" '' "$(validate sam "$work/sam/http.yaml")"
(sed '/Events:/,$d' "$work/sam/http.yaml" && block deployment yaml 2) >"$work/sam/url.yaml"
check "SAM: deployment.md, function URL" '' "$(validate sam "$work/sam/url.yaml")"
(printf 'Parameters:\n  Listener: { Type: String }\n' && sed '/Events:/,$d' "$work/sam/http.yaml" && block deployment yaml 3) >"$work/sam/alb.yaml"
check "SAM: deployment.md, load balancer" '' "$(validate sam "$work/sam/alb.yaml")"
block deployment yaml 4 >"$work/sam/several.yaml"
check "SAM: deployment.md, several functions" '' "$(validate sam "$work/sam/several.yaml")"
block getting-started yaml 1 >"$work/sam/rest.yaml"
check "SAM: getting-started.md, REST API" '' "$(validate sam "$work/sam/rest.yaml")"

sed 's/MemorySize/MemorySiz/; s/Timeout: 20/Timeout: soon/' "$work/sam/http.yaml" >"$work/sam/wrong.yaml"
check "SAM: a wrong template is refused" '*timeout: "soon" should be a number*has no property MemorySiz' "$(validate sam "$work/sam/wrong.yaml")"

# --- The project template, in every combination that its SAM template has

dotnet new install templates/content/lambda-event-handler --debug:custom-hive "$work/hive" >"$work/log" 2>&1
check "The project template is installed" 0 $?
for source in rest http url alb; do
  for aot in false true; do
    dotnet new lambda-event-handler --debug:custom-hive "$work/hive" --no-update-check --name Orders --output "$work/$source-$aot" --source $source --aot $aot >"$work/log" 2>&1 || cat "$work/log"
    check "SAM: dotnet new lambda-event-handler --source $source --aot $aot" '' "$(validate sam "$work/$source-$aot/template.yaml")"
  done
done

# --- Terraform

block deployment hcl 1 >"$work/main.tf"
check "Terraform: deployment.md" '' "$(validate hcl "$work/main.tf")"
sed 's/aws_iam_role" "hello/aws_iam_role" "other/' "$work/main.tf" >"$work/wrong.tf"
check "Terraform: a reference to nothing is refused" '*aws_iam_role.hello is not declared*' "$(validate hcl "$work/wrong.tf")"

# --- AWS CDK

mkdir -p "$work/cdk/publish"
touch "$work/cdk/publish/Hello.dll"
block deployment cs 1 >"$work/cdk/HelloStack.cs"
# The newest version whose dependencies the registry serves, too.
cat >"$work/cdk/Cdk.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
    <PackageReference Include="Constructs" Version="10.0.5" />
  </ItemGroup>
</Project>
PROJECT
cat >"$work/cdk/Program.cs" <<'PROGRAM'
using Amazon.CDK;

var app = new App(new AppProps { Outdir = args[0], AnalyticsReporting = false });
_ = new HelloStack(app, "Hello");
app.Synth();
PROGRAM
(cd "$work/cdk" && dotnet run -- "$work/cdk/out") >"$work/log" 2>&1
status=$?
check "CDK: deployment.md compiles, and CDK creates its template" 0 $status
[ $status -eq 0 ] || cat "$work/log"
check "CDK: the template has the function, the API, and its permission" '*AWS::Lambda::Function*AWS::ApiGatewayV2::Api*AWS::Lambda::Permission*' "$(cat "$work/cdk/out/Hello.template.json" 2>&1)"

close_checks

#!/usr/bin/env bash
# Packs all packages and the project template into the folder FEED, a NuGet feed on this machine. What follows FEED goes to `dotnet pack`.
# The packages have no software bill of materials, which takes time and a tool: pass -p:GenerateSbom=true to add it.
set -euo pipefail

feed=${1:?usage: eng/pack-local.sh FEED [OPTION OF dotnet pack...]}
shift
mkdir -p "$feed"
feed=$(cd "$feed" && pwd)
cd "$(dirname "$0")/.."

# One filter of the solution: the projects that several packages refer to are built once.
filter=$(mktemp -d)
trap 'rm -rf "$filter"' EXIT
{
  printf '{"solution":{"path":"%s/EventHandler.sln","projects":[' "$PWD"
  printf '"%s",' src/*/*.csproj contracts/*/*.csproj | sed 's/,$//'
  printf ']}}\n'
} >"$filter/packages.slnf"
dotnet pack "$filter/packages.slnf" --configuration Release --verbosity quiet --nologo -warnaserror --output "$feed" -p:GenerateSbom=false "$@"
dotnet pack templates/Templates.csproj --configuration Release --verbosity quiet --nologo -warnaserror --output "$feed" -p:GenerateSbom=false "$@"

echo "The packages are in $feed. To restore from it: dotnet nuget add source $feed --name LambdaEventHandler"

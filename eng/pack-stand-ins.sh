#!/usr/bin/env bash
# Packs the stand-ins of contracts/ into the folder DIR, a feed for trying -p:UseAmazonLambdaPackages=true
# where the official packages are out of reach. Never push what it makes, and restore it into a package folder of its
# own (NUGET_PACKAGES, with the usual one as RestoreFallbackFolders): in the usual one it would pass for the official.
set -euo pipefail

feed=${1:?usage: eng/pack-stand-ins.sh DIR}
mkdir -p "$feed"
feed=$(cd "$feed" && pwd)
cd "$(dirname "$0")/.."

for project in contracts/*/*.csproj; do
  dotnet pack "$project" --nologo --verbosity quiet --configuration Release -p:PackStandIns=true --output "$feed"
done

# Starts published functions as Lambda does, for x64 and, under qemu, for arm64. Sourced from the repository's root, after checks.sh.
arm64_libraries=/usr/aarch64-linux-gnu

# prepare_lambda DIR: puts into DIR what start_x64, start_arm64 and arm64 need.
prepare_lambda() {
  lambda=$1
  local publish=(dotnet publish eng/Bootstrap -c Release -v q -nologo --artifacts-path "$lambda/artifacts")
  "${publish[@]}" --output "$lambda/x64" &&
    "${publish[@]}" -r linux-arm64 --self-contained false --output "$lambda/arm64" &&
    install_arm64_dotnet
}

# Lays out .NET for arm64, from its package, as an installation has it. The package has no `dotnet`, only what it would load.
install_arm64_dotnet() {
  if [ "$(uname -m)" != aarch64 ] && { ! command -v qemu-aarch64 || [ ! -e $arm64_libraries/lib/libstdc++.so.6 ]; } >/dev/null; then
    install_packages qemu-user libc6-arm64-cross libstdc++6-arm64-cross || return
  fi
  local version packages pack
  version=$(sed -n 's:.*<RuntimePackVersion>\(.*\)</RuntimePackVersion>.*:\1:p' eng/RuntimePacks.targets)
  mkdir -p "$lambda/restore" "$lambda/dotnet/host/fxr/$version" "$lambda/dotnet/shared/Microsoft.NETCore.App/$version"
  cat >"$lambda/restore/Runtime.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="Microsoft.NETCore.App.Runtime.linux-arm64" Version="[$version]" />
  </ItemGroup>
</Project>
PROJECT
  dotnet restore "$lambda/restore" -v q -nologo || return
  packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
  pack=$packages/microsoft.netcore.app.runtime.linux-arm64/$version/runtimes/linux-arm64
  cp "$pack"/lib/net10.0/* "$pack"/native/* "$lambda/dotnet/shared/Microsoft.NETCore.App/$version"
  cp "$pack/native/libhostfxr.so" "$lambda/dotnet/host/fxr/$version"
}

# arm64 PROGRAM ARGUMENTS...: runs a program for arm64.
arm64() {
  if [ "$(uname -m)" = aarch64 ]; then
    DOTNET_ROOT=$lambda/dotnet "$@"
  else
    DOTNET_ROOT=$lambda/dotnet qemu-aarch64 -L $arm64_libraries "$@"
  fi
}

# start_x64 FOLDER HANDLER: prints the response of the published function to the event on standard input.
# The command is that of Lambda's own start script.
start_x64() {
  local function=$1/${2%%::*}
  dotnet exec --depsfile "$function.deps.json" --runtimeconfig "$function.runtimeconfig.json" "$lambda/x64/Bootstrap.dll" "$2" 2>&1
}

# start_arm64 FOLDER HANDLER: the same for arm64.
start_arm64() { arm64 "$lambda/arm64/Bootstrap" "$2" "$1" 2>&1; }

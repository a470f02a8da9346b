# What the scripts that check for real have in common. Sourced from the repository's root.
passed=0
failed=0

# check NAME EXPECTED ACTUAL: the actual text has to match the expected pattern of the shell.
check() {
  # shellcheck disable=SC2053
  if [[ $3 == $2 ]]; then
    passed=$((passed + 1))
    echo "PASS $1"
  else
    failed=$((failed + 1))
    printf 'FAIL %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
  fi
}

# install_packages NAME...: from Debian's registry.
install_packages() {
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Native AOT links with clang and lld, against zlib.
install_native_linker() {
  command -v clang >/dev/null && command -v ld.lld >/dev/null && [ -e /usr/include/zlib.h ] || install_packages clang lld zlib1g-dev
}

# machine_of ASSEMBLY: the processor in the header of a .NET assembly: `IL` is any, else the image is precompiled for it.
machine_of() {
  local header machine
  header=$(od -An -tu4 -j60 -N4 "$1" | tr -d ' ')
  machine=$(od -An -tx1 -j$((header + 4)) -N2 "$1" | tr -d ' ')
  case $machine in
    4c01) echo IL ;;
    1dfd) echo linux-x64 ;; # ReadyToRun marks the operating system in the processor's number
    1dd1) echo linux-arm64 ;;
    *) echo "$machine" ;;
  esac
}

# machines_in FOLDER: a line for each of the library's assemblies below it, with its processor.
machines_in() {
  local file
  (cd "$1" && find . -name 'LambdaEventHandler*.dll' | sort | while read -r file; do echo "${file#./} $(machine_of "$file")"; done)
}

# start_app COMMAND [OPTION...]: starts an app on a free port in a process group of its own; its address is in $address, its process in $gateway.
start_app() {
  : >"$work/out"
  local command=$1
  shift
  "$command" --port 0 "$@" >"$work/out" 2>"$work/err" &
  gateway=$!
  address=
  for _ in $(seq 200); do
    address=$(sed -n 's/^Listening on \(http[^ ]*\).*/\1/p' "$work/out")
    [ -n "$address" ] && return
    kill -0 "$gateway" 2>/dev/null || return
    sleep 0.1
  done
}

# Ends the app with Ctrl+C; its exit code is in $code.
stop_app() {
  kill -INT -- "-$gateway"
  wait "$gateway"
  code=$?
  gateway=
}

# Prints the closing line; fails where a check did.
close_checks() {
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

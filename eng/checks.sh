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

# Prints the closing line; fails where a check did.
close_checks() {
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

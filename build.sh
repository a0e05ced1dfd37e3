#!/usr/bin/env bash
# Builds everything with warnings as errors, checks the format, runs every test, and sums up. Needs the .NET 10 SDK and Node 20.
set -euo pipefail
cd "$(dirname "$0")"

configuration=${CONFIGURATION:-Release}
dotnet build Campaigns.sln -c "$configuration" -warnaserror
dotnet format Campaigns.sln --no-restore --verify-no-changes

results=$(mktemp -d)
output=$results/output
trap 'rm -rf "$results"' EXIT
status=0
# A test that hangs is named and ends the run, instead of being waited for.
dotnet test Campaigns.sln -c "$configuration" --no-build --results-directory "$results" \
  --blame-hang-timeout 10min --blame-hang-dump-type none | tee "$output" || status=$?

# One line per test project: "Passed!  - Failed: 0, Passed: 12, Skipped: 1, Total: 13, …".
awk '
  /Failed: *[0-9]+, Passed: *[0-9]+, Skipped: *[0-9]+/ {
    gsub(/,/, "")
    for (i = 1; i < NF; i++) {
      if ($i == "Failed:") failed += $(i + 1)
      if ($i == "Passed:") passed += $(i + 1)
      if ($i == "Skipped:") skipped += $(i + 1)
    }
  }
  END {
    printf "%d passed, %d failed", passed, failed
    if (skipped > 0) printf ", %d skipped", skipped
    printf "\n"
    if (passed == 0 || (ENVIRON["CI"] == "true" && skipped > 0)) exit 1
  }' "$output" || status=1
exit "$status"

#!/usr/bin/env bash
# Mutation testing of the rules, a few folders of rules at a time: mutation.sh [-o OUTPUT] [FOLDERS]...
# FOLDERS is a folder of rules, or several joined by "+" that are changed in one run; "Root" stands for the files in none.
# Without any: all of them. A report that is there already is kept, so that a run that was interrupted goes on. At the end the
# score is added up over all reports in the output folder, and each change that no test noticed is printed.
set -euo pipefail
cd "$(dirname "$0")"

output=StrykerOutput/rules
if [[ "${1:-}" == -o ]]; then
    output=$2
    shift 2
fi
(( $# > 0 )) || set -- Contacts+Lifecycle+Evidence LicensingMode+Reconciliation ServerAndWindowsCals TransitionOffer \
    LicenseServers TerminalServerCals Root+Terms+Derivations
mkdir -p "$output"
output=$(realpath "$output")

dotnet tool restore > /dev/null
for folders in "$@"; do
    if [[ -f "$output/$folders/reports/mutation-report.json" ]]; then
        echo "$folders: already there"
        continue
    fi
    echo "$folders: running, log in $output/$folders.log"
    mutate=()
    for folder in ${folders//+/ }; do
        [[ $folder == Root ]] && files="**/ComplianceAnalyzer.Rules/*.cs" || files="**/$folder/**"
        mutate+=(--mutate "$files")
    done
    # The score of one run may be below what is demanded of all: the sum decides.
    dotnet stryker "${mutate[@]}" --output "$output/$folders" --break-at 0 > "$output/$folders.log" || true
done

python3 mutation.py "$output"

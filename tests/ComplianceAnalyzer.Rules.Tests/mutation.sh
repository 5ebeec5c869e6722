#!/usr/bin/env bash
# Mutation testing of the rules, a folder of rules at a time: mutation.sh [-o FOLDER] [FOLDER OF RULES]...
# Without a folder of rules: all of them, and "Root" for the files that stand in none. A report that is there already is kept,
# so that a run that was interrupted goes on; then the score is added up over all reports of the output folder.
set -euo pipefail
cd "$(dirname "$0")"

output=StrykerOutput/rules
if [[ "${1:-}" == -o ]]; then
    output=$2
    shift 2
fi
rules=../../rules/ComplianceAnalyzer.Rules
folders=("$@")
if (( ${#folders[@]} == 0 )); then
    folders=(Root)
    for folder in "$rules"/*/; do
        name=$(basename "$folder")
        [[ $name == bin || $name == obj ]] || folders+=("$name")
    done
fi
mkdir -p "$output"
output=$(realpath "$output")

dotnet tool restore > /dev/null
for folder in "${folders[@]}"; do
    if [[ -f "$output/$folder/reports/mutation-report.json" ]]; then
        echo "$folder: already there"
        continue
    fi
    echo "$folder: running, log in $output/$folder.log"
    mutate="**/$folder/**"
    [[ $folder == Root ]] && mutate="**/ComplianceAnalyzer.Rules/*.cs"
    # A score below the threshold of one folder is no failure: the sum decides.
    dotnet stryker --mutate "$mutate" --output "$output/$folder" --break-at 0 > "$output/$folder.log" || true
done

python3 mutation.py "$output"

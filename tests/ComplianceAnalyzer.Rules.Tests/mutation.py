"""Adds up the reports of mutation.sh: a table by folder of rules, then each change that no test noticed."""

import collections
import json
import pathlib
import sys

REQUIRED = 85
STATUSES = ("Killed", "Timeout", "Survived", "NoCoverage")  # compile errors and what the configuration leaves out do not count


def score(count):
    return 100 * (count["Killed"] + count["Timeout"]) / sum(count.values())


def row(name, count):
    noticed = count["Killed"] + count["Timeout"]
    print(
        f"| {name} | {sum(count.values())} | {noticed} | {count['Survived']} | {count['NoCoverage']} "
        f"| {score(count):.1f} % |"
    )


folders, unnoticed = collections.defaultdict(collections.Counter), []
for report in sorted(pathlib.Path(sys.argv[1]).glob("*/reports/mutation-report.json")):
    for path, file in json.loads(report.read_text("utf-8"))["files"].items():
        place = path.split("ComplianceAnalyzer.Rules/")[-1]
        folder = place.split("/")[0] if "/" in place else "Root"
        lines = file["source"].splitlines()
        for mutant in file["mutants"]:
            if mutant["status"] not in STATUSES:
                continue
            folders[folder][mutant["status"]] += 1
            if mutant["status"] in ("Survived", "NoCoverage"):
                start = mutant["location"]["start"]
                unnoticed.append(
                    f"{place}:{start['line']}:{start['column']} {mutant['status']}, {mutant['mutatorName']}\n"
                    f"    {lines[start['line'] - 1].strip()}\n    => {' '.join(mutant['replacement'].split())}"
                )

print("| Folder | Tested | Killed | Survived | Not run by a test | Score |\n|---|---:|---:|---:|---:|---:|")
for name, count in sorted(folders.items()):
    row(name, count)
total = sum(folders.values(), collections.Counter())
row("All", total)
print("", *unnoticed, sep="\n")
sys.exit(0 if score(total) >= REQUIRED else 1)

"""Adds up the reports of mutation.sh: a table by folder, then each change that no test noticed."""

import json
import pathlib
import sys

REQUIRED = 85

folders, unnoticed = [], []
for report in sorted(pathlib.Path(sys.argv[1]).glob("*/reports/mutation-report.json")):
    count = dict.fromkeys(("Killed", "Timeout", "Survived", "NoCoverage"), 0)
    for path, file in json.loads(report.read_text("utf-8"))["files"].items():
        lines = file["source"].splitlines()
        for mutant in file["mutants"]:
            status = mutant["status"]
            if status not in count:  # compile errors, and what the configuration leaves out
                continue
            count[status] += 1
            if status in ("Survived", "NoCoverage"):
                start = mutant["location"]["start"]
                unnoticed.append(
                    f"{report.parts[-3]}/{pathlib.PurePath(path).name}:{start['line']}:{start['column']} {status} "
                    f"{mutant['mutatorName']}\n    {lines[start['line'] - 1].strip()}\n"
                    f"    => {' '.join(mutant['replacement'].split())}"
                )
    folders.append((report.parts[-3], count))


def row(name, count):
    noticed = count["Killed"] + count["Timeout"]
    total = sum(count.values())
    score = f"{100 * noticed / total:.1f} %" if total else "–"
    print(f"| {name} | {total} | {noticed} | {count['Survived']} | {count['NoCoverage']} | {score} |")


print("| Folder | Tested | Killed | Survived | Not run by a test | Score |\n|---|---:|---:|---:|---:|---:|")
for name, count in folders:
    row(name, count)
total = {status: sum(count[status] for _, count in folders) for status in ("Killed", "Timeout", "Survived", "NoCoverage")}
row("All", total)
print()
print("\n".join(unnoticed))
sys.exit(0 if 100 * (total["Killed"] + total["Timeout"]) >= REQUIRED * sum(total.values()) else 1)

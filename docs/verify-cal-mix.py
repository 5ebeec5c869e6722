#!/usr/bin/env python3
"""Checks a proof of `compliance-analyzer optimize --proof FILE` with nothing but the file: see cal-mix-proof.md."""
import sys


def number(text):
    return None if text == "-" else int(text)


def check(layer, graph, answer):
    weights, accesses, held_people, held_devices = graph
    owned, prices, used = (answer[word][0] for word in ("owned", "prices", "used"))
    people = {row[0] for row in answer.get("user-cal", [])}
    devices = {row[0] for row in answer.get("device-cal", [])}
    for person, device in accesses:
        assert person in people | held_people or device in devices | held_devices, f"{person} {device} has no CAL"
    assert used == [sum(weights[person] for person in people), len(devices)], "CALs used"
    cost = sum(price * max(0, cals - have) for price, cals, have in zip(prices, used, owned))
    assert [cost] == answer["cost"][0], "cost"
    for user, device, value, flow in answer["lines"]:
        assert sum(amount for *_, amount in flow) == value, "value of a flow"
        load = {}
        for person, target, amount in flow:
            assert amount > 0 and (person, target) in accesses, f"{person} {target} is no access"
            assert person not in held_people and target not in held_devices, "covered by a CAL by name"
            for end in (("person", person), ("device", target)):
                load[end] = load.get(end, 0) + amount
        for (kind, end), amount in load.items():
            limit = user * weights[end] if kind == "person" and end is not None else device
            assert end is None or amount <= limit, f"{kind} {end} carries too much"
    bound = min(
        prices[0] * max(0, x - owned[0]) + prices[1] * max(0, needed - owned[1])
        for x in range(sum(weights.values()) + 1)
        for needed in [least_devices(answer["lines"], x)]
        if needed is not None
    )
    assert [bound] == answer["bound"][0], "bound"
    verdict = "proved cheapest" if bound == cost else f"at most {cost - bound} above the cheapest"
    print(f"{layer}, {answer['name']}: cost {cost}, bound {bound}: {verdict}")


def least_devices(lines, x):
    """Device CALs without which x user CALs cannot carry the flows; None where no number of them can."""
    needed = 0
    for user, device, value, _ in lines:
        rest = value - user * x
        if rest > 0 and device == 0:
            return None
        if rest > 0:
            needed = max(needed, -(-rest // device))
    return needed


def main(path):
    layer, graph, answer = None, None, None
    for line in open(path, encoding="utf-8"):
        word, *rest = line.rstrip("\n").split(" ")
        if word in ("layer", "answer") and answer:
            check(layer, graph, answer)
            answer = None
        if word == "layer":
            layer, graph = rest[0], ({}, set(), set(), set())
        elif word == "person":
            graph[0][int(rest[0])] = int(rest[1])
        elif word == "access":
            graph[1].add((number(rest[0]), number(rest[1])))
        elif word == "held-person":
            graph[2].add(int(rest[0]))
        elif word == "held-device":
            graph[3].add(int(rest[0]))
        elif word == "answer":
            answer = {"name": rest[0], "lines": []}
        elif word == "line":
            answer["lines"].append((*map(int, rest), []))
        elif word == "flow":
            answer["lines"][-1][3].append(tuple(map(number, rest)))
        elif answer:
            answer.setdefault(word, []).append([int(text) for text in rest])
    if answer:
        check(layer, graph, answer)


main(sys.argv[1])

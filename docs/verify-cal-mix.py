#!/usr/bin/env python3
"""Checks a proof of `compliance-analyzer optimize --proof FILE` with nothing but FILE and FILE.pairs.csv: see cal-mix-proof.md.

Ends with 0 where every claim of the proof follows from the pairs, with 1 and one sentence where one does not.
"""
import csv
import hashlib
import io
import re
import sys

HEADER = (
    "CalMixPairs,Layer,PersonNumber,Person,Humans,PersonHolds,DeviceNumber,Device,DeviceHolds,"
    "OwnedUser,OwnedDevice,PriceUser,PriceDevice"
).split(",")
LAYERS = ["Windows", "TerminalServices"]
NUMBER = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)


class Refused(Exception):
    """The first thing that is wrong."""


def need(condition, problem):
    if not condition:
        raise Refused(problem)


def number(text, least=0):
    need(NUMBER.fullmatch(text), f"'{text}' is not a whole number")
    need(int(text) >= least, f"{text} is less than {least}")
    return int(text)


class Layer:
    """The graph of one layer, from the pairs alone."""

    def __init__(self, owned, prices):
        self.owned, self.prices = owned, prices
        self.people, self.devices, self.pairs = {}, {}, set()

    def add(self, fields):
        person = self.end(self.people, fields[0], (fields[1], fields[2], fields[3])) if any(fields[:4]) else None
        device = self.end(self.devices, fields[4], (fields[5], "1", fields[6])) if any(fields[4:7]) else None
        need(person is not None or device is not None, "a pair has neither a person nor a device")
        need((person, device) not in self.pairs, f"the pair {person} {device} is there twice")
        self.pairs.add((person, device))

    @staticmethod
    def end(known, text, said):
        key, (name, humans, holds) = number(text), said
        need(holds in ("yes", "no"), f"'{holds}' is neither yes nor no")
        end = (name, number(humans, least=1), holds == "yes")
        need(known.setdefault(key, end) == end, f"number {key} stands for two ends")
        return key


def read_pairs(data):
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
    need(next(rows, None) == HEADER, "the pairs begin with another header")
    layers = {}
    for row in rows:
        need(len(row) == len(HEADER), f"a row of {len(row)} fields")
        kind, name, fields, stock = row[0], row[1], row[2:9], row[9:]
        need(name in LAYERS, f"there is no layer '{name}'")
        if kind == "stock":
            need(name not in layers and not any(fields), f"the stock of {name} is there twice, or not alone")
            a, b, p, q = stock
            layers[name] = Layer((number(a), number(b)), (number(p, least=1), number(q, least=1)))
        else:
            need(kind == "pair" and not any(stock), f"'{kind}' is no kind of row, or has fields of another")
            need(name in layers, f"a pair of {name} stands before its stock")
            layers[name].add(fields)
    return layers


class Lines:
    """The lines of a proof, one after the other."""

    def __init__(self, data):
        need(data.endswith(b"\n"), "the last line has no end: the file is cut short")
        self.lines, self.at = data[:-1].decode("ascii").split("\n"), 0

    def word(self):
        return self.lines[self.at].split(" ")[0] if self.at < len(self.lines) else None

    def take(self, word, count):
        need(self.word() == word, f"line {self.at + 1}: '{word}' is expected")
        fields = self.lines[self.at].split(" ")[1:]
        self.at += 1
        need(len(fields) == count, f"line {self.at}: {count} fields are expected")
        return fields

    def numbers(self, word, count):
        return [number(text) for text in self.take(word, count)]

    def ascending(self, word, known):
        taken = []
        while self.word() == word:
            [key] = self.numbers(word, 1)
            need(key in known, f"line {self.at}: there is no number {key}")
            need(not taken or key > taken[-1], f"line {self.at}: numbers ascend")
            need(not known[key][2], f"line {self.at}: {key} has a CAL by name")
            taken.append(key)
        return taken


def check_answer(lines, layer, name, owned):
    need(lines.take("answer", 1) == [name], f"line {lines.at}: the answer {name} is expected")
    need(tuple(lines.numbers("owned", 2)) == owned, f"{name}: other CALs are owned than the pairs say")
    need(tuple(lines.numbers("prices", 2)) == layer.prices, f"{name}: the prices are others than those of the pairs")
    used = tuple(lines.numbers("used", 2))
    [cost], [bound] = lines.numbers("cost", 1), lines.numbers("bound", 1)
    claim = lines.lines[lines.at].split(" ")[1:] if lines.word() == "claim" else []
    lines.take("claim", len(claim))
    people = lines.ascending("user-cal", layer.people)
    devices = lines.ascending("device-cal", layer.devices)
    check_cover(layer, set(people), set(devices))
    need(used == (sum(layer.people[p][1] for p in people), len(devices)), f"{name}: the CALs used are miscounted")
    need(cost == cost_of(layer, owned, *used), f"{name}: the cost is miscounted")
    flows = []
    while lines.word() == "line":
        flows.append(check_line(lines, layer))
        need(flows[-1][:2] not in [flow[:2] for flow in flows[:-1]], f"line {lines.at}: two lines have the same capacities")
    total = sum(end[1] for end in layer.people.values())
    # Below what is owned one user CAL more costs nothing and never asks for more device CALs: the search begins there.
    least = min(
        cost_of(layer, owned, x, devices_needed)
        for x in range(min(owned[0], total), total + 1)
        for devices_needed in [least_devices(flows, x)]
        if devices_needed is not None
    )
    need(bound == least, f"{name}: the flows prove {least}, not {bound}")
    need(bound <= cost, f"{name}: the bound is above the cost")
    right = ["optimal"] if bound == cost else ["gap", str(cost - bound)]
    need(claim == right, f"{name}: '{' '.join(claim)}' is claimed, and the flows prove '{' '.join(right)}'")
    return f"cost {cost}, bound {bound}: {' '.join(right)}"


def check_cover(layer, people, devices):
    for person, device in layer.pairs:
        by_person = person is not None and (person in people or layer.people[person][2])
        by_device = device is not None and (device in devices or layer.devices[device][2])
        need(by_person or by_device, f"the pair {person} {device} has no CAL")


def check_line(lines, layer):
    """A flow: what it sends along the pairs is no more than its capacities allow. It proves a·x + b·y >= value."""
    a, b, value = lines.numbers("line", 3)
    need(a + b > 0 and value > 0, f"line {lines.at}: a line without capacity or value")
    entries, load, total = set(), {}, 0
    while lines.word() == "flow":
        one, other, amount = lines.take("flow", 3)
        person, device = (None if text == "-" else number(text) for text in (one, other))
        need((person, device) in layer.pairs, f"line {lines.at}: {one} {other} is no pair")
        need((person, device) not in entries, f"line {lines.at}: {one} {other} is there twice")
        entries.add((person, device))
        total += number(amount, least=1)
        for side, key, ends, capacity in (("person", person, layer.people, a), ("device", device, layer.devices, b)):
            if key is None:
                continue
            need(not ends[key][2], f"line {lines.at}: {side} {key} has a CAL by name")
            load[side, key] = load.get((side, key), 0) + int(amount)
            need(load[side, key] <= capacity * ends[key][1], f"line {lines.at}: {side} {key} carries too much")
    need(total == value, f"line {lines.at}: the flow adds up to {total}, not to {value}")
    return a, b, value


def cost_of(layer, owned, x, y):
    return sum(price * max(0, cals - have) for price, cals, have in zip(layer.prices, (x, y), owned))


def least_devices(flows, x):
    """Device CALs without which x user CALs cannot carry the flows; None where no number of them can."""
    needed = 0
    for a, b, value in flows:
        rest = value - a * x
        if rest > 0 and b == 0:
            return None
        if rest > 0:
            needed = max(needed, -(-rest // b))
    return needed


def check(proof, pairs):
    lines = Lines(proof)
    need(lines.take("compliance-analyzer-proof", 1) == ["2"], "a proof of another version")
    [said] = lines.take("pairs", 1)
    need(said == hashlib.sha256(pairs).hexdigest(), "the proof is about other pairs than those in the file beside it")
    layers, said = read_pairs(pairs), []
    for name in [name for name in LAYERS if name in layers]:
        need(lines.take("layer", 1) == [name], f"line {lines.at}: the layer {name} is expected")
        layer = layers[name]
        for answer, owned in (("with-owned", layer.owned), ("from-zero", (0, 0))):
            said.append(f"{name}, {answer}: {check_answer(lines, layer, answer, owned)}")
    [count] = lines.numbers("end", 1)
    need(count == lines.at - 1 and lines.at == len(lines.lines), "the number of lines is another: something was cut or added")
    need(said, "the proof says nothing: no layer needs a CAL")
    return said


def main(arguments):
    if len(arguments) not in (2, 3):
        print(f"Usage: {arguments[0]} FILE [PAIRS]", file=sys.stderr)
        return 2
    try:
        with open(arguments[1], "rb") as proof, open((arguments[2:] or [arguments[1] + ".pairs.csv"])[0], "rb") as pairs:
            said = check(proof.read(), pairs.read())
    except (Refused, OSError, UnicodeDecodeError, csv.Error) as problem:
        print(f"REFUSED: {problem}", file=sys.stderr)
        return 1
    print("\n".join(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

#!/usr/bin/env python3
"""A second program for the draw of experts, written from docs/draw.md, with the standard library only.

    python3 tools/verify-draw.py record.json     one record; says whether it is right, or names the first wrong place
    python3 tools/verify-draw.py --lines         records one a line on standard input; one answer a line: ok, or the place

Exits 1 when a record is wrong, 2 when it cannot be read.
"""
import hashlib
import json
import re
import sys

SCHEME = "zhiheng-draw-1"


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


# --- 1 the pool ---


def pool_lines(record):
    yield "%s %s" % (SCHEME, record["draw"])
    for index, stratum in enumerate(record["strata"], 1):
        yield "stratum %d %d %d %s" % (index, stratum["seats"], stratum["substitutes"], stratum["title"])
    for entry in record["entries"]:
        reason = "-" if entry["barred"] is None else entry["barred"]
        yield "entry %d %d %s %s" % (entry["number"], entry["stratum"], entry["leaf"], reason)


def tree(leaves):
    """Merkle tree hash of RFC 6962."""
    if len(leaves) == 1:
        return sha256(b"\x00", leaves[0])
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha256(b"\x01", tree(leaves[:split]), tree(leaves[split:]))


def is_hex(text):
    """Whether a number of 32 bytes or a hash is written as the document says: 64 lower-case hex digits."""
    return isinstance(text, str) and re.fullmatch("[0-9a-f]{64}", text) is not None


def wrong_entry(record):
    last = (0, "")
    for index, entry in enumerate(record["entries"], 1):
        here = (entry["stratum"], entry["leaf"])
        if type(entry["number"]) is not int or entry["number"] != index or not 1 <= entry["stratum"] <= len(record["strata"]) or here <= last:
            return "entries %d" % index
        last = here
    return None


# --- 2 and 3 the parties ---


def commitment(draw, root, party, nonce):
    return sha256(("%s commit %s %s " % (SCHEME, draw, party)).encode(), root, nonce)


def wrong_party(record, root):
    commitments, opened, missing = record["commitments"], record["opened"], record["missing"]
    parties = [each["party"] for each in commitments]
    if len(parties) < 2 or len(set(parties)) != len(parties):
        return "commitments"
    for each in commitments:
        party = each["party"]
        nonces = [other["nonce"] for other in opened if other["party"] == party]
        if len(nonces) + missing.count(party) != 1:
            return "opened " + party
        if nonces and not is_hex(nonces[0]):
            return "opened " + party
        if nonces and commitment(record["draw"], root, party, bytes.fromhex(nonces[0])).hex() != each["commitment"]:
            return "opened " + party
    for party in [each["party"] for each in opened] + missing:
        if party not in parties:
            return "opened " + party
    return None


def seed_of(record, root):
    parts = [("%s seed %s " % (SCHEME, record["draw"])).encode(), root]
    for each in sorted(record["opened"], key=lambda each: each["party"]):
        parts += [(" %s " % each["party"]).encode(), bytes.fromhex(each["nonce"])]
    return sha256(*parts)


# --- 4 the order ---


def words(seed, stratum):
    counter = 0
    while True:
        block = sha256(seed, stratum.to_bytes(4, "big"), counter.to_bytes(4, "big"))
        for at in range(0, 32, 4):
            yield int.from_bytes(block[at : at + 4], "big")
        counter += 1


def below(stream, bound):
    fair = 2**32 - 2**32 % bound
    while True:
        word = next(stream)
        if word < fair:
            return word % bound


def order_of(seed, stratum, numbers):
    order = sorted(numbers)
    stream = words(seed, stratum)
    for last in range(len(order) - 1, 0, -1):
        other = below(stream, last + 1)
        order[last], order[other] = order[other], order[last]
    return order


# --- 5 the walk ---


def walk(record, seed):
    refused = {each["number"] for each in record["refusals"]}
    for index, stratum in enumerate(record["strata"], 1):
        members = {each["number"]: each["barred"] for each in record["entries"] if each["stratum"] == index}
        taken = 0
        for place, number in enumerate(order_of(seed, index, members), 1):
            if members[number] is not None:
                outcome = "barred"
            elif number in refused:
                outcome = "refused"
            else:
                taken += 1
                seats, reserve = stratum["seats"], stratum["seats"] + stratum["substitutes"]
                outcome = "seat" if taken <= seats else "substitute" if taken <= reserve else "spare"
            yield {"stratum": index, "place": place, "number": number, "outcome": outcome}


def wrong_refusal(record):
    may = {each["number"] for each in record["entries"] if each["barred"] is None}
    for index, each in enumerate(record["refusals"], 1):
        if each["number"] not in may:
            return "refusals %d" % index
        may.remove(each["number"])
    return None


def wrong_result(record, seed):
    right, told = list(walk(record, seed)), record["result"]
    for index in range(max(len(right), len(told))):
        if index >= len(right) or index >= len(told):
            return "result %d" % (index + 1)
        if any(told[index].get(member) != value for member, value in right[index].items()):
            return "result %d" % (index + 1)
    return None


def wrong_name(record):
    leaves = {each["number"]: each["leaf"] for each in record["entries"]}
    for index, each in enumerate(record.get("names", []), 1):
        if not is_hex(each["salt"]):
            return "names %d" % index
        leaf = sha256(b"\x00", bytes.fromhex(each["salt"]), each["expert"].encode()).hex()
        if leaves.get(each["number"]) != leaf:
            return "names %d" % index
    return None


def first_wrong_place(record):
    """None when the record is right."""
    if record["scheme"] != SCHEME:
        return "scheme"
    place = wrong_entry(record)
    if place:
        return place
    root = tree([line.encode() for line in pool_lines(record)])
    if root.hex() != record["root"]:
        return "root"
    place = wrong_party(record, root)
    if place:
        return place
    seed = seed_of(record, root)
    if seed.hex() != record["seed"]:
        return "seed"
    return wrong_refusal(record) or wrong_result(record, seed) or wrong_name(record)


def answer(text):
    try:
        return first_wrong_place(json.loads(text)) or "ok"
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, IndexError, RecursionError) as fault:
        return "unreadable: %s %s" % (type(fault).__name__, fault)


def main(arguments):
    if arguments == ["--lines"]:
        answers = [answer(line) for line in sys.stdin.buffer]
        print("\n".join(answers))
        return 0 if all(each == "ok" for each in answers) else 1
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 0 if arguments in (["--help"], ["-h"]) else 2
    try:
        with open(arguments[0], "rb") as file:
            text = file.read()
    except OSError as fault:
        print("the record cannot be opened: %s" % fault)
        return 2
    told = answer(text)
    if told == "ok":
        record = json.loads(text)
        seated = [str(each["number"]) for each in record["result"] if each["outcome"] == "seat"]
        print("the record is right: %d in the pool, drawn %s" % (len(record["entries"]), ", ".join(seated)))
        return 0
    print("the record is wrong at: " + told)
    return 2 if told.startswith("unreadable") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

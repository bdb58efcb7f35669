#!/usr/bin/env python3
"""A second verifier of the journal, written from docs/journal.md, with the standard library only.

    node dist/export-journal.js --data DIR > journal.jsonl
    python3 tools/verify-journal.py journal.jsonl

Exits 1 and names the first bad place, 2 when the file cannot be opened. Ed25519 is verified by the plain arithmetic of RFC 8032.
"""
import base64
import hashlib
import json
import re
import sys
import unicodedata

ORIGIN = "zhiheng-ledger"


def canonical(value):
    """The one byte string of a value (docs/journal.md, canonical encoding)."""
    return json.dumps(normalised(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def normalised(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, float):
        raise ValueError("a fraction has no canonical form")
    if isinstance(value, list):
        return [normalised(each) for each in value]
    if isinstance(value, dict):
        return {key: normalised(member) for key, member in value.items()}
    return value


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


# --- Merkle tree, RFC 6962 ---


class Tree:
    """Roots of every size, grown leaf by leaf: complete subtrees from the largest to the smallest."""

    def __init__(self):
        self.size = 0
        self.parts = []

    def append(self, leaf):
        self.parts.append((1, leaf))
        self.size += 1
        while len(self.parts) > 1 and self.parts[-1][0] == self.parts[-2][0]:
            width, right = self.parts.pop()
            _, left = self.parts.pop()
            self.parts.append((2 * width, sha256(b"\x01", left, right)))

    def root(self):
        if not self.parts:
            return sha256(b"")
        hashed = self.parts[-1][1]
        for _, left in reversed(self.parts[:-1]):
            hashed = sha256(b"\x01", left, hashed)
        return hashed


# --- Ed25519, RFC 8032 ---

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT % P
    if (x * x - square) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def decompress(raw):
    y = int.from_bytes(raw, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def signature_is_good(public, message, signature):
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


# --- the journal ---


class Bad(Exception):
    """The first bad place."""


def verify(lines):
    public, heads, hashes, missing = None, {}, set(), []
    erased, erasures_by, tree, sealed, counts = {}, {}, Tree(), set(), {"entries": 0, "checkpoints": 0}
    acts = {}
    notes = {}
    seals = []
    for number, line in enumerate(lines, 1):
        record = read_line(line, number)
        if "key" in record:
            public = exact(record["key"], f"line {number}: the key")
        elif "entry" in record:
            try:
                check_entry(record, heads, hashes, missing, erased, erasures_by, acts)
            except (KeyError, TypeError, ValueError, AttributeError) as fault:
                raise Bad(f"line {number}: an entry that cannot be read ({type(fault).__name__}: {fault})") from fault
            counts["entries"] += 1
        elif "seal" in record:
            if not isinstance(record["seal"], int) or "hash" not in record:
                raise Bad(f"line {number}: a seal without its position or hash")
            seals.append((record["seal"], record["hash"]))
        elif "checkpoint" in record:
            size = size_of(record["checkpoint"], number)
            if size in notes:
                raise Bad(f"checkpoint {size}: stands there twice")
            notes[size] = record["checkpoint"]
        else:
            raise Bad(f"line {number}: neither key, entry, seal nor checkpoint")
    if public is None:
        raise Bad("the public key is missing: this is no exported journal")
    for position, hashed in sorted(seals, key=lambda each: each[0]):
        if position != tree.size:
            raise Bad(f"seal {position}: position {tree.size} is missing")
        if hashed not in hashes or hashed in sealed:
            raise Bad(f"seal {position}: no entry of its own has the hash {hashed}")
        sealed.add(hashed)
        tree.append(bytes.fromhex(hashed))
        if tree.size in notes:
            check_checkpoint(notes.pop(tree.size), tree, public)
            counts["checkpoints"] += 1
    if notes:
        raise Bad(f"checkpoint {min(notes)}: larger than the tree")
    check_erasures(missing, erased, erasures_by, acts)
    return {**counts, "sealed": tree.size, "erased": len(missing)}


def read_line(line, number):
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        raise Bad(f"line {number}: not a JSON object")
    return record


def exact(text, what):
    """The bytes of a base64 text that is written in the one right way."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raw = None
    if raw is None or base64.b64encode(raw).decode() != text:
        raise Bad(f"{what} is not good base64")
    return raw


def size_of(note, number):
    rows = note.split("\n")
    if len(rows) < 2 or not rows[1].isdecimal():
        raise Bad(f"line {number}: a checkpoint without its size")
    return int(rows[1])


def check_entry(record, heads, hashes, missing, erased, erasures_by, acts):
    envelope = record["entry"]
    place = f"entry {envelope['kind']} {envelope['case']} version {envelope['version']}"
    if set(envelope) != {"v", "kind", "case", "version", "prev", "type", "at", "body"} or envelope["v"] != 1:
        raise Bad(f"{place}: not an envelope")
    hashed = sha256(b"\x00", canonical(envelope)).hex()
    if hashed != record["hash"]:
        raise Bad(f"{place}: the entry does not match its hash")
    version, head = heads.get(envelope["case"], (0, None))
    if envelope["version"] != version + 1 or envelope["prev"] != head:
        raise Bad(f"{place}: the chain is broken")
    heads[envelope["case"]] = (envelope["version"], hashed)
    hashes.add(hashed)
    if record["body"] is None:
        missing.append((hashed, place))
        return
    if sha256(record["salt"].encode(), record["body"].encode()).hex() != envelope["body"]:
        raise Bad(f"{place}: the body does not match its hash")
    body = json.loads(record["body"])
    if canonical(body) != record["body"].encode():
        raise Bad(f"{place}: the body is not in canonical form")
    event = body["event"]
    if event["type"] != envelope["type"]:
        raise Bad(f"{place}: the body speaks of another event")
    if event["type"] == "BodiesErased" and envelope["kind"] == "erasure":
        for each in event["entries"]:
            erased[each] = event["id"]
    if event["type"] == "ActPrepared" and envelope["kind"] == "act" and event["command"] == "erasure.erase":
        acts[envelope["case"]] = (event["data"]["id"], body["by"]["person"])
    if event["type"] == "ActSigned" and envelope["case"] in acts:
        erasure, handler = acts[envelope["case"]]
        erasures_by[erasure] = (handler, body["by"]["person"])


def check_checkpoint(note, tree, public):
    text, _, signed = note.partition("\n\n")
    text += "\n"
    place = f"checkpoint {tree.size}"
    if len(text.split("\n")) != 4 or not re.fullmatch("\u2014 [^ \n]+ [^ \n]+\n", signed):
        raise Bad(f"{place}: not a note of three lines and one signature")
    origin, size, root = text.strip("\n").split("\n")
    name, encoded = signed[2:].strip("\n").split(" ")
    raw = exact(encoded, f"{place}: the signature")
    key = sha256(f"{ORIGIN}\n".encode(), b"\x01", public)[:4]
    if origin != ORIGIN or name != ORIGIN or raw[:4] != key:
        raise Bad(f"{place}: of another origin or key")
    if exact(root, f"{place}: the root") != tree.root():
        raise Bad(f"{place}: the root is not that of the sealed entries")
    if not signature_is_good(public, text.encode(), raw[4:]):
        raise Bad(f"{place}: the signature is not good")


def check_erasures(missing, erased, erasures_by, acts):
    for hashed, place in missing:
        handler, signatory = erasures_by.get(erased.get(hashed), (None, None))
        if handler is None or handler == signatory:
            raise Bad(f"{place}: the body is gone and no erasure by two people names it")


def main(arguments):
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 0 if arguments in (["--help"], ["-h"]) else 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            counts = verify(file)
    except OSError as fault:
        print(f"the journal cannot be opened: {fault}")
        return 2
    except UnicodeDecodeError as fault:
        print(f"FIRST FAULT: the file is not UTF-8: {fault}")
        return 1
    except Bad as bad:
        print(f"FIRST FAULT: {bad}")
        return 1
    print(", ".join(f"{number} {word}" for word, number in counts.items()))
    print("clean")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

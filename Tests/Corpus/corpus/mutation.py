"""Changes the files of the corpus, and looks whether the program keeps what it promises of every file.

A change depends on the seed and its number alone. Each changed file is planned by the program as any file is: read by its
child process, with its limits. A third of the changes are to bytes. The others keep to the form of the file, and go
further in: what is inside a workbook's parts before they are packed again, the tokens of a delimited text. Of those the
cells are looked for by Python's own readers too: none may be passed over in silence.
"""

import io
import os
import random
import signal
import threading
import time
import zipfile

from . import coverage, delimited
from .service import Failed, Service, file_params

#: Seconds for one file; the reading child has 60 of processor time, and these files are small.
SECONDS = 20
#: Megabytes that the program and its children may take.
MEMORY = 640
#: How many files one program is asked about.
FILES = 200

WORDS = [
    b"<", b">", b"/>", b"&amp;", b"&#0;", b"&#x10FFFF;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b'"', b"'", b"=", b"",
    b'r="A1"', b'r="XFD1048576"', b'r="A0"', b'r="-1"', b't="s"', b't="inlineStr"', b't="d"', b't="e"', b't="str"',
    b's="1"', b's="99"', b"<v>", b"</v>", b"<v>0</v>", b"<v>1e308</v>", b"<v>-0</v>", b"<v>NaN</v>", b"<v>99999999999</v>",
    b"<is><t>x</t></is>", b"<f>1+1</f>", b"</c>", b"</row>", b"<row>", b"<c/>", b"<row/>", b"_x000D_", b"_x0000_", b"xmlns=",
    b"standalone", b"encoding=", b"UTF-16", b"<!DOCTYPE x>", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\xc3", b"\xed\xa0\x80",
]  # fmt: skip
TOKENS = [
    '"', '""', "\n", "\r", "\r\n", ";", ",", "\t", "|", " ", "", "sep=;", "'=", "\ufeff", "\u00a0", "\u0301", "é", "0", "-1",
    "1E+10", "#N/A", "Total", "Nom", "Client name", "E-mail", "Ville", "Ville 2", "a@b.example", "FR", "x" * 300, "::: ",
]  # fmt: skip


class Change:
    """One changed file: its bytes, how it is imported, and its cells where they can be told."""

    def __init__(self, cases, seed, number):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.case = self.random.choice(cases)
        self.params = {name: value for name, value in self.case.params.items() if self.random.random() < 0.7}
        self.cells = None
        kind = self.random.random()
        if kind < 0.34 or self.case.main.kind == "hex":
            self.data = self.bytes(self.case.content())
        elif self.case.is_workbook:
            self.workbook()
        else:
            self.text()

    def bytes(self, data, words=None):
        """Some changes to bytes: bits, removals, repetitions, exchanges, words that mean something."""
        data = bytearray(data)
        for _ in range(self.random.choice([1, 1, 2, 4, 16])):
            if not data:
                return bytes(data)
            at, end = self.random.randrange(len(data)), self.random.randrange(len(data))
            match self.random.randrange(7):
                case 0:
                    data[at] ^= 1 << self.random.randrange(8)
                case 1:
                    data[at] = self.random.choice([0, 1, 0x20, 0x22, 0x7F, 0x80, 0xFF, self.random.randrange(256)])
                case 2:
                    del data[at : at + self.random.choice([1, 2, 10, 100])]
                case 3:
                    data[at:at] = data[end : end + self.random.choice([1, 5, 50])]
                case 4:
                    data[at], data[end] = data[end], data[at]
                case 5:
                    data[at : at + self.random.choice([0, 1, 4])] = self.random.choice(words or WORDS)
                case _:
                    del data[self.random.choice([at, len(data) - 1]) :]
        return bytes(data)

    def workbook(self):
        """Changes inside one or two parts; the archive around them is good."""
        parts = self.case.parts()
        for _ in range(self.random.choice([1, 1, 2])):
            names = [name for name in parts if "sheet" in name.lower()] if self.random.random() < 0.6 else list(parts)
            name = self.random.choice(names or list(parts))
            content = parts[name]
            parts[name] = self.elements(content) if self.random.random() < 0.6 else self.bytes(content)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        self.data = packed.getvalue()
        self.cells = coverage.workbook_cells(self.data)

    def elements(self, content):
        """Whole elements and attributes are moved, repeated and left out, so that the XML stays well-formed more often."""
        pieces = content.replace(b"><", b">\0<").split(b"\0")
        for _ in range(self.random.choice([1, 2, 5])):
            at, other = self.random.randrange(len(pieces)), self.random.randrange(len(pieces))
            match self.random.randrange(5):
                case 0:
                    pieces[at], pieces[other] = pieces[other], pieces[at]
                case 1:
                    pieces.insert(at, pieces[other])
                case 2:
                    pieces[at : at + 1] = []
                case 3:
                    pieces[at] = self.bytes(pieces[at])
                case _:
                    word = self.random.choice([b"1", b"2", b"0", b"A", b"Z", b"s", b"x"])
                    signs = [place for place, sign in enumerate(pieces[at]) if chr(sign).isalnum()]
                    if signs:
                        place = self.random.choice(signs)
                        pieces[at] = pieces[at][:place] + word + pieces[at][place + 1 :]
            if not pieces:
                return b""
        return b"".join(pieces)

    def text(self):
        """Changes to the tokens of a delimited text, which is said to be delimited and encoded as it is."""
        section = self.case.main
        encoding, delimiter = delimited.encoding_of(section), delimited.delimiter_of(section)
        text = self.case.content().decode(encoding)
        tokens = []
        for sign in text:
            if tokens and sign.isalnum() and tokens[-1][-1:].isalnum():
                tokens[-1] += sign
            else:
                tokens.append(sign)
        for _ in range(self.random.choice([1, 2, 4, 10])):
            if not tokens:
                break
            at, other = self.random.randrange(len(tokens)), self.random.randrange(len(tokens))
            match self.random.randrange(5):
                case 0:
                    tokens[at], tokens[other] = tokens[other], tokens[at]
                case 1:
                    tokens.insert(at, tokens[other])
                case 2:
                    del tokens[at]
                case 3:
                    tokens[at] = self.random.choice(TOKENS)
                case _:
                    tokens.insert(at, self.random.choice(TOKENS))
        self.data = "".join(tokens).encode(encoding, "replace")
        if not self.case.file_name.endswith(".vcf") and self.random.random() < 0.8:
            self.params |= {"delimiter": {"\t": "tab"}.get(delimiter, delimiter), "encoding": PEER.get(encoding, encoding)}
            found = delimited.cells(self.data, encoding, delimiter)
            self.cells = None if found is None else {None: found}


#: What the program calls Python's encodings.
PEER = {"mac-roman": "macintosh", "utf-16-le": "utf-16le", "utf-16-be": "utf-16be"}


class Run:
    """Plans many changed files, on several threads with a program each."""

    def __init__(self, options, program, cases):
        self.program, self.seed, self.cases = program, options.seed, cases
        self.count = options.mutations
        self.lock = threading.Lock()
        self.next, self.failures, self.memory = 0, 0, 0
        self.outcomes, self.times, self.looked_at = {}, [], 0

    def work(self):
        while self.failures < 10:
            with self.lock:
                start, self.next = self.next, min(self.next + FILES, self.count)
            if start >= self.count:
                return
            self.some(range(start, min(start + FILES, self.count)))

    def some(self, numbers):
        """One program is asked about some files, then ended; after a failure another one goes on."""
        service = None
        for number in numbers:
            try:
                service = service or Service(self.program, patience=SECONDS)
                self.one(service, Change(self.cases, self.seed, number))
            except Failed as failure:
                self.fail(number, f"expected {failure.expected}, came {str(failure.came)[:500]}")
                service = self.end(service, number, failed=True)
            except Exception as error:  # noqa: BLE001 - a thread that ends would leave out files
                self.fail(number, f"{type(error).__name__}: {error}")
                service = self.end(service, number, failed=True)
        self.end(service, numbers[-1])

    def one(self, service, change):
        start = time.monotonic()
        answer = service.call("client/import/plan", file_params(change.case.file_name, change.data) | change.params)
        duration = time.monotonic() - start
        outcome = "planned" if "result" in answer else answer["error"].get("data", {}).get("code", "?")
        if outcome == "unreadableFile":
            outcome += " " + answer["error"]["data"].get("reason", "")
        with self.lock:
            self.times.append(duration)
            self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        if outcome.split()[-1] in BAD or outcome in ("internalError", "?"):
            raise Failed("the file read or refused", f"{outcome}: {answer['error']['message']}")
        if outcome == "planned" and change.cells is not None and answer["result"]["diagnosticsTotal"] <= 1_000:
            plan = answer["result"]
            if "nextCursor" in plan:
                return
            with self.lock:
                self.looked_at += 1
            if missing := coverage.uncovered(plan, change.cells, change.params.get("mapping")):
                raise Failed("each cell read or named", "passed over in silence: " + ", ".join(missing[:5]))

    def end(self, service, number, failed=False):
        if service is None:
            return None
        try:
            if not failed and service.end() not in (0, 1):
                self.fail(number, "the program did not end well")
            service.__exit__()
        except Failed as failure:
            self.fail(number, f"at or before this one: {failure}")
        return None

    def fail(self, number, text):
        with self.lock:
            self.failures += 1
        change = Change(self.cases, self.seed, number)
        print(f"change {number} of seed {self.seed}, of {change.case.name}: {text}")
        print(f"  again: Tests/Corpus/run --seed {self.seed} --only {number}", flush=True)


#: What the reading child's own mishaps are called: no file may bring them about.
BAD = {
    "readerCrashed", "readerOutOfMemory", "readerTookTooLong", "readerEndedEarly", "readerNotStarted", "malformedEvents",
    "outOfMemory", "readFailed",
}  # fmt: skip


def run(options, program, cases):
    """Gives how many changes failed."""
    job = Run(options, program, cases)
    start = time.monotonic()
    if options.only is not None:
        change = Change(cases, options.seed, options.only)
        print(f"{change.case.name} with {change.params}: {len(change.data)} bytes")
        path = os.path.join(os.path.dirname(program), f"changed-{options.only}-{os.path.basename(change.case.file_name)}")
        with open(path, "wb") as file:
            file.write(change.data)
        print(f"kept in {path}")
        job.some(range(options.only, options.only + 1))
        return job.failures
    threads = [threading.Thread(target=job.work) for _ in range(options.jobs)]
    # Told to end, it ends after the files that are begun, and says how far it came.
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: setattr(job, "count", job.next))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    job.times.sort()
    memory = peak()
    if memory > MEMORY:
        job.failures += 1
        print(f"a program or its child took {memory} MB of memory, and not at most {MEMORY}")
    report(job, memory, time.monotonic() - start)
    return job.failures


def peak():
    """The most memory in megabytes that a program or a child of one has taken."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1_000


def report(job, memory, seconds):
    times = job.times or [0]
    print(f"{len(job.times)} changed files of seed {job.seed} in {seconds:.0f} s, {job.failures} failures")
    print(f"  a file: {times[len(times) // 2] * 1e3:.1f} ms in the middle, {times[-1] * 1e3:.0f} ms at most; memory {memory} MB at most")
    print(f"  cells looked for in {job.looked_at}")
    for outcome, count in sorted(job.outcomes.items(), key=lambda item: -item[1]):
        print(f"  {count:7} {outcome}")

"""A case of the corpus: a text that says how its file is made, how it is imported, and what must come of it."""

import json
import os

from . import delimited, package


class Section:
    """A line `=== kind name option option=value`, and the lines under it."""

    def __init__(self, heading, lines):
        words = [word.replace("%20", " ") for word in heading.split()]
        self.kind, self.words, self.options = words[0], [], {}
        for word in words[1:]:
            name, equals, value = word.partition("=")
            if equals and name.isidentifier():
                self.options[name] = value
            else:
                self.words.append(word)
        self.text = "".join(lines)

    @property
    def name(self):
        return self.words[0] if self.words else ""


class Case:
    """A file of the corpus, with its bytes."""

    def __init__(self, path):
        self.path = path
        self.name = os.path.splitext("/".join(path.split("/")[-2:]))[0]
        with open(path, encoding="utf-8", newline="") as file:
            lines = file.read().split("\n")
        lines = [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
        self.title, self.sections, self.head = self._divide(lines)
        self.main = next(s for s in self.sections if s.kind in ("file", "hex", "workbook"))
        self.file_name = self.main.name
        self.params = json.loads(self._text("params") or "{}")
        self.directory = [json.loads(line) for line in (self._text("directory") or "").splitlines() if line.strip()]
        self.expected = self._text("expected")

    def _divide(self, lines):
        """Everything before the section of what is expected is kept as it is when that is recorded."""
        title = lines[0].strip()
        starts = [index for index, line in enumerate(lines) if line.startswith("=== ")]
        sections, head = [], lines
        for start, end in zip(starts, starts[1:] + [len(lines)]):
            if lines[start].startswith("=== expected"):
                head = lines[:start]
            sections.append(Section(lines[start][4:], lines[start + 1 : end]))
        return title, sections, "".join(head)

    def _text(self, kind):
        return next((section.text for section in self.sections if section.kind == kind), None)

    def record(self, text):
        """Writes down what came."""
        with open(self.path, "w", encoding="utf-8", newline="") as file:
            file.write(f"{self.head}=== expected\n{text}")

    @property
    def is_workbook(self):
        return self.main.kind == "workbook"

    def parts(self):
        """The parts of a workbook, by their names."""
        return package.parts(self.sections)

    def content(self):
        """The bytes of the file."""
        if self.main.kind == "hex":
            data = bytes.fromhex(self.main.text)
        elif self.is_workbook:
            archive = package.Archive(self.parts())
            for section in self.sections:
                if section.kind == "archive":
                    for line in section.text.splitlines():
                        archive.change(*(word.replace("%20", " ") for word in line.split()))
            data = archive.content()
        else:
            data = delimited.encoded(self.main)
        return data


def cases(folder, names=()):
    """The cases of the corpus, or those whose names begin with one of some."""
    found = []
    for group in sorted(os.listdir(folder)):
        inside = os.path.join(folder, group)
        if group != "corpus" and os.path.isdir(inside):
            found += [os.path.join(inside, name) for name in sorted(os.listdir(inside)) if name.endswith(".case")]
    every = [Case(path) for path in found]
    return [case for case in every if not names or any(case.name.startswith(name) for name in names)]

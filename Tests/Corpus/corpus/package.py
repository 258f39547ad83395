"""Workbooks of the corpus: the parts of an OPC package, and a zip archive of which every field can be made wrong."""

import struct
import xml.sax.saxutils
import zlib

TRANSITIONAL = {
    "main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "office": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
STRICT = {
    "main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "office": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def parts(sections):
    """The parts that sections describe: `workbook`, `sheet`, `rows`, `strings`, `styles`, `part`."""
    book = next(section for section in sections if section.kind == "workbook")
    names = STRICT if "strict" in book.words else TRANSITIONAL
    made, sheets, related = {}, [], []
    for section in sections:
        if section.kind in ("sheet", "rows"):
            sheets.append(section)
    types = f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
    made["[Content_Types].xml"] = DECLARATION + types
    made["_rels/.rels"] = relationships(names, [("rId1", "officeDocument", "xl/workbook.xml")])
    listed = ""
    for number, section in enumerate(sheets, 1):
        state = next((f' state="{word}"' for word in section.words if word in ("hidden", "veryHidden")), "")
        name = xml.sax.saxutils.quoteattr(section.name)
        listed += f'<sheet name={name} sheetId="{number}"{state} r:id="rId{number}"/>'
        related.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        made[f"xl/worksheets/sheet{number}.xml"] = worksheet(section, names)
    for kind, part, root in (("strings", "sharedStrings", "sst"), ("styles", "styles", "styleSheet")):
        content = next((section.text for section in sections if section.kind == kind), None)
        if content is not None:
            made[f"xl/{part}.xml"] = f'{DECLARATION}<{root} xmlns="{names["main"]}">{content}</{root}>'
            related.append((part, part, f"{part}.xml"))
    date = '<workbookPr date1904="1"/>' if "1904" in book.words else ""
    made["xl/workbook.xml"] = (
        f'{DECLARATION}<workbook xmlns="{names["main"]}" xmlns:r="{names["office"]}">{date}<sheets>{listed}</sheets></workbook>'
    )
    made["xl/_rels/workbook.xml.rels"] = relationships(names, related)
    made = {name: content.encode() for name, content in made.items()}
    for section in sections:
        if section.kind == "part":
            made[section.name] = section.text.strip("\n").encode(section.options.get("encoding", "utf-8"))
    return made


def relationships(names, related):
    listed = "".join(
        f'<Relationship Id="{id}" Type="{names["office"]}/{kind}" Target="{target}"/>' for id, kind, target in related
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def worksheet(section, names):
    """A sheet's part: its XML, its rows in XML, or its rows as lines of cells between bars."""
    content = section.text.strip("\n")
    if section.kind == "rows":
        content = "".join(row(number, line) for number, line in enumerate(content.split("\n"), 1) if line)
    if content.startswith("<?xml") or "worksheet" in content[:40]:
        return content
    if "<sheetData" not in content:
        content = f"<sheetData>{content}</sheetData>"
    return f'{DECLARATION}<worksheet xmlns="{names["main"]}">{content}</worksheet>'


def row(number, line):
    """A row of `text | #12.5 | !#N/A | ?1 | =A1+1`: text, number, error, boolean, formula without a value."""
    cells = ""
    for column, cell in enumerate(cell.strip() for cell in line.split("|")):
        if not cell:
            continue
        reference = f'r="{letters(column)}{number}"'
        value = xml.sax.saxutils.escape(cell[1:].replace("\\n", "\n"))
        if cell[0] == "#":
            cells += f"<c {reference}><v>{value}</v></c>"
        elif cell[0] == "!":
            cells += f'<c {reference} t="e"><v>{value}</v></c>'
        elif cell[0] == "?":
            cells += f'<c {reference} t="b"><v>{value}</v></c>'
        elif cell[0] == "=":
            cells += f"<c {reference}><f>{value}</f></c>"
        else:
            value = xml.sax.saxutils.escape(cell.replace("\\n", "\n"))
            cells += f'<c {reference} t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'
    return f'<row r="{number}">{cells}</row>'


def letters(column):
    """The letters of a column, 0-based."""
    text = ""
    while column >= 0:
        text = chr(65 + column % 26) + text
        column = column // 26 - 1
    return text


class Part:
    """A part of an archive, and what the archive claims of it."""

    def __init__(self, name, content):
        self.name, self.content = name, content
        self.local_name = None
        self.method, self.flags, self.checksum, self.size, self.repeat = 8, 0, None, None, 1

    def stored(self):
        """Its content as the archive holds it."""
        if self.method != 8:
            return self.content
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = b"".join(packer.compress(self.content) for _ in range(self.repeat))
        return data + packer.flush()

    def true_checksum(self):
        checksum = 0
        for _ in range(self.repeat):
            checksum = zlib.crc32(self.content, checksum)
        return checksum


class Archive:
    """A zip archive of parts, with changes that make it wrong."""

    def __init__(self, parts):
        self.parts = [Part(name, content) for name, content in parts.items()]
        self.end, self.tail, self.count, self.overlap = None, b"", None, False

    def part(self, name):
        return next(part for part in self.parts if part.name == name)

    def change(self, what, *arguments):
        """Carries out a line of a section `archive`."""
        getattr(self, "_" + what)(*arguments)

    def _without(self, name):
        self.parts.remove(self.part(name))

    def _rename(self, name, other):
        self.part(name).name = other

    def _local(self, name, other):
        """The name that stands before the part itself, other than in the directory."""
        self.part(name).local_name = other

    def _twice(self, name, other=None):
        again = Part(other or name, self.part(name).content)
        self.parts.append(again)

    def _checksum(self, name, value):
        self.part(name).checksum = int(value, 16)

    def _size(self, name, value):
        self.part(name).size = int(value)

    def _method(self, name, value):
        self.part(name).method = int(value)

    def _flags(self, name, value):
        self.part(name).flags = int(value, 16)

    def _repeat(self, name, count):
        """The part's content so many times."""
        self.part(name).repeat = int(count)

    def _repeats(self, name, text, count):
        """A text inside the part so many times in its place."""
        part = self.part(name)
        part.content = part.content.replace(text.encode(), text.encode() * int(count))

    def _fill(self, count, name="xl/media/image{}.png"):
        """So many further parts."""
        self.parts += [Part(name.format(number), b"x") for number in range(int(count))]

    def _truncate(self, percent):
        self.end = int(percent)

    def _append(self, text):
        self.tail = text.encode()

    def _entries(self, count):
        """How many entries the directory claims."""
        self.count = int(count)

    def _overlap(self):
        """Every part where the first one is."""
        self.overlap = True

    def content(self):
        body, directory = b"", b""
        for part in self.parts:
            stored, name = part.stored(), part.name.encode()
            local = (part.local_name or part.name).encode()
            checksum = part.true_checksum() if part.checksum is None else part.checksum
            size = len(part.content) * part.repeat if part.size is None else part.size
            fields = struct.pack("<HHHHHIII", 20, part.flags, part.method, 0, 0x21, checksum, len(stored), size)
            offset = 0 if self.overlap else len(body)
            body += b"PK\3\4" + fields + struct.pack("<HH", len(local), 0) + local + stored
            directory += b"PK\1\2" + struct.pack("<H", 20) + fields
            directory += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, offset) + name
        count = len(self.parts) if self.count is None else self.count
        end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
        data = body + directory + end + self.tail
        return data if self.end is None else data[: len(data) * self.end // 100]

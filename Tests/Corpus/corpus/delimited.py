"""Delimited text of the corpus: its bytes, and its cells as Python's own reader finds them."""

import codecs
import csv
import io
import re

MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


def is_blank(text):
    """Whether a person sees nothing of a text."""
    return not text.strip(" \t\r\n\v\f\u00a0\u2007\u202f\u3000\u200b\ufeff")


def encoded(section):
    """The bytes of a section `file NAME encoding=… bom lines=cr|crlf escaped`."""
    text = section.text
    if "unended" in section.words:
        text = text.removesuffix("\n")
    if "escaped" in section.words:
        for escape, sign in ((r"\0", "\0"), (r"\r", "\r"), (r"\t", "\t"), (r"\u", "\ufeff")):
            text = text.replace(escape, sign)
    text = text.replace("\n", {"cr": "\r", "crlf": "\r\n"}.get(section.options.get("lines"), "\n"))
    encoding = encoding_of(section)
    data = text.encode(encoding)
    return MARKS[encoding] + data if "bom" in section.words else data


def encoding_of(section):
    return section.options.get("encoding", "utf-8")


def delimiter_of(section):
    return {"tab": "\t", "bar": "|"}.get(name := section.options.get("delimiter", ","), name)


def cells(data, encoding, delimiter):
    """The cells that are not blank: (row, column) to text, both 1-based; None where Python can't read it."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    text = text.removeprefix("\ufeff")
    # Excel's own first line, of a delimiter that there is.
    text = re.sub(r'^("?)[sS](?:ep|EP)=[,;\t|]\1(\r\n|\r|\n|$)', "", text)
    found = {}
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row, 1):
                if not is_blank(cell):
                    found[number, column] = cell
    except csv.Error:
        return None
    return found

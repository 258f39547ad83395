"""What holds of every page: it is good HTML, loads nothing, runs nothing, and can be read by everyone."""

import collections
import itertools
import re

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
ATTRIBUTES = {
    "html": {"lang"}, "meta": {"charset", "http-equiv", "content", "name"},
    "div": {"class", "role", "tabindex", "aria-labelledby"}, "th": {"scope", "class"}, "caption": {"id"},
}
ELEMENTS = set(
    "html head meta title style body header main footer div section p h1 h2 dl dt dd bdi br span"
    " table caption thead tbody tr th td".split())


def elements(tree):
    return [(element, element.tag.removeprefix(XHTML)) for element in tree.iter() if isinstance(element.tag, str)]


def text(element):
    return " ".join("".join(element.itertext()).split())


def contrast(one, other):
    """The contrast of two colours, by WCAG 2.2."""
    def luminance(color):
        color = color.removeprefix("#")
        if len(color) == 3:
            color = "".join(digit * 2 for digit in color)
        parts = (int(color[at:at + 2], 16) / 255 for at in (0, 2, 4))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def problems(page):
    """All that is wrong with a page, in words."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False)
    tree = parser.parse(page)
    found = [f"not HTML: {name} at {position}" for position, name, _ in parser.errors]
    all_elements = elements(tree)
    count = collections.Counter(name for _, name in all_elements)
    for element, name in all_elements:
        if name not in ELEMENTS:
            found.append(f"<{name}> has no place here")
        for attribute in element.attrib:
            if attribute not in ATTRIBUTES.get(name, {"class"}):
                found.append(f"{attribute} of <{name}> has no place here")
    for name in ("html", "head", "title", "style", "body", "main", "h1"):
        if count[name] != 1:
            found.append(f"{count[name]} <{name}>, not 1")
    root = tree if tree.tag == XHTML + "html" else tree.find(XHTML + "html")
    if root.get("lang") not in ("en", "fr"):
        found.append("the page does not say its language")
    if not text(tree.find(f".//{XHTML}title")) or not text(tree.find(f".//{XHTML}h1")):
        found.append("the page has no title")
    policies = [e.get("content") for e, n in all_elements if n == "meta" and e.get("http-equiv")]
    if policies != ["default-src 'none'; style-src 'unsafe-inline'"]:
        found.append("the page may load something")
    sheet = tree.find(f".//{XHTML}style").text
    if re.search(r"url\(|@import|expression|://|<", sheet):
        found.append("the style sheet loads something")
    found += tables(all_elements) + names(all_elements) + colors(sheet)
    return found


def tables(all_elements):
    found = []
    for table in (element for element, name in all_elements if name == "table"):
        if not text(table.find(f"{XHTML}caption")):
            found.append("a table has no caption")
        rows = list(table.iter(XHTML + "tr"))
        if len({len(row) for row in rows}) > 1:
            found.append("the rows of a table differ in length")
        for row in rows:
            if row[0].tag != XHTML + "th":
                found.append("a row has no head")
        for head in table.iter(XHTML + "th"):
            if head.get("scope") not in ("row", "col") or not text(head):
                found.append("the head of a row or column does not say what it is for")
    return found


def names(all_elements):
    found = []
    identifiers = [element.get("id") for element, _ in all_elements if element.get("id")]
    if len(identifiers) != len(set(identifiers)):
        found.append("two elements have one id")
    for element, name in all_elements:
        if name == "section" and not text(element[0]):
            found.append("a section has no heading")
        label = element.get("aria-labelledby")
        if label and label not in identifiers:
            found.append(f"there is no {label}")
        if element.get("role") == "region" and not label:
            found.append("a region has no name")
    return found


def colors(sheet):
    """Text in each scheme of colours stands out from what is behind it: 4.5 to 1 at least."""
    found = []
    schemes = re.findall(r":root \{(.*?)\}", sheet, re.S)
    if len(schemes) != 2:
        found.append("there are not two schemes of colours")
    for scheme in schemes:
        values = dict(re.findall(r"--(\w+): (#\w+)", scheme))
        for ink, ground in itertools.product(("ink", "quiet", "mark"), ("paper", "band")):
            if contrast(values[ink], values[ground]) < 4.5:
                found.append(f"{ink} on {ground} can't be told apart")
    return found

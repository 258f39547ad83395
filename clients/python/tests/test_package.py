"""The package as it is delivered: generated from the document, typed, with an example that works."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from support import PROGRAM, WORKBOOK

PACKAGE = Path(__file__).resolve().parents[1]


class PackageTests(unittest.TestCase):
    def test_the_generated_modules_are_those_of_the_document(self) -> None:
        subprocess.run([PACKAGE / "generate", "--check"], check=True)

    @unittest.skipUnless(importlib.util.find_spec("mypy"), "mypy is not installed")
    def test_types_are_right_and_wrong_uses_are_found(self) -> None:
        command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "src", "generate", "tests"]
        checked = subprocess.run(command, cwd=PACKAGE, text=True, capture_output=True)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_the_examples_of_the_readme_work(self) -> None:
        examples = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text("utf-8"), re.S)
        self.assertGreaterEqual(len(examples), 2)
        for example in examples:
            with self.subTest(example), tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "clients.xlsx").write_bytes(WORKBOOK.read_bytes())
                environment = {"PYTHONPATH": str(PACKAGE / "src"), "CLIENTELE": str(Path(PROGRAM).resolve()),
                               "XDG_DATA_HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
                ran = subprocess.run([sys.executable, "-W", "error", "-c", example], cwd=folder, env=environment,
                                     text=True, capture_output=True, timeout=60)
                self.assertEqual((ran.returncode, ran.stderr), (0, ""))
                expected = re.findall(r"#> (.*)", example)
                self.assertEqual(ran.stdout.splitlines(), expected)

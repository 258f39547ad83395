"""What Chromium and axe, a checker of accessibility, say of pages, where Chromium is installed."""

import html
import importlib.metadata
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = importlib.metadata.distribution("axe-playwright-python").locate_file("axe_playwright_python/axe.min.js")
RUN = """
axe.run(document, {resultTypes: ["violations", "incomplete"]}).then(results => {
  const shown = document.createElement("pre");
  shown.id = "results";
  shown.textContent = JSON.stringify([...results.violations, ...results.incomplete]);
  document.body.replaceChildren(shown);
});
"""


def chromium(*arguments):
    command = [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def violations(page):
    """The rules of axe that a page breaks, and what breaks them."""
    # axe itself is what the page's policy keeps out.
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    script = pathlib.Path(AXE).read_text().replace("</script", "<\\/script")
    scripts = f"<script>{script}</script><script>{RUN}</script></body>"
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text(page.replace("</body>", scripts))
        shown = chromium("--virtual-time-budget=10000", "--dump-dom", file.as_uri())
    results = json.loads(html.unescape(re.search(r'<pre id="results">(.*?)</pre>', shown, re.S).group(1)))
    return [(result["id"], [node["html"] for node in result["nodes"]]) for result in results]


def sheets(file, target):
    """Prints a page; answers how many sheets it takes."""
    chromium(f"--print-to-pdf={target}", pathlib.Path(file).as_uri())
    return len(re.findall(rb"/Type\s*/Page\b", pathlib.Path(target).read_bytes()))

/// How documents look: the style sheet that each carries.
enum DocumentStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ink: #1b1f24; --quiet: #565d66; --rule: #c5cbd3; --band: #f2f4f7; --paper: #fff; --mark: #b42318;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ink: #eceef1; --quiet: #b3bac4; --rule: #4a525c; --band: #262b31; --paper: #16191d; --mark: #ff8a80;
      }
    }
    * { box-sizing: border-box; }
    html {
      background: var(--paper); color: var(--ink);
      font: 10pt/1.4 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans", sans-serif;
    }
    body { margin: 0 auto; max-width: 190mm; padding: 12mm 8mm; }
    h1, h2, p, dl, dd, table { margin: 0; }
    h1 { font-size: 20pt; line-height: 1.15; font-weight: 600; overflow-wrap: anywhere; }
    h2 { font-size: 8.5pt; font-weight: 600; color: var(--quiet); margin-bottom: 1.2mm; }
    bdi { overflow-wrap: anywhere; }
    .text { white-space: pre-line; }
    .name { font-weight: 600; }
    .quiet { color: var(--quiet); }
    .top { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6mm 10mm; margin-bottom: 9mm; }
    .issuer .name { font-size: 12.5pt; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .6mm 4mm; }
    dt { color: var(--quiet); }
    dd { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    h1 + dl, .state + dl { margin-top: 3mm; }
    .state { color: var(--mark); font-weight: 600; margin-top: 2mm; }
    .parties {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(52mm, 1fr)); gap: 6mm 10mm; margin-bottom: 9mm;
    }
    .scroll { overflow-x: auto; margin-bottom: 6mm; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-size: 8.5pt; font-weight: 600; color: var(--quiet); padding-bottom: 1.2mm; }
    th, td { padding: 1.8mm 2mm; vertical-align: top; text-align: left; font-weight: 400; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th {
      border-bottom: .35mm solid var(--ink); font-size: 8.5pt; font-weight: 600; color: var(--quiet);
      vertical-align: bottom;
    }
    tbody tr { border-bottom: .2mm solid var(--rule); break-inside: avoid; }
    th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .scroll th[scope=row] { width: 100%; min-width: 45mm; }
    .balance th, .balance .number { font-weight: 600; }
    .totals {
      display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6mm 8mm; align-items: start;
      margin-bottom: 9mm; break-inside: avoid;
    }
    .totals tbody tr { border: 0; }
    .totals th, .totals td { padding-top: 1mm; padding-bottom: 1mm; }
    .sums th, .sums td, .sums th:first-child, .sums td:last-child { padding-left: 2mm; padding-right: 2mm; }
    .sums .due th, .sums .due td {
      font-weight: 700; font-size: 12pt; background: var(--band); border-top: .35mm solid var(--ink);
      padding-top: 2mm; padding-bottom: 2mm;
    }
    section { break-inside: avoid; }
    .notes { display: grid; grid-template-columns: repeat(auto-fit, minmax(70mm, 1fr)); gap: 5mm 10mm; }
    .notes p + p { margin-top: 1mm; }
    footer {
      margin-top: 9mm; padding-top: 2.5mm; border-top: .2mm solid var(--rule); font-size: 8.5pt; color: var(--quiet);
      break-inside: avoid;
    }
    .hidden {
      position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (max-width: 40rem) { .top, .totals { grid-template-columns: minmax(0, 1fr); } }
    @media print {
      body { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      thead { display: table-header-group; }
    }

    """

  /// The sheets that are printed on: their size, and what stands at the foot of each.
  static func paper(_ paper: DocumentPage.Paper, foot: String) -> String {
    let font = "font: 8pt Arial, \"Liberation Sans\", sans-serif; color: #565d66;"
    return """
      @page {
        size: \(paper.rawValue); margin: 15mm 16mm 20mm;
        @bottom-left { content: \(quoted(foot)); \(font) }
        @bottom-right { content: "Page " counter(page) " / " counter(pages); \(font) }
      }

      """
  }

  /// A word across each sheet, which is no part of the text.
  static func mark(_ word: String) -> String {
    """
    body::before {
      content: \(quoted(word)); position: fixed; top: 0; right: 0; bottom: 0; left: 0; z-index: -1; overflow: hidden;
      display: grid; place-items: center; font-size: 92pt; font-weight: 700; letter-spacing: .06em; color: var(--mark);
      opacity: .12; transform: rotate(-35deg); pointer-events: none;
    }

    """
  }

  /// A string of CSS in which nothing means anything: all but letters and digits of ASCII and spaces is escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}

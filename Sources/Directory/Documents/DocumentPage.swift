/// A page of HTML for people: one file that loads nothing and runs nothing, to be read, listened to and printed.
///
/// Invoices and statements of account share it. It has light and dark colours on a screen, and ink on paper in print; where
/// it is longer than a sheet, heads of tables come again and no line of one is cut.
struct DocumentPage {
  /// What the document is called: the title of the page, and at the foot of each sheet.
  var title: String
  /// Whose it is; stands behind the title in the name of the page.
  var issuer: String?
  var format: DocumentFormat
  var paper = Paper.a4
  /// Written across each sheet: that this is no valid document.
  var mark: String?

  /// What is printed on.
  enum Paper: String {
    case a4 = "A4"
    case letter = "letter"

    /// The paper that the country's offices have.
    init(_ country: CountryCode?) {
      self = country.map { Self.letterCountries.contains($0.rawValue) } ?? false ? .letter : .a4
    }

    // CLDR, "paperSize" of supplementalData.
    private static let letterCountries: Set<String> = [
      "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
    ]
  }

  /// The whole page, with what `body` writes between the opening and the end of its body.
  func html(_ body: (inout Markup) -> Void) -> String {
    var markup = Markup.html
    markup.element("html", ["lang": format.language.rawValue]) { html in
      html.endLine()
      html.element("head") { head(&$0) }
      html.endLine()
      html.element("body") { markup in
        markup.endLine()
        body(&markup)
      }
      html.endLine()
    }
    markup.endLine()
    return markup.text
  }

  private func head(_ markup: inout Markup) {
    markup.endLine()
    markup.void("meta", ["charset": "utf-8"])
    markup.endLine()
    // A name with markup in it would be shown as text; a browser that took it for more is told to load nothing.
    markup.void(
      "meta", ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
    markup.endLine()
    markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    markup.endLine()
    markup.element("title", [:], [title, issuer].compactMap(\.self).joined(separator: " – "))
    markup.endLine()
    markup.style(DocumentStyle.sheet + sheetOfPaper + (mark.map(DocumentStyle.mark) ?? ""))
  }

  private var sheetOfPaper: String {
    DocumentStyle.paper(
      paper, foot: [title, issuer].compactMap(\.self).joined(separator: " · "))
  }
}

import Testing

@testable import Directory

@Suite struct MarkupTests {
  @Test func noTextOrAttributeMeansAnything() {
    var markup = Markup.html
    markup.element("p", ["title": "\"><script>", "class": nil]) { $0.write("<b>&amp; 'x' \u{7}\u{202E}") }
    #expect(
      markup.text == "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;script&gt;\">"
        + "&lt;b&gt;&amp;amp; &#39;x&#39; \u{202E}</p>")
  }

  @Test func xmlIsIndentedAndHasOnlyItsCharacters() {
    var markup = Markup.xml
    markup.element("a") { a in
      a.element("b", [:], "1\u{0}\u{B}\u{FFFE}\u{85}2\n3")
      a.element("c", [:], optional: nil)
    }
    #expect(markup.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b>12\n3</b>\n</a>\n")
  }

  @Test func aStringOfCSSMeansNothing() {
    #expect(DocumentStyle.quoted("a\"}</style>\n\\é") == "\"a\\22 \\7d \\3c \\2f style\\3e \\a \\5c \\e9 \"")
  }
}

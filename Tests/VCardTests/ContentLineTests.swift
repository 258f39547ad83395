import Testing

@testable import VCard

@Suite struct ContentLineTests {
  /// The line as it is written again.
  private func check(_ text: String, _ expected: String?, location: SourceLocation = #_sourceLocation) {
    #expect(ContentLine(text)?.description == expected, sourceLocation: location)
  }

  @Test func `a line has a group, a name, parameters and a value`() {
    check("FN:Jean", "FN:Jean")
    check("fn:Jean", "FN:Jean")
    check("item1.tel;type=CELL;TYPE=pref:1", "ITEM1.TEL;TYPE=CELL;TYPE=pref:1")
    check("TEL;TYPE=work,voice:1", "TEL;TYPE=work;TYPE=voice:1")
    check("TEL;WORK;VOICE:1", "TEL;TYPE=WORK;TYPE=VOICE:1")
    check("NOTE;QUOTED-PRINTABLE:a", "NOTE;ENCODING=QUOTED-PRINTABLE:a")
    check("ADR;LABEL=\"1, rue; a:b\":;;x", "ADR;LABEL=\"1, rue; a:b\":;;x")
    check("FN:", "FN:")
    check("NOTE:a:b;c", "NOTE:a:b;c")
    check("X-A;P=:v", "X-A;P=:v")
    check("X-A;P=\"open:v", "X-A;P=\"open:v".replacing("\"", with: "^'"))
    check("X-A;P=a=b:v", "X-A;P=a=b:v")
  }

  @Test func `a line without a name or a colon is none`() {
    for text in ["", ":", "FN", "FN;TYPE=x", "a b:c", ".FN:x", "a.:x", "a.b.c:x", ";:x", "é:x"] {
      #expect(ContentLine(text) == nil, "\(text)")
    }
  }

  @Test func `a parameter's value may have any character`() {
    for value in ["a\"b", "a^b", "a\nb", "^n", "a,b;c:d", "", "é日本", "^^'", "a\tb"] {
      let line = ContentLine("X-A", [.init("P", value)], value: "v")
      #expect(ContentLine(line.description) == line, "\(value)")
    }
    #expect(ContentLine("X-A;P=a^'b^^c^nd^x^:v")?["P"] == "a\"b^c\nd^x^")
  }

  @Test func `a text may have any character`() {
    for text in ["a;b", "a,b", "a\\b", "a\nb", "\\n", "\\", "\\\\,;\n", "", "é\tb", "a:b"] {
      #expect(CardText.unescaped(CardText.escaped(text)) == text, "\(text)")
      #expect(ContentLine("N", value: CardText.joined([text, "x", text], ";")).components == [text, "x", text])
      #expect(ContentLine("N", value: CardText.joined([text, "x", text], ",")).list == [text, "x", text])
    }
    #expect(CardText.escaped("a\r\nb\u{1}c") == "a\\nbc")
  }

  @Test func `a backslash that escapes nothing is itself`() {
    #expect(CardText.unescaped("C:\\Temp\\N") == "C:\\Temp\n")
    #expect(CardText.unescaped("http\\://x") == "http://x")
    #expect(CardText.unescaped("end\\") == "end\\")
  }

  @Test func `quoted-printable that is no code stands for itself`() {
    func decoded(_ text: String) -> String {
      String(decoding: QuotedPrintable.decoded(Array(text.utf8)), as: UTF8.self)
    }
    #expect(decoded("=C3=A9=c3=a9") == "éé")
    #expect(decoded("a=b=ZZ=4") == "a=b=ZZ=4")
    #expect(decoded("=") == "=")
  }

  @Test func `types are small letters, from one parameter or several`() {
    #expect(ContentLine("TEL;TYPE=\"Work,CELL\";TYPE=pref:1")?.types == ["work", "cell", "pref"])
    #expect(ContentLine("TEL;PREF=1:1")?.isPreferred == true)
    #expect(ContentLine("TEL;TYPE=pref:1")?.isPreferred == true)
    #expect(ContentLine("TEL;PREF=2:1")?.isPreferred == false)
  }
}

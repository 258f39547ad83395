import Testing

@testable import Directory

struct FileNameTests {
  private func check(_ given: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = FileName.harmless(given)
    #expect(
      found.unicodeScalars.elementsEqual(name.unicodeScalars), "\(given.debugDescription): \(found.debugDescription)",
      sourceLocation: sourceLocation)
  }

  @Test func `A usual name stays as it is`() {
    for name in [
      "invoice.pdf", "Devis été 2026 (signé).pdf", "日本.txt", "a.tar.gz", "no extension", "50 % & more; it's $5.csv",
      "~x",
      "Ünïcode – “quoted”.txt", "👩‍👧.png", "خطاب.pdf",
    ] { check(name, name) }
  }

  @Test func `Only what stands behind the last slash or backslash counts`() {
    check("../x", "x")
    check("../../etc/passwd", "passwd")
    check("/etc/cron.d/x", "x")
    check("C:\\x", "x")
    check("..\\..\\Windows\\System32\\drivers", "drivers")
    check("\\\\server\\share\\a.txt", "a.txt")
    check("C:x", "C_x")
    check("file:///tmp/a", "a")
    check("a/..", "")
    check("/\u{301}a", "\u{301}a")
    for nothing in ["", ".", "..", "...", " ", "/", "a/", "\\", ". . ", "\u{202E}", "\0", "\u{200B}"] {
      check(nothing, "")
    }
  }

  @Test func `What is not seen goes, and nothing hides an extension`() {
    check("a\0.txt", "a.txt")
    check("a\nb\tc\r\n.txt", "a b c .txt")
    check("a\u{7}\u{1B}[31m.txt", "a[31m.txt")
    check("invoice\u{202E}fdp.exe", "invoicefdp.exe")
    check("\u{2066}a\u{2069}\u{200F}\u{061C}.pdf", "a.pdf")
    check("a\u{FEFF}\u{AD}\u{2028}b\u{E0041}", "a b")
    check("invoice.pdf\u{A0}\u{3000}                    .exe", "invoice.pdf .exe")
    check("a\u{378}b\u{E000}", "ab\u{E000}")
  }

  @Test func `What file systems do not take is replaced`() {
    check("a<b>c:d\"e|f?g*h.txt", "a_b_c_d_e_f_g_h.txt")
    check(".bashrc", "bashrc")
    check("... .htaccess", "htaccess")
    check("report.", "report")
    check("report. . ", "report")
    check("-rf", "_rf")
    check("--", "_-")
    check(" name.txt ", "name.txt")
    check("::$DATA", "__$DATA")
  }

  @Test func `Names of devices are none`() {
    for device in [
      "CON", "con", "Prn", "AUX", "nul", "COM1", "com9", "LPT0", "lpt3", "COM¹", "LPT³", "CONIN$", "clock$",
    ] {
      check(device, "_" + device)
      check(device + ".txt", "_" + device + ".txt")
    }
    check("con.tar.gz", "_con.tar.gz")
    check("CON .txt", "_CON .txt")
    check("dir/nul.", "_nul")
    for other in ["CONTRACT.pdf", "com.txt", "COM10.txt", "console", "x.con"] { check(other, other) }
  }

  @Test func `A composed and a decomposed name are the same`() {
    check("Ve\u{301}lo.pdf", "V\u{E9}lo.pdf")
    check("\u{212B}.txt", "\u{C5}.txt")
    check("\u{1112}\u{1161}\u{11AB}", "\u{D55C}")
  }

  @Test func `A harmless name is harmless as it is, whatever it was made from`() {
    var random = RepeatableGenerator(seed: 7)
    let alphabet = Array("aé./\\: -<*\0\u{202E}\u{301}\u{200D}CONul1$ \u{A0}\n日👩".unicodeScalars)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...12, using: &random)
      var text = String.UnicodeScalarView()
      for _ in 0..<count { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)]) }
      let name = FileName.harmless(String(text))
      check(name, FileName.harmless(name))
      #expect(!name.unicodeScalars.contains { "/\\:<*".unicodeScalars.contains($0) || $0.value < 0x20 })
      #expect(!name.hasPrefix(".") && !name.hasSuffix(".") && !name.hasSuffix(" ") && name != "CON")
    }
  }
}

/// A generator that makes the same numbers each time (SplitMix64).
private struct RepeatableGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

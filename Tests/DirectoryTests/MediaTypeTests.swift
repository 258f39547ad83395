import Testing

@testable import Directory

struct MediaTypeTests {
  private func check(
    _ bytes: [UInt8], _ type: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      MediaType.of(bytes) == type, "\(String(decoding: bytes.prefix(40), as: UTF8.self))",
      sourceLocation: sourceLocation)
  }

  private func check(_ text: String, _ type: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(Array(text.utf8), type, sourceLocation: sourceLocation)
  }

  /// A file that begins with a signature, and goes on with bytes that are no text.
  private func file(_ start: [UInt8], _ text: String = "", at offset: Int = 0) -> [UInt8] {
    [UInt8](repeating: 0, count: offset) + start + Array(text.utf8) + [0, 1, 2, 255]
  }

  @Test func `A signature tells the type`() {
    check(file([], "%PDF-1.7\n"), "application/pdf")
    check(file([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), "image/png")
    check(file([0xFF, 0xD8, 0xFF, 0xE0]), "image/jpeg")
    check(file([], "GIF89a"), "image/gif")
    check(file([], "GIF87a"), "image/gif")
    check(file([0x49, 0x49, 0x2A, 0x00]), "image/tiff")
    check(file([0x4D, 0x4D, 0x00, 0x2A]), "image/tiff")
    check(file([], "RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 "), "image/webp")
    check(file([], "RIFF\u{1}\u{2}\u{3}\u{4}WAVEfmt "), "audio/wav")
    for (brand, type) in [
      ("heic", "image/heic"), ("mif1", "image/heif"), ("avif", "image/avif"), ("isom", "video/mp4"),
      ("mp42", "video/mp4"), ("M4V ", "video/mp4"), ("qt  ", "video/quicktime"), ("M4A ", "audio/mp4"),
      ("crx ", "application/octet-stream"),
    ] { check(file([0, 0, 0, 24], "ftyp" + brand), type) }
    check(file([0x1A, 0x45, 0xDF, 0xA3], "\u{1}B\u{2}webm"), "video/webm")
    check(file([0x1A, 0x45, 0xDF, 0xA3], "\u{1}B\u{2}matroska"), "video/x-matroska")
    check(file([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "application/x-ole-storage")
    check(file([0x1F, 0x8B, 0x08]), "application/gzip")
    check(file([], "ustar", at: 257), "application/x-tar")
    check(file([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), "application/x-7z-compressed")
    check(file([], "Rar!\u{1A}\u{7}"), "application/vnd.rar")
    check("{\\rtf1\\ansi x}", "application/rtf")
    check("BEGIN:VCARD\r\nVERSION:4.0\r\n", "text/vcard")
    check("BEGIN:VCALENDAR\r\n", "text/calendar")
  }

  @Test func `Programs are told as such, and all that is not known as nothing`() {
    check(file([0x7F, 0x45, 0x4C, 0x46]), "application/x-executable")
    check(file([0x4D, 0x5A, 0x90, 0x00]), "application/vnd.microsoft.portable-executable")
    check(file([0x00, 0x61, 0x73, 0x6D]), "application/wasm")
    check("#!/bin/sh\nrm -rf /\n", "text/x-shellscript")
    check([0], "application/octet-stream")
    check([0xFF, 0xFE, 0x41], "application/octet-stream")
    check([0x80, 0x81, 0x82, 0x83], "application/octet-stream")
    // A signature that is not where it has to be, or is cut.
    check(file([0x00], "%PDF-1.7"), "application/octet-stream")
    check([0x89, 0x50, 0x4E], "application/octet-stream")
    check("%PD", "text/plain")
  }

  @Test func `A text is a page or a drawing only where it begins as one`() {
    check("<!DOCTYPE html><p>x", "text/html")
    check("\u{FEFF}\n <!-- a --><!-- <b> -->\n<html lang=fr>", "text/html")
    check("<script>alert(1)</script>", "text/html")
    check("<?xml version=\"1.0\"?><html xmlns=\"x\"/>", "application/xhtml+xml")
    check("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>", "image/svg+xml")
    check("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<svg:svg/>", "image/svg+xml")
    check("<?xml version=\"1.0\"?><Invoice/>", "application/xml")
    check("<?xml version=\"1.0\"", "application/xml")
    check("A text that names <html> and <script>alert(1)</script>", "text/plain")
    check("<3 is a heart", "text/plain")
    check("<!-- never closed", "text/plain")
    check(String(repeating: "<!>", count: 21_000), "text/plain")
  }

  @Test func `A text is told by what its lines have`() {
    check("Plain.", "text/plain")
    check("Voilà, c’est tout.\nRien d’autre.", "text/plain")
    check("a,b,c\n1,2,3\n", "text/csv")
    check("a;b\r\n1,5;2\r\n", "text/csv")
    check("a\tb\n1\t2\n", "text/tab-separated-values")
    check("name,text\n\"A, B\",\"two\nlines, here\"\n", "text/csv")
    check("One, two\nthree.", "text/plain")
    check("just,one,line", "text/plain")
    check("{\"a\": [1, 2]}", "application/json")
    check("[1, 2]", "application/json")
    check("{not json}", "text/plain")
    // windows-1252, as old spreadsheet programs save it.
    check(Array("Pr".utf8) + [0xE9] + Array("nom;Nom\r\nZo".utf8) + [0xEB] + Array(";Roy\r\n".utf8), "text/csv")
    check([0xFF, 0xFE, 0x41, 0x00], "text/plain")
    check(String(repeating: "日", count: 30_000), "text/plain")
    check(String(repeating: "é", count: 32_768) + "x", "text/plain")
    check("a" + String(repeating: "é", count: 40_000), "text/plain")
  }

  // MARK: Archives

  @Test func `A document is told by the parts that it has`() {
    let types = "application/vnd.openxmlformats-officedocument."
    check(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"), types + "wordprocessingml.document")
    check(zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"), types + "spreadsheetml.sheet")
    check(zip("ppt/presentation.xml", "[Content_Types].xml"), types + "presentationml.presentation")
    check(
      zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
      "application/vnd.ms-excel.sheet.macroEnabled.12")
    check(
      zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
      "application/vnd.ms-word.document.macroEnabled.12")
    check(
      zip("[Content_Types].xml", "xl/workbook.bin"), "application/vnd.ms-excel.sheet.binary.macroEnabled.12")
    check(zip("mimetype", first: "application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text")
    check(zip("mimetype", first: "application/epub+zip"), "application/epub+zip")
    check(zip("mimetype", first: "text/html"), "application/zip")
    check(zip("META-INF/MANIFEST.MF", "A.class"), "application/java-archive")
    check(zip("AndroidManifest.xml", "META-INF/MANIFEST.MF"), "application/vnd.android.package-archive")
    check(zip("a.txt", "word/document.xml"), "application/zip")
    check(zip("[Content_Types].xml", "other/part.xml"), "application/zip")
    check(zip(), "application/zip")
  }

  @Test func `Of a large archive, the directory at its end is read`() {
    let large = zip("media/film.bin", "[Content_Types].xml", "word/document.xml", size: 200_000)
    check(large, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    // One whose directory is longer than what is looked at is judged by its beginning.
    let names = ["[Content_Types].xml", "word/document.xml"] + (0..<3_000).map { "media/picture\($0).png" }
    check(zip(names), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
  }

  @Test func `An archive that is cut, or says what is not so, is an archive`() {
    let whole = zip("[Content_Types].xml", "word/document.xml")
    for count in 4..<whole.count {
      let type = MediaType.of(Array(whole.prefix(count)))
      #expect(type == "application/zip" || type.hasSuffix(".document"), "\(count)")
    }
    for place in whole.indices where place >= 4 {
      for byte in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = byte
        #expect(MediaType.of(changed).hasPrefix("application/"))
      }
    }
  }

  private func zip(_ names: String..., first: String = "", size: Int = 0) -> [UInt8] {
    zip(names, first: first, size: size)
  }

  /// An archive of empty files; the first one has a content, or a size.
  private func zip(_ names: [String], first: String = "", size: Int = 0) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (index, name) in names.enumerated() {
      let content = index > 0 ? [] : first.isEmpty ? [UInt8](repeating: 7, count: size) : Array(first.utf8)
      let start = bytes.count
      let sizes = word(content.count, 4) + word(content.count, 4) + word(name.utf8.count, 2) + word(0, 2)
      bytes +=
        [0x50, 0x4B, 3, 4] + word(20, 2) + word(0, 2) + word(0, 2) + word(0, 8) + sizes + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2] + word(20, 2) + word(20, 2) + word(0, 2) + word(0, 2) + word(0, 8) + sizes
      directory += word(0, 2) + word(0, 2) + word(0, 2) + word(0, 4) + word(start, 4) + Array(name.utf8)
    }
    let count = word(names.count, 2)
    return bytes + directory + [0x50, 0x4B, 5, 6] + word(0, 4) + count + count + word(directory.count, 4)
      + word(bytes.count, 4) + word(0, 2)
  }

  private func word(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }
}

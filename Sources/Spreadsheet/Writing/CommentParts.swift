/// What is said about a cell of a sheet that is written.
struct CellComment: Sendable {
  var cell: CellReference
  var text: String
}

/// The parts of one sheet's comments: their texts (ECMA-376 part 1, 18.7), the boxes in which programs show them (part 4,
/// VML), and what leads to both.
struct CommentParts {
  /// 1-based.
  let sheet: Int
  let comments: [CellComment]
  /// The first block of 1,024 numbers for the boxes.
  let firstShape: Int

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  func write(to zip: ZipWriter) throws {
    try write(try texts(), "xl/comments\(sheet).xml", to: zip)
    try write(try boxes(), "xl/drawings/vmlDrawing\(sheet).vml", to: zip)
    try write(try relationships(), "xl/worksheets/_rels/sheet\(sheet).xml.rels", to: zip)
  }

  private func write(_ content: consuming ByteBuffer, _ name: String, to zip: ZipWriter) throws {
    try zip.beginPart(name)
    try content.withSpan { bytes throws in try zip.write(bytes) }
    try zip.endPart()
  }

  private func texts() throws(WorkbookError) -> ByteBuffer {
    var part = ByteBuffer()
    try part.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    try part.append("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    try part.append("<authors><author>Clientele</author></authors><commentList>")
    for comment in comments {
      try part.append("<comment ref=\"\(comment.cell)\" authorId=\"0\"><text><t xml:space=\"preserve\">")
      try part.append(escaped: comment.text)
      try part.append("</t></text></comment>")
    }
    try part.append("</commentList></comments>")
    return part
  }

  private func boxes() throws(WorkbookError) -> ByteBuffer {
    var part = ByteBuffer()
    let blocks = (0...comments.count / 1_024).map { String(firstShape + $0) }
    try part.append(
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
    try part.append(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">")
    try part.append("<o:idmap v:ext=\"edit\" data=\"\(blocks.joined(separator: ","))\"/></o:shapelayout>")
    try part.append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"")
    try part.append(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
    try part.append("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
    for (index, comment) in comments.enumerated() {
      let (column, row) = (comment.cell.column, comment.cell.row - 1)
      // Lines of about 40 characters.
      let lines = min(3 + comment.text.unicodeScalars.count / 40, 20)
      let top = max(row - 1, 0)
      try part.append("<v:shape id=\"_x0000_s\(firstShape * 1_024 + index + 1)\" type=\"#_x0000_t202\"")
      try part.append(" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
      try part.append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
      try part.append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>")
      try part.append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
      try part.append("<x:Anchor>\(column + 1),15,\(top),10,\(column + 4),15,\(top + lines),4</x:Anchor>")
      try part.append("<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>")
      try part.append("</x:ClientData></v:shape>")
    }
    try part.append("</xml>")
    return part
  }

  private func relationships() throws(WorkbookError) -> ByteBuffer {
    var part = ByteBuffer()
    try part.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    try part.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    try part.append("<Relationship Id=\"rId1\" Type=\"\(Self.office)/vmlDrawing\"")
    try part.append(" Target=\"../drawings/vmlDrawing\(sheet).vml\"/>")
    try part.append("<Relationship Id=\"rId2\" Type=\"\(Self.office)/comments\" Target=\"../comments\(sheet).xml\"/>")
    try part.append("</Relationships>")
    return part
  }
}

internal import CExpat

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads one XML part with expat and tells a handler of the elements in known namespaces; the others are left out with
/// all that is in them.
///
/// A document type declaration ends it, whatever it declares.
@safe final class XMLParser {
  private let stream: PartStream
  private let handler: any XMLHandler
  private let namespaces: XMLNamespaces
  private let parser: XML_Parser
  private let progress: ((Int) throws -> Void)?
  private var tags: [XMLTag] = [.document]
  /// How deep we are in an element that is ignored.
  private var ignoredDepth = 0
  private var failure: (any Error)?

  private static let blockSize = 64 << 10

  /// Reads the stream to its end; `progress` hears how many compressed bytes were taken.
  static func parse(
    _ stream: PartStream, _ namespaces: XMLNamespaces, _ handler: any XMLHandler,
    progress: ((Int) throws -> Void)? = nil
  ) throws {
    guard let parser = unsafe XML_ParserCreateNS(nil, 1) else { throw WorkbookError.outOfMemory }
    let reader = unsafe XMLParser(stream, namespaces, handler, parser, progress)
    defer { unsafe XML_ParserFree(parser) }
    try withExtendedLifetime(reader) { try reader.parse() }
  }

  private init(
    _ stream: PartStream, _ namespaces: XMLNamespaces, _ handler: any XMLHandler, _ parser: XML_Parser,
    _ progress: ((Int) throws -> Void)?
  ) {
    self.stream = stream
    self.namespaces = namespaces
    self.handler = handler
    unsafe self.parser = unsafe parser
    self.progress = progress
    tags.reserveCapacity(SpreadsheetLimits.xmlDepth + 2)
  }

  private func parse() throws {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context = unsafe context, let name = unsafe name, let attributes = unsafe attributes else { return }
        unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { unsafe $0.open(name, attributes) }
      },
      { context, _ in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.close() }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes else { return }
      unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { unsafe $0.text(bytes, Int(count)) }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context = unsafe context else { return }
      unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { reader in
        reader.stop(WorkbookError.documentTypeDeclaration(part: reader.stream.name))
      }
    }
    var fed = 0
    while true {
      guard let buffer = unsafe XML_GetBuffer(parser, CInt(Self.blockSize)) else { throw WorkbookError.outOfMemory }
      let count = try unsafe stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Self.blockSize))
      fed += count
      if unsafe XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0) != XML_STATUS_OK { throw try reason() }
      if let failure { throw failure }
      if fed - Int(unsafe XML_GetCurrentByteIndex(parser)) > SpreadsheetLimits.xmlToken {
        throw WorkbookError.tokenTooLong(part: stream.name, limit: SpreadsheetLimits.xmlToken)
      }
      if count == 0 { return }
      try progress?(stream.consumed)
    }
  }

  /// Why expat stopped: what a handler threw, a damaged part, or the XML itself.
  private func reason() throws -> any Error {
    if let failure { return failure }
    let code = unsafe XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_MEMORY { return WorkbookError.outOfMemory }
    let line = Int(unsafe XML_GetCurrentLineNumber(parser))
    let column = Int(unsafe XML_GetCurrentColumnNumber(parser)) + 1
    let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? ""
    try stream.drain()
    if code == XML_ERROR_UNKNOWN_ENCODING { return WorkbookError.unsupportedEncoding(stream.name) }
    return WorkbookError.xml(part: stream.name, line: line, column: column, reason: reason)
  }

  private func open(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    if failure != nil { return }
    let depth = tags.count + ignoredDepth
    if depth > SpreadsheetLimits.xmlDepth {
      return stop(WorkbookError.tooDeep(part: stream.name, limit: SpreadsheetLimits.xmlDepth))
    }
    if Int(unsafe XML_GetSpecifiedAttributeCount(parser)) > 2 * SpreadsheetLimits.xmlAttributes {
      return stop(WorkbookError.tooManyAttributes(part: stream.name, limit: SpreadsheetLimits.xmlAttributes))
    }
    guard ignoredDepth == 0, let parent = tags.last, let local = unsafe localName(name) else {
      ignoredDepth += 1
      return
    }
    do {
      let tag = try unsafe handler.open(
        Span(_unsafeStart: unsigned(local), count: strlen(local)), in: parent, XMLAttributes(attributes))
      if tag == .ignored { ignoredDepth += 1 } else { tags.append(tag) }
    } catch {
      stop(error)
    }
  }

  private func close() {
    if failure != nil { return }
    if ignoredDepth > 0 {
      ignoredDepth -= 1
      return
    }
    guard let tag = tags.popLast() else { return }
    do { try handler.close(tag) } catch { stop(error) }
  }

  private func text(_ bytes: UnsafePointer<CChar>, _ count: Int) {
    guard ignoredDepth == 0, failure == nil, let tag = tags.last, tag != .document else { return }
    do {
      try unsafe handler.text(Span(_unsafeStart: unsigned(bytes), count: count), in: tag)
    } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    if failure == nil { failure = error }
    unsafe XML_StopParser(parser, 0)
  }

  private static func begins(_ name: UnsafePointer<CChar>, with namespace: StaticString) -> Bool {
    let start = unsafe UnsafeRawPointer(namespace.utf8Start).assumingMemoryBound(to: CChar.self)
    return unsafe strncmp(name, start, namespace.utf8CodeUnitCount) == 0
  }

  /// The name after a known namespace, or one in none at all (some programs declare none); nil for a foreign one.
  private func localName(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
    if unsafe Self.begins(name, with: namespaces.transitional) {
      return unsafe name + namespaces.transitional.utf8CodeUnitCount
    }
    if unsafe Self.begins(name, with: namespaces.strict) {
      return unsafe name + namespaces.strict.utf8CodeUnitCount
    }
    return unsafe strchr(name, 1) == nil ? name : nil
  }
}

/// The same bytes, unsigned.
@unsafe func unsigned(_ text: UnsafePointer<CChar>) -> UnsafePointer<UInt8> {
  unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
}

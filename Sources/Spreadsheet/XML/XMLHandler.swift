#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is made of an XML part: elements come in with a tag that the handler gave to the one around them.
protocol XMLHandler: AnyObject {
  /// Says what an element is; nothing in an ignored one is reported.
  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag
  func close(_ tag: XMLTag) throws
  /// A piece of the text of an element, not always all of it.
  func text(_ bytes: Span<UInt8>, in tag: XMLTag) throws
}

extension XMLHandler {
  func close(_ tag: XMLTag) throws {}
  func text(_ bytes: Span<UInt8>, in tag: XMLTag) throws {}
}

/// What an element is to its handler; each handler has its own from `document + 1` on.
struct XMLTag: Equatable {
  let rawValue: UInt8

  init(_ rawValue: UInt8) { self.rawValue = rawValue }

  static let ignored = XMLTag(0)
  /// Around the root element.
  static let document = XMLTag(1)
}

/// The attributes of an element, while it is being opened.
@safe struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe self.list = list }

  /// Calls `body` with each name and value; a name in a namespace has that and U+0001 before it.
  func forEach(_ body: (_ name: Span<UInt8>, _ value: Span<UInt8>) -> Void) {
    var index = 0
    while let name = unsafe list[index], let value = unsafe list[index + 1] {
      unsafe body(
        Span(_unsafeStart: unsigned(name), count: strlen(name)),
        Span(_unsafeStart: unsigned(value), count: strlen(value)))
      index += 2
    }
  }

  /// One attribute as text.
  func string(_ wanted: StaticString) -> String? {
    var found: String?
    forEach { name, value in
      if name.equals(wanted) { found = value.repairedString }
    }
    return found
  }
}

/// A boolean of XML Schema.
func isTrue(_ value: Span<UInt8>) -> Bool { value.equals("1") || value.equals("true") || value.equals("on") }

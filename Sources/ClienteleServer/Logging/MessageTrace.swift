internal import JSON
internal import JSONRPC

/// Every message that comes in and goes out, a line of JSON each, for those who look for a mistake in a plugin.
///
/// A line has the `time`, the `direction` (`in`, `out`) and the `message` without its secrets; of what is no JSON, and
/// of what is not read, the `problem` and no text, which might hold a secret.
package final class MessageTrace: MessageObserver {
  private let file: LineFile
  private let clock: LogClock

  /// A member of a batch may be as deep as a message.
  private static let depth = 80

  package init(file: LineFile, clock: LogClock) {
    self.file = file
    self.clock = clock
  }

  package func received(_ message: UnsafeRawBufferPointer) { add("in", message) }

  package func sent(_ message: [UInt8]) { message.withUnsafeBytes { add("out", $0) } }

  package func refused(_ reason: String) {
    let writer = begun("in")
    writer.key("problem")
    writer.string(reason)
    writer.endObject()
    file.append(writer.bytes)
  }

  private func add(_ direction: StaticString, _ message: UnsafeRawBufferPointer) {
    let writer = begun(direction)
    let document = JSONDocument(limits: JSONLimits(depth: Self.depth))
    do throws(JSONSyntaxError) {
      try document.parse(message)
      writer.key("message")
      MaskedMessage(document).write(to: writer)
    } catch {
      writer.key("problem")
      writer.string(error.description)
      writer.key("byteCount")
      writer.integer(message.count)
    }
    writer.endObject()
    file.append(writer.bytes)
  }

  private func begun(_ direction: StaticString) -> JSONWriter {
    let writer = JSONWriter()
    writer.beginObject()
    writer.key("time")
    writer.string(clock.time)
    writer.key("direction")
    writer.string("\(direction)")
    return writer
  }
}

internal import JSON

/// The service that is measured, with a session that has begun.
struct Service {
  let dialogue: Dialogue

  init(_ executable: String, store: String) throws {
    dialogue = Dialogue(try Program([executable, "--store", store, "--framing", "lines", "--locale", "fr"]))
    // A French directory, and a report in English.
    _ = try dialogue.call("initialize", #"{"processId":null,"locale":"en","capabilities":{}}"#)
  }

  /// Ends the session in order.
  ///
  /// - Returns: the most memory that the service had at once, in bytes.
  @discardableResult
  func end() throws -> Double { try endWithCost().memory }

  /// Ends the session in order.
  ///
  /// - Returns: the same, and the processor time of the service and its reading processes.
  func endWithCost() throws -> (memory: Double, processor: Double) {
    let peak = ProcessMemory.peak(of: dialogue.program.process)
    _ = try dialogue.call("shutdown")
    let (_, memory, processor) = dialogue.program.finish()
    return (peak ?? memory, processor)
  }

  /// The identifiers of all clients, by name.
  func clients() throws -> [String] {
    var ids: [String] = []
    var cursor = ""
    repeat {
      let page = try dialogue.call("client/list", #"{"limit":500,"fields":["number"]\#(cursor)}"#)
      ids += (page["items"]?.array ?? []).compactMap { $0["id"]?.string }
      cursor = page["nextCursor"].map { ",\"cursor\":" + $0.compact } ?? ""
    } while !cursor.isEmpty
    return ids
  }
}

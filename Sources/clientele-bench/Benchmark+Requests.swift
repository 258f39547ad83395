#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Benchmark {
  mutating func measureRequests(beside python: inout Python?) throws {
    Self.say("cheap requests")
    let service = try Service(options.executable, store: store("small"))
    let echo = Dialogue(try Program(["/bin/cat"]))
    let single = Messages(options.requests / 10, of: "session/get") { _ in "{}" }
    let many = Messages(options.requests, of: "session/get") { _ in "{}" }
    // An echo has no result; its answers are made to look like one.
    let echoed = Messages(echoing: options.requests / 10)
    let echoedMany = Messages(echoing: options.requests)

    let limit = try (0..<options.runs).map { _ in try echo.oneAtATime(echoed) }
    let latencies = try (0..<options.runs).map { _ in try service.dialogue.oneAtATime(single) }
    add("session/get, one at a time, p50", latencies, 0.5, beside: ("cat", limit.map(\.median).median), target: 14e-6)
    add("  p99", latencies, 0.99, beside: ("cat", limit.map { $0.quantile(0.99) }.median))

    let echoRate = try (0..<options.runs).map { _ in try echo.pipelined(echoedMany) }.median
    report.note("This program itself sends and takes in up to \(Figure.fixed(echoRate, 0)) lines a second (from cat).")
    let rates = try (0..<options.runs).map { _ in try service.dialogue.pipelined(many) }
    let peer = try python?.dialogue(.small).pipelined(single)
    report.add(
      "session/get, pipelined (64)", .perSecond, rates, beside: peer.map { ("orjson on a pipe", $0) }, target: 333_000)
    try measureOnOneCore(service.dialogue, single, echo, echoed)

    Self.say("client/get")
    let ids = try service.clients()
    var random = Generator(state: 1)
    let getting = Messages(options.requests / 10, of: "client/get") { _ in "{\"id\":\"\(random.pick(ids))\"}" }
    let gets = try (0..<options.runs).map { _ in try service.dialogue.oneAtATime(getting) }
    let getRates = try (0..<options.runs).map { _ in try service.dialogue.pipelined(getting) }
    let peerGetting = Messages(options.requests / 10, of: "client/get") { _ in "{\"id\":\(random.below(ids.count) + 1)}"
    }
    let peerGets = try python?.dialogue(.small).oneAtATime(peerGetting)
    let peerRate = try python?.dialogue(.small).pipelined(peerGetting)
    let count = Figure.fixed(Double(ids.count), 0)
    add(
      "client/get of \(count), one at a time, p50", gets, 0.5, beside: peerGets.map { ("sqlite3 + orjson", $0.median) },
      target: 19.5e-6)
    add("  p99", gets, 0.99, beside: peerGets.map { ("sqlite3 + orjson", $0.quantile(0.99)) })
    report.add(
      "client/get of \(count), pipelined (64)", .perSecond, getRates, beside: peerRate.map { ("sqlite3 + orjson", $0) },
      target: 75_000)
    report.add("memory of the service after these", .bytes, [try service.end()])
    _ = echo.program.finish()
  }

  /// Without the waking of another core, which can cost more than the work, and depends on the machine's mood.
  private mutating func measureOnOneCore(
    _ service: Dialogue, _ requests: Messages, _ echo: Dialogue, _ echoed: Messages
  ) throws {
    let processes = [getpid(), service.program.process, echo.program.process]
    guard processes.allSatisfy({ Cores.use(onlyFirst: true, in: $0) }) else { return }
    let limit = try (0..<options.runs).map { _ in try echo.oneAtATime(echoed).median }
    let latencies = try (0..<options.runs).map { _ in try service.oneAtATime(requests) }
    add("  p50, peer and service on one core", latencies, 0.5, beside: ("cat", limit.median), target: 14e-6)
    for process in processes { _ = Cores.use(onlyFirst: false, in: process) }
  }

  private mutating func add(
    _ what: String, _ latencies: [[Double]], _ part: Double, beside: (name: String, value: Double)? = nil,
    target: Double? = nil
  ) {
    report.add(what, .seconds, latencies.map { $0.quantile(part) }, beside: beside, target: target)
  }
}

extension Messages {
  /// Lines as long as a cheap request that a program that repeats its input answers.
  init(echoing count: Int) {
    for index in 0..<count {
      appendLine("{\"jsonrpc\":\"2.0\",\"id\":\(index + 1),\"result\":\"session/get\",\"params\":{}}")
    }
  }
}

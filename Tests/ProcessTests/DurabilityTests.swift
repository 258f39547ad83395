import Foundation
import Testing

extension ProcessTests {
  @Test func `Ten thousand creates sent without reading are answered once each, numbered in their order`() throws {
    let folder = TestFolder()
    let program = try RunningProgram(store: folder.store)
    try program.initialize()
    let sender = Thread {
      var text = ""
      for id in 1...10_000 { text += createLine(100_000 + id, "Client \(id)") }
      program.send(text)
    }
    sender.start()
    var numbers: [String] = []
    for id in 1...10_000 {
      let answer = try #require(program.message())
      #expect(answer.id == 100_000 + id)
      numbers.append(try #require(answer.result?["number"] as? String, "\(answer.object)"))
    }
    let expected = (1...10_000).map { "CLI-" + String(repeating: "0", count: max(0, 4 - "\($0)".count)) + "\($0)" }
    #expect(numbers == expected)
    #expect(try program.finish() == 0)
    #expect(program.rest().isEmpty)
  }

  @Test func `The log of writes is copied into the store while the program runs`() throws {
    let folder = TestFolder()
    let program = try RunningProgram(store: folder.store)
    try program.initialize()
    func size() throws -> Int { try FileManager.default.attributesOfItem(atPath: folder.store)[.size] as? Int ?? 0 }
    let before = try size()
    for id in 1...400 {
      program.send(createLine(100_000 + id, "Client \(id)"))
      _ = try #require(program.message())
    }
    _ = try program.list()
    #expect(try size() > before)
    #expect(try program.finish() == 0)
  }

  @Test func `Killed while it creates, it has every answered client, once and whole`() throws {
    var random = SeededGenerator(seed: 41)
    for round in 1...6 {
      let folder = TestFolder()
      let program = try RunningProgram(store: folder.store)
      try program.initialize()
      let sender = Thread {
        for id in 1...3_000 { program.send(createLine(100_000 + id, "Client \(id)")) }
      }
      sender.start()
      var answered: [Listed] = []
      let moment = Int.random(in: 1...1_500, using: &random)
      while answered.count < moment, let message = program.message() {
        answered.append(try listed(message))
      }
      program.send(signal: SIGKILL)
      // What is in the pipe was answered too.
      while let message = program.message() { answered.append(try listed(message)) }
      #expect(program.exitCode() == -SIGKILL)

      let again = try RunningProgram(store: folder.store)
      try again.initialize()
      let found = try again.list()
      #expect(Set(found).isSuperset(of: answered), "round \(round), killed after \(moment) answers")
      #expect(Set(found.map(\.id)).count == found.count)
      #expect(Set(found.map(\.number)).count == found.count)
      #expect(Set(found.map(\.name)).count == found.count)
      try again.expectWhole(found.sorted { $0.number < $1.number }.suffix(200))
      let next = try again.call("client/create", ["client": draft("Next")])
      let number = try #require(next.result?["number"] as? String)
      #expect(!found.map(\.number).contains(number))
      #expect(try again.finish() == 0)
    }
  }

  private func listed(_ message: Message) throws -> Listed {
    let client = try #require(message.result, "\(message.object)")
    return Listed(
      id: try #require(client["id"] as? String), number: try #require(client["number"] as? String),
      name: try #require(client["name"] as? String))
  }

  @Test func `Killed in the middle of an import, it has all of it or nothing`() throws {
    let count = 20_000
    let folder = TestFolder()
    var text = "Name,Email\n"
    for row in 1...count { text += "Client \(row),client\(row)@example.com\n" }
    let file = folder.path + "/clients.csv"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    var random = SeededGenerator(seed: 43)
    for round in 1...5 {
      let store = folder.path + "/\(round).sqlite"
      let program = try RunningProgram(store: store)
      try program.initialize()
      program.send(requestLine(77, "client/import", ["path": file, "workDoneToken": "t"]))
      // At a moment between two tidings, or a little after the answer.
      var last: Message?
      for _ in 0..<Int.random(in: 1...12, using: &random) where last?.id != 77 { last = program.message() }
      usleep(UInt32.random(in: 0...80_000, using: &random))
      program.send(signal: SIGKILL)
      while let message = program.message() { last = message }
      let wasAnswered = last?.id == 77
      if wasAnswered { #expect(last?.error == nil, "\(last?.object ?? [:])") }
      let again = try RunningProgram(store: store)
      try again.initialize()
      let found = try again.list()
      #expect(wasAnswered ? found.count == count : found.isEmpty || found.count == count, "round \(round)")
      #expect(try again.finish() == 0)
    }
  }

  @Test func `Two processes on one store lose no client and give no number twice`() throws {
    let folder = TestFolder()
    let programs = [try RunningProgram(store: folder.store), try RunningProgram(store: folder.store)]
    for program in programs { try program.initialize() }
    for (place, program) in programs.enumerated() {
      let sender = Thread {
        for id in 1...300 { program.send(createLine(100_000 + id, "Client \(place)-\(id)")) }
      }
      sender.start()
    }
    var answered: [Listed] = []
    for program in programs {
      for _ in 1...300 { answered.append(try listed(#require(program.message()))) }
    }
    #expect(Set(answered.map(\.number)).count == 600)
    for program in programs {
      #expect(Set(try program.list()) == Set(answered))
      #expect(try program.finish() == 0)
    }
  }
}

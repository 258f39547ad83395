import Foundation
import SQLDatabase
import Synchronization
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct BatchTests {
  private func draft(_ name: String, number: String? = nil) -> Client.Draft {
    var draft = Client.Draft()
    draft.name = name
    draft.number = number
    return draft
  }

  @Test func manyWorksShareOneCommit() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let caller = test.caller
    let before = try FileManager.default.attributesOfItem(atPath: test.path + "-wal")[.size] as? Int ?? 0
    let works = (0..<100).map { index in
      Work { _ = try $0.insert(self.draft("Client \(index)"), by: caller) }
    }
    #expect(test.store.carryOutNow(works))
    #expect(works.allSatisfy { $0.outcome != nil && $0.error == nil })
    let after = try FileManager.default.attributesOfItem(atPath: test.path + "-wal")[.size] as? Int ?? 0
    // A commit each would write ten pages and more, a hundred times.
    #expect(after - before < 100 * 4096 * 3)
    #expect(try test.list(ClientQuery(limit: 500, countsTotal: true)).page.total == 100)
  }

  @Test func aWorkThatFailsLeavesTheOthersAlone() throws {
    let test = try TestStore()
    let caller = test.caller
    let first = Work { _ = try $0.insert(self.draft("A", number: "1"), by: caller) }
    let second = Work { transaction in
      _ = try transaction.insert(self.draft("B", number: "2"), by: caller)
      _ = try transaction.insert(self.draft("C", number: "1"), by: caller)
    }
    let third = Work { _ = try $0.insert(self.draft("D", number: "2"), by: caller) }
    #expect(test.store.carryOutNow([first, second, third]))
    #expect(first.error == nil && third.error == nil)
    guard case .duplicate(_, field: "number", existingID: _)? = second.error as? StoreError else {
      Issue.record("\(String(describing: second.error))")
      return
    }
    #expect(try test.list(ClientQuery()).names == ["A", "D"])
    #expect(try test.list(ClientQuery(search: "B")).names == [])
    #expect(try test.list(ClientQuery(search: "cli")).names == [])
  }

  @Test(arguments: [false, true]) func onlyAFailureAfterWritingHasTheOthersCarriedOutAgain(writes: Bool) throws {
    let test = try TestStore()
    let caller = test.caller
    struct Stop: Error {}
    let runs = Box(0)
    let works = [
      Work {
        runs.value += 1
        _ = try $0.insert(self.draft("Alpha"), by: caller)
      },
      Work {
        if writes { _ = try $0.insert(self.draft("Beta"), by: caller) }
        _ = try $0.nextNumber(for: caller)
        throw Stop()
      },
      Work { _ = try $0.insert(self.draft("Gamma"), by: caller) },
    ]
    #expect(test.store.carryOutNow(works))
    #expect(runs.value == (writes ? 2 : 1))
    #expect(works[0].error == nil && works[1].error is Stop && works[2].error == nil)
    #expect(try test.list(ClientQuery()).names == ["Alpha", "Gamma"])
    #expect(try test.list(ClientQuery(search: "beta")).names == [])
    #expect(try test.list(ClientQuery(search: "gamma")).names == ["Gamma"])
    // What failed has taken no number.
    #expect(try test.add("Delta").client.number == "CLI-0003")
    let history = try test.run { try $0.verifyHistory(known: nil, for: caller) }
    #expect(history.isIntact && history.entries == 3)
  }

  @Test func aSearchInAWorkThatFailsTakesNothingFromTheIndex() throws {
    let test = try TestStore()
    let caller = test.caller
    struct Stop: Error {}
    let found = Box(0)
    let works = [
      Work { _ = try $0.insert(self.draft("Alpha"), by: caller) },
      Work { transaction in
        _ = try transaction.insert(self.draft("Alphabet"), by: caller)
        found.value = try transaction.list(ClientQuery(search: "alpha"), for: caller).count
        throw Stop()
      },
      Work { _ = try $0.insert(self.draft("Alpha 2"), by: caller) },
    ]
    #expect(test.store.carryOutNow(works))
    #expect(found.value == 2)
    #expect(works[1].error is Stop)
    #expect(try test.list(ClientQuery(search: "alpha")).names == ["Alpha", "Alpha 2"])
    #expect(try test.add("Beta").client.number == "CLI-0003")
    try test.run { try $0.connection.execute("INSERT INTO client_search (client_search) VALUES ('integrity-check')") }
  }

  @Test(arguments: [1, 2]) func aDryRunAnswersAndKeepsNothing(works count: Int) throws {
    let test = try TestStore()
    let caller = test.caller
    let numbers = Box<[String]>([])
    let works = (0..<count).map { _ in
      Work(isDryRun: true) { numbers.value.append(try $0.insert(self.draft("A"), by: caller).client.number) }
    }
    #expect(test.store.carryOutNow(works))
    #expect(numbers.value == Array(repeating: "CLI-0001", count: count))
    #expect(try test.list(ClientQuery()).names == [])
    #expect(try test.add("B").client.number == "CLI-0001")
    #expect(try test.list(ClientQuery(search: "A")).names == [])
  }

  @Test func aCancelledWorkDoesNotBegin() throws {
    let test = try TestStore()
    let work = Work { _ in Issue.record("it began") }
    work.isCancelled = true
    #expect(test.store.carryOutNow([work]))
    #expect(work.error is CancellationError)
  }

  @Test func aWorkThatWaitsForAnotherProcessCanBeCancelled() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let other = try FileLock(path: test.path + ".lock")
    #expect(other.tryLock())
    let done = DispatchSemaphore(value: 0)
    let cancelled = Work(whenFinished: { done.signal() }) { _ in Issue.record("it began") }
    let kept = Work(whenFinished: { done.signal() }) { _ in }
    test.store.submit([cancelled, kept])
    cancelled.isCancelled = true
    // The other one goes on waiting, and the lock is not free before this one has its answer.
    #expect(done.wait(timeout: .now() + 5) == .success)
    #expect(cancelled.error is CancellationError)
    other.unlock()
    done.wait()
    #expect(kept.error == nil)
  }

  @Test func workTakesEffectInTheOrderOfItsComingOverBothPaths() throws {
    let test = try TestStore()
    let order = Box<[Int]>([])
    let done = DispatchSemaphore(value: 0)
    let count = 5_000
    for index in 0..<count {
      let work = Work(changes: index % 3 == 0, whenFinished: { done.signal() }) { _ in order.value.append(index) }
      if index % 100 == 99 {
        // Waits until the queue is empty, and is then carried out here.
        while !test.store.carryOutNow([work]) { sched_yield() }
      } else if index % 7 == 0 || !test.store.carryOutNow([work]) {
        // Goes to the store's thread; the next ones find it busy or free, as it happens.
        test.store.submit([work])
      }
    }
    for _ in 0..<count { done.wait() }
    #expect(order.value == Array(0..<count))
  }

  @Test func jobsOfTheActorAndWorksHaveOneOrder() async throws {
    let test = try TestStore()
    let order = Box<[Int]>([])
    for index in 0..<200 {
      await withCheckedContinuation { continuation in
        test.store.submit([Work(whenFinished: { continuation.resume() }) { _ in order.value.append(index) }])
      }
      await test.store.note(index, in: order)
    }
    #expect(order.value == (0..<200).flatMap { [$0, $0] })
  }

  @Test func aLongWorkHasACommitForItself() throws {
    let test = try TestStore()
    let done = DispatchSemaphore(value: 0)
    let work = Work(isLong: true, whenFinished: { done.signal() }) { _ in }
    #expect(!test.store.carryOutNow([work]))
    test.store.submit([work])
    done.wait()
    #expect(work.error == nil)
  }
}

extension Store {
  func note(_ index: Int, in order: Box<[Int]>) {
    order.value.append(index)
  }
}

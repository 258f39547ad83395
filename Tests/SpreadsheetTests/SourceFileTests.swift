import Foundation
import Testing

@testable import Spreadsheet

@Suite struct SourceFileTests {
  private func failure(_ path: String, forbidden: Set<SourceFile.Identity> = []) -> SourceFileError? {
    do {
      _ = try SourceFile.open(path: path, forbidden: forbidden)
      return nil
    } catch { return error }
  }

  @Test func onlyRegularFilesAreOpened() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("source-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.csv").path
    try "a,b\n".write(toFile: file, atomically: true, encoding: .utf8)
    let pipe = folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let link = folder.appendingPathComponent("link").path
    #expect(symlink(file, link) == 0)
    let large = folder.appendingPathComponent("large").path
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    #expect(truncate(large, off_t(SpreadsheetLimits.fileSize + 1)) == 0)

    #expect(failure(file) == nil)
    #expect(failure(link) == nil)
    #expect(failure(folder.path) == .isFolder)
    #expect(failure(pipe) == .notRegular)
    #expect(failure("/dev/zero") == .notRegular)
    #expect(failure(file + "x") == .noSuchFile)
    #expect(failure(file + "/x") == .noSuchFile)
    #expect(failure("~/a.csv") == .noSuchFile)
    #expect(failure("") == .invalidPath)
    #expect(failure(file + "\0.csv") == .invalidPath)
    #expect(failure("/" + String(repeating: "x", count: 5000)) == .invalidPath)
    #expect(failure(large) == .tooLarge(limit: SpreadsheetLimits.fileSize))
    let identity = try #require(SourceFile.Identity(path: file))
    #expect(failure(file, forbidden: [identity]) == .isForbidden)
    #expect(failure(link, forbidden: [identity]) == .isForbidden)
    #expect(try SourceFile.open(path: file).size == 4)
  }

  @Test func aTemporaryFileHoldsWhatWasSent() throws {
    let file = try SourceFile.temporary(bytes: [1, 2, 3])
    #expect(file.size == 3)
    #expect(try SeekableFile(descriptor: file.descriptor).bytes(at: 0, count: 10) == [1, 2, 3])
    do {
      _ = try SourceFile.temporary(bytes: [UInt8](repeating: 0, count: SpreadsheetLimits.fileSize + 1))
      Issue.record("too large")
    } catch { #expect(error == .tooLarge(limit: SpreadsheetLimits.fileSize)) }
  }
}

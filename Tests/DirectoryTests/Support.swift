@testable import Directory

/// Here an issue is the directory's, not the test library's.
typealias Issue = Directory.Issue

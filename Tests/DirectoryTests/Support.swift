@testable import Directory

/// Here an issue is the directory's, not the test library's.
typealias Issue = Directory.Issue

/// Here an attachment is the directory's, not what the test library keeps of a failed test.
typealias Attachment = Directory.Attachment

// swift-tools-version: 6.2
import PackageDescription

// From the wire inwards; a target imports only what is listed for it. Sources/README.md is the map.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// For the targets in which C pointers live: each unsafe expression is marked `unsafe`.
let pointerSettings = settings + [.strictMemorySafety()]

let package = Package(
  name: "clientele",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "clientele", dependencies: ["ClienteleServer", "DirectoryStore", "JSONRPC", "Spreadsheet"],
      swiftSettings: settings),
    .target(
      name: "ClienteleServer",
      dependencies: ["Directory", "DirectoryStore", "JSON", "JSONRPC", "Spreadsheet", "VCard"],
      swiftSettings: settings),
    .target(name: "OpenRPC", dependencies: ["JSON", "JSONRPC"], swiftSettings: settings),
    .target(name: "JSONRPC", dependencies: ["JSON"], swiftSettings: settings),
    .target(
      name: "DirectoryStore", dependencies: ["Directory", "JSON", "SQLDatabase", "CSodium", "CICU"],
      swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "SQLDatabase", dependencies: ["CSQLite"], swiftSettings: pointerSettings),
    .target(name: "Spreadsheet", dependencies: ["VCard", "CExpat", "CZlib"], swiftSettings: pointerSettings),
    .target(name: "Directory", dependencies: ["JSON", "VCard", "CUTF8Proc"], swiftSettings: settings),
    .target(name: "VCard", swiftSettings: settings),
    .executableTarget(name: "clientele-bench", dependencies: ["JSON", "CZlib"], swiftSettings: settings),
    .testTarget(name: "DirectoryTests", dependencies: ["Directory"], swiftSettings: settings),

    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: settings),
    .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC", "JSON"], swiftSettings: settings),
    .testTarget(name: "ProcessTests", dependencies: ["clientele"], swiftSettings: settings),
    .testTarget(name: "OpenRPCTests", dependencies: ["JSON", "OpenRPC"], swiftSettings: settings),

    .testTarget(name: "SQLDatabaseTests", dependencies: ["SQLDatabase"], swiftSettings: settings),
    .testTarget(
      name: "DirectoryStoreTests", dependencies: ["DirectoryStore", "Directory", "JSON", "SQLDatabase"],
      swiftSettings: settings),
    .testTarget(
      name: "ClienteleServerTests",
      dependencies: ["ClienteleServer", "OpenRPC", "JSON", "JSONRPC", "Directory", "DirectoryStore", "clientele"],
      swiftSettings: settings),

    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "VCard", "clientele"], swiftSettings: settings),
    .testTarget(
      name: "VCardTests", dependencies: ["VCard", "Directory", "JSON"], exclude: ["Readers"], swiftSettings: settings),

    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
  ]
)

import Directory
import Testing

@testable import ClienteleServer

/// What is said of an import, in both languages.
@Suite struct ImportSummaryTests {
  private func summary(_ counts: [Int], warnings: Int = 0, isDryRun: Bool = false) -> [String] {
    let result = ImportResult(
      created: counts[0], updated: counts[1], unchanged: counts[2], skipped: counts[3], failed: counts[4], columns: [],
      diagnostics: [], diagnosticsTotal: 0, summary: "")
    return [Language.english, .french].map {
      ImportSummary(result: result, language: $0, warnings: warnings, isDryRun: isDryRun).text
    }
  }

  @Test func `only what there is is counted, and what is to do comes next`() {
    let again = "Correct what is wrong and import the file again; what is in the directory already stays as it is."
    let encore =
      "Corrigez et importez de nouveau le fichier\u{202F}; ce qui est déjà dans le répertoire reste tel quel."
    let cases: [([Int], Int, Bool, [String])] = [
      ([23, 0, 0, 0, 0], 0, false, ["Clients: 23 created.", "Clients\u{A0}: 23 créés."]),
      (
        [1, 2, 3, 1, 0], 0, false,
        [
          "Clients: 1 created, 2 updated, 3 unchanged, 1 skipped.",
          "Clients\u{A0}: 1 créé, 2 modifiés, 3 inchangés, 1 ignoré.",
        ]
      ),
      (
        [1, 0, 0, 0, 2], 3, false,
        ["Clients: 1 created, 2 left out with errors. \(again)", "Clients\u{A0}: 1 créé, 2 en erreur. \(encore)"]
      ),
      (
        [2, 0, 0, 0, 0], 1, false,
        ["Clients: 2 created. Look at the warning.", "Clients\u{A0}: 2 créés. Un avertissement est à vérifier."]
      ),
      (
        [2, 0, 0, 0, 0], 2, false,
        ["Clients: 2 created. Look at the 2 warnings.", "Clients\u{A0}: 2 créés. 2 avertissements sont à vérifier."]
      ),
      (
        [0, 0, 120, 0, 0], 0, false,
        [
          "Nothing changed: all 120 clients are already in the directory, just so.",
          "Rien n’a changé\u{A0}: les 120 clients sont déjà tels quels dans le répertoire.",
        ]
      ),
      (
        [0, 0, 1, 0, 0], 0, true,
        [
          "Nothing changed: the client is already in the directory, just so.",
          "Rien n’a changé\u{A0}: le client est déjà tel quel dans le répertoire.",
        ]
      ),
      (
        [3, 0, 1, 0, 0], 0, true,
        ["Tried, and nothing kept: 3 created, 1 unchanged.", "Essai, rien n’est gardé\u{A0}: 3 créés, 1 inchangé."]
      ),
      (
        [0, 0, 0, 0, 0], 0, false,
        ["Nothing to import: the file has no client.", "Rien à importer\u{A0}: le fichier n’a aucun client."]
      ),
    ]
    for (counts, warnings, isDryRun, expected) in cases {
      #expect(summary(counts, warnings: warnings, isDryRun: isDryRun) == expected)
    }
  }

  @Test func `errors that keep the file out are counted, with what can be done`() {
    let result = ImportResult(
      created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 2, columns: [], diagnostics: [], diagnosticsTotal: 0,
      summary: "")
    let english = ImportSummary(result: result, language: .english, clients: 14, errors: 12)
    #expect(
      english.refusal
        == "Nothing was imported: 12 errors in 2 of 14 clients. Correct what is wrong and import the file again, or leave these clients out with onError skipRow."
    )
    let french = ImportSummary(result: result, language: .french, clients: 14, errors: 1)
    #expect(french.refusal.hasPrefix("Rien n’a été importé\u{A0}: 1 erreur dans 2 clients sur 14. Corrigez"))
    let empty = ImportSummary(result: result, language: .english, errors: 1)
    #expect(empty.refusal == "Nothing was imported: the file has no client that can be read.")
  }
}

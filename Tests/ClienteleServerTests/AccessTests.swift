import Directory
import DirectoryStore
import JSONRPC
import Testing

@testable import ClienteleServer

@Suite struct AccessTests {
  /// What checking every method's access answers for a role and a plan: the methods that are allowed.
  private func allowed(_ role: Member.Role, _ plan: Organization.Plan) throws -> Set<String> {
    let store = try Store(path: ":memory:", environment: .deterministic())
    defer { store.closeNow() }
    return try store.carryOutAndWait(
      AwaitedWork(changesDirectory: true) { transaction in
        let owner = try transaction.firstCaller()
        var organization = try transaction.organization(of: owner)
        organization.plan = plan
        try transaction.replace(organization)
        let member = Member(id: ID(rawValue: "mem_x"), name: "X", email: nil, role: role, status: .active)
        try transaction.insert(member, in: organization.id)
        let audience = Audience(
          caller: Caller(organization: organization.id, member: member.id), language: .english)
        var methods: Set<String> = []
        for (name, request) in MethodTable.requests {
          do {
            try audience.check(request.access, for: name, in: transaction)
            methods.insert(name)
          } catch is AccessError {}
        }
        return methods
      })
  }

  private static let changes: Set<String> = [
    "client/create", "client/update", "client/delete", "client/import", "client/contacts/add",
    "client/contacts/update", "client/contacts/remove", "client/contacts/setDefault", "client/contacts/setInvoiceRole",
    "client/archive", "client/unarchive", "client/restore", "client/purge", "client/copy", "activity/undo",
    "activity/verify", "client/import/plan", "client/import/commit", "client/import/undo", "client/bulk",
    "client/merge", "client/unmerge", "client/dismissDuplicate", "client/lint/suppress",
    "client/addresses/add", "client/addresses/update", "client/addresses/remove",
    "client/addresses/setDefaultBilling", "client/settings/update",
    "client/customFields/define", "client/customFields/update", "client/customFields/reorder",
    "client/attachments/add", "client/attachments/update", "client/attachments/remove", "client/attachments/purge",
    "client/attachments/begin", "client/attachments/append", "client/attachments/abandon",
    "client/customFields/retire", "client/customFields/restore", "client/customFields/purge",
    "client/invoices/create", "client/invoices/update", "client/invoices/issue", "client/invoices/void",
    "client/invoices/credit",
  ]
  private static let setup: Set<String> = [
    "organization/update", "member/create", "member/update", "member/remove",
  ]
  private static let reads: Set<String> = [
    "client/invoices/get", "client/invoices/list",
    "client/get", "client/list", "client/contacts/list", "client/import/template", "service/status",
    "client/count", "client/activity", "organization/activity", "client/customFields/list", "client/export",
    "client/blame",
    "client/import/list", "client/attachments/list", "client/attachments/get",
    "client/views/list", "client/views/create", "client/views/update", "client/views/remove",
    "client/import/get", "client/findDuplicates", "client/lint",
    "client/addresses/list", "client/settings/effective", "client/form", "client/validate", "organization/get",
    "member/get", "member/list",
  ]
  private static let notes: Set<String> = [
    "client/notes/list", "client/notes/add", "client/notes/update", "client/notes/remove", "client/notes/pin",
  ]
  private static let forAll: Set<String> = ["initialize", "shutdown", "session/get", "rpc.discover", "access/matrix"]

  @Test("administrators of a paid plan change clients, members read them and write notes, guests do neither")
  func matrix() throws {
    for plan in [Organization.Plan.pro, .enterprise] {
      let all = Self.changes.union(Self.setup).union(Self.reads).union(Self.notes).union(Self.forAll)
      #expect(try allowed(.owner, plan) == all)
      #expect(try allowed(.administrator, plan) == all)
      #expect(try allowed(.projectManager, plan) == Self.reads.union(Self.notes).union(Self.forAll))
      #expect(try allowed(.member, plan) == Self.reads.union(Self.notes).union(Self.forAll))
      #expect(try allowed(.guest, plan) == Self.forAll)
    }
  }

  @Test("on the free plan nobody changes clients, notes are written, and administrators set the organization up")
  func freePlan() throws {
    #expect(try allowed(.owner, .free) == Self.setup.union(Self.reads).union(Self.notes).union(Self.forAll))
    #expect(try allowed(.projectManager, .free) == Self.reads.union(Self.notes).union(Self.forAll))
  }

  @Test("a refusal names the method, what it takes and what the caller has")
  func refusals() {
    let role = ResponseError(
      replyingTo: AccessError.notAllowed(method: "client/create", needed: .administrator, held: .member), in: .english)
    #expect(role.code.rawValue == 1004)
    #expect(role.message == "client/create takes the role administrator or higher; yours is member.")
    let plan = ResponseError(
      replyingTo: AccessError.planRequired(method: "client/create", needed: .pro, held: .free), in: .french)
    #expect(plan.code.rawValue == 1005)
  }
}

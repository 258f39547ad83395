"""The records of the protocol, as they are on the wire.

Written by clients/python/generate from protocol/openrpc.json."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

AccountStatementKind: TypeAlias = Literal["invoice", "creditNote", "payment", "refund"]
"""What a line of a statement is.
- `invoice`: An invoice.
- `creditNote`: A credit note.
- `payment`: The client paid.
- `refund`: The client was paid back.
"""
ActivityAction: TypeAlias = Literal["created", "updated", "archived", "unarchived", "deleted", "restored", "purged", "absorbed", "merged", "released", "unmerged", "issued", "voided", "credited", "refused"]
"""What a change does to a record.
- `created`: The record was added.
- `updated`: Fields were changed.
- `archived`: The record was archived.
- `unarchived`: The record is active again.
- `deleted`: The record was put in the trash; a note was removed.
- `restored`: The record was taken out of the trash; a note was brought back.
- `purged`: The record was removed for good.
- `absorbed`: Other records were merged into the record.
- `merged`: The record was merged into another one; a note or an invoice was put under the client that its own was
    merged into.
- `released`: The merge of other records into the record was taken back.
- `unmerged`: The merge of the record into another one was taken back; a note or an invoice is under its own client
    again.
- `issued`: The invoice was issued.
- `voided`: The invoice counts no more.
- `credited`: A credit note was issued that takes the invoice back, whole or in part.
- `refused`: A request was refused, for want of a role, a plan or a token; nothing else was done.
"""
AddressID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Address."""
AddressUse: TypeAlias = Literal["billing", "delivery", "visit"]
"""What an address is for.
- `billing`: Invoices go there.
- `delivery`: Goods go there.
- `visit`: People go there.
"""
Amount: TypeAlias = str
"""An amount of money: whole minor units of a currency (ISO 4217) that stands beside it, such as 12550 for 125.50 euros.

On the wire a decimal with exactly the currency's digits, `"125.50"`; of yen `"125"`, of dinars `"125.500"`. It is never
a floating-point number, and never rounded but by `init(rounding:)`.
"""
AttachmentID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Attachment."""
BlankMeans: TypeAlias = Literal["keep", "clear"]
"""What an empty cell says about a client that the directory has.
- `keep`: Nothing: the field stays as it is.
- `clear`: The field is emptied, where the file has its column.
"""
BulkClientsOnError: TypeAlias = Literal["abort", "skip"]
"""What happens when a client can't be changed.
- `abort`: Nothing is changed.
- `skip`: The others are changed.
"""
BulkClientsOperation: TypeAlias = Literal["archive", "unarchive", "delete", "restore", "purge", "update", "addTags", "removeTags"]
"""What is done with each client.
- `archive`: As `client/archive`.
- `unarchive`: As `client/unarchive`.
- `delete`: As `client/delete`.
- `restore`: As `client/restore`.
- `purge`: As `client/purge`.
- `update`: As `client/update`, with `patch`.
- `addTags`: Adds the `tags` that it does not have.
- `removeTags`: Takes the `tags` away that it has.
"""
BulkClientsOutcome: TypeAlias = Literal["changed", "unchanged", "failed"]
"""What came of one client."""
CalendarDate: TypeAlias = str
"""A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31; on the wire `2026-11-23`."""
ClientFilterStatus: TypeAlias = Literal["active", "archived", "all", "deleted"]
"""Which clients, by where they are.
- `active`: In use.
- `archived`: Kept, and out of the way.
- `all`: Active and archived; not those in the trash.
- `deleted`: In the trash, from where they can be restored.
"""
ClientID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Client."""
ClientKind: TypeAlias = Literal["organization", "person"]
"""Whether the client is an organization or a person.
- `organization`: A company, a public body, an association.
- `person`: A private individual.
"""
ClientSortKey: TypeAlias = Literal["name", "number", "createdAt", "updatedAt", "lastActivity", "city", "currency", "customField", "relevance"]
"""What a list is ordered by; clients that are equal in it are in the order of their creation.
- `name`: The name, without regard to case and accents.
- `number`: The number; runs of digits count as numbers.
- `createdAt`: When it was added.
- `updatedAt`: When it was last changed.
- `lastActivity`: When something last happened with it: for now, when it was last changed.
- `city`: The city that the list shows; clients without one come last.
- `currency`: The currency that the list shows.
- `customField`: The value of a field of the organization's own; clients without one come last.
- `relevance`: How well the search fits, the best first: the whole name or number, their beginning, words of the name,
    the rest.

Of more than 800 hits, names that begin with the search and the oldest hits are ranked so, up to 400 of each; the others
come after those, in the order of their creation.
"""
ClientStatus: TypeAlias = Literal["active", "archived"]
"""An archived client is hidden from a list unless asked for, and takes no new invoice.
- `active`: In use.
- `archived`: Kept, and out of the way.
"""
ClientViewID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of ClientView."""
ColumnConfidence: TypeAlias = Literal["mapping", "key", "label", "synonym", "unknown"]
"""How sure it is what a column was taken for.
- `mapping`: `mapping` says so.
- `key`: The header is the field's machine key.
- `label`: The header is the field's label, in English or French.
- `synonym`: The header is another name of the field, or made of the names of its parts.
- `unknown`: The column was taken for nothing, and is left out.
"""
ContactID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Contact."""
ContactInvoiceRole: TypeAlias = Literal["none", "to", "cc", "bcc"]
"""How a contact receives the client's invoices; other than `none` needs an e-mail address.
- `none`: Receives none.
- `to`: Is written to.
- `cc`: Receives a copy that the others see.
- `bcc`: Receives a copy that the others do not see.
"""
ContactPhoneKind: TypeAlias = Literal["work", "mobile", "home", "fax", "other"]
"""What the telephone is."""
CountryCode: TypeAlias = str
"""A country: ISO 3166-1 alpha-2, in capitals."""
CreateClientOnLikelyDuplicate: TypeAlias = Literal["allow", "refuse"]
"""What to do with a client that the directory likely has already.
- `allow`: It is added.
- `refuse`: The call fails with `duplicate`, and names the clients that are like it.
"""
CurrencyCode: TypeAlias = str
"""A currency: ISO 4217, in capitals."""
CustomFieldKind: TypeAlias = Literal["text", "longText", "integer", "decimal", "money", "date", "dateTime", "boolean", "choice", "multiChoice", "url", "email", "phone", "country", "clientReference", "memberReference"]
"""What the values of a custom field are.
- `text`: Text of one line.
- `longText`: Text of several lines.
- `integer`: A whole number.
- `decimal`: An exact decimal, as a string.
- `money`: An amount and its currency: `{"amount": "12.50", "currency": "EUR"}`.
- `date`: A day: `2026-11-23`.
- `dateTime`: A point in time: RFC 3339 in UTC with milliseconds.
- `boolean`: True or false.
- `choice`: The key of one option.
- `multiChoice`: The keys of several options.
- `url`: An http or https URL.
- `email`: An e-mail address.
- `phone`: A telephone number: `{"raw": "01 42 72 00 00", "e164": "+33142720000"}`.
- `country`: A country: ISO 3166-1 alpha-2.
- `clientReference`: The identifier of a client.
- `memberReference`: The identifier of a member.
"""
CustomFieldTarget: TypeAlias = Literal["client", "contact"]
"""Which records have a custom field."""
CustomFieldValue: TypeAlias = "str | bool | int | list[str] | CustomFieldValueParts"
"""The value of a custom field, in the form that it has on the wire."""
DecimalNumber: TypeAlias = str
"""An exact decimal, such as `125.50`: at most 18 digits before the point and 6 after it.

The form is canonical: no `+`, no leading zeros, no `-0`; the zeros after the point stay as they were given.
"""
DiagnosticCode: TypeAlias = Literal["unknownHeader", "duplicateHeader", "ambiguousHeader", "missingRequired", "invalidEmail", "invalidPhone", "invalidCountry", "invalidCurrency", "invalidRegistration", "invalidChoice", "invalidDate", "numberWhereTextExpected", "scientificNotation", "excelErrorValue", "formulaWithoutValue", "date1904", "raggedRow", "suspectedMojibake", "encodingGuessed", "duplicateInFile", "duplicateInDirectory", "keyConflict", "tooLong", "twoDefaults", "severalValues", "unknownProperty", "malformedCard", "leftOut"]
"""What was found; the codes never change.
- `unknownHeader`: No field is called like the column: it is left out.
- `duplicateHeader`: Two columns are of the same field.
- `ambiguousHeader`: The column may be of more than one field.
- `missingRequired`: A field that a client needs is empty.
- `invalidEmail`: No e-mail address.
- `invalidPhone`: No telephone number.
- `invalidCountry`: No country.
- `invalidCurrency`: No currency in use.
- `invalidRegistration`: No number of that register.
- `invalidChoice`: None of the field's choices.
- `invalidDate`: No date.
- `numberWhereTextExpected`: The cell holds a number where a text belongs: zeros at its beginning may be lost.
- `scientificNotation`: The number was shortened, as in 3.4E+10: digits are lost.
- `excelErrorValue`: The cell holds an error of the spreadsheet program, such as `#N/A`.
- `formulaWithoutValue`: The formula was never calculated.
- `date1904`: The workbook counts days from 1904.
- `raggedRow`: The row has more cells than there are columns.
- `suspectedMojibake`: The text looks as if it was read in the wrong encoding.
- `encodingGuessed`: The encoding of the text is a guess.
- `duplicateInFile`: Two clients of the file are the same.
- `duplicateInDirectory`: The directory has the client already.
- `keyConflict`: Rows of one client say different things, or its keys mean different clients.
- `tooLong`: The text is longer than the field takes.
- `twoDefaults`: Two contacts of a client are marked as the default.
- `severalValues`: The cell has several values where one belongs.
- `unknownProperty`: No field takes the property of a card: it is left out.
- `malformedCard`: A card is not written as vCard has it.
- `leftOut`: Rows that are no clients are not read: a row of totals, a hidden sheet.
"""
DiagnosticSeverity: TypeAlias = Literal["error", "warning", "information"]
"""How much a finding matters.
- `error`: The client is refused.
- `warning`: It is taken, perhaps not as it was meant.
"""
DuplicateEvidenceKind: TypeAlias = Literal["registration", "company", "email", "phone", "name", "nearName", "partialName", "address", "place", "website", "otherCompany"]
"""What two records can have in common.
- `registration`: A number in a register.
- `company`: The same French company: the SIREN inside a SIRET or a VAT number.
- `email`: An e-mail address, the client's or a contact's.
- `phone`: A telephone number.
- `name`: A name, without legal form, accents and the order of words.
- `nearName`: Names that differ by a slip of the pen in one long word, at the same place.
- `partialName`: Names of which one has all the words of the other and more, at the same place.
- `address`: The first line of an address and its place.
- `place`: The postal code, or the city; counts beside a name only.
- `website`: The host of the website.
- `otherCompany`: Both have a SIREN, and not the same: speaks against it.
"""
EffectiveSettingsSource: TypeAlias = Literal["client", "organization", "builtIn"]
"""Where a setting comes from.
- `client`: The client has it.
- `organization`: The client has none: it is the organization's.
- `builtIn`: Neither has one: it is what the service does then, or nothing.
"""
EmailAddress: TypeAlias = str
"""An e-mail address: an addr-spec of RFC 5321 and RFC 5322, internationalized as in RFC 6531.

The limit is in octets, 64 of them before the `@`, where a quoted string is allowed. The domain has a dot, or is an
address literal in brackets. The domain name system is not asked.
"""
ExportFormat: TypeAlias = Literal["xlsx", "csv", "vcard", "json"]
"""What kind of file clients are exported to.
- `xlsx`: A workbook with a sheet of clients and one of their contacts.
- `csv`: Delimited text (RFC 4180): UTF-8 with a byte order mark; contacts stand in the rows of their client.
- `vcard`: vCard 4.0 (RFC 6350): a card of each client, and one of each contact.
- `json`: A JSON array (RFC 8259) of clients, as `client/get` answers them; where a client has one note, with its text
    as `note`.
"""
FilterValue: TypeAlias = "str | bool | int"
"""What a field is compared with."""
FormFieldKind: TypeAlias = Literal["text", "longText", "email", "phone", "url", "choice", "multiChoice", "country", "currency", "language", "timeZone", "decimal", "money", "date", "dateTime", "integer", "boolean", "identifier", "client", "member", "group", "list", "map"]
"""What a field holds.
- `text`: A text of one line.
- `longText`: A text that may have several lines.
- `email`: An e-mail address.
- `phone`: A telephone number: a group with the number as typed in `raw`.
- `url`: A web address.
- `choice`: One of `choices`.
- `multiChoice`: Any number of `choices`.
- `country`: A country: ISO 3166-1 alpha-2.
- `currency`: A currency: ISO 4217.
- `language`: A language: BCP 47.
- `timeZone`: A time zone: an IANA name.
- `decimal`: A decimal, as a text; in the settings one that is not negative.
- `money`: An amount and a currency: a group.
- `date`: A day: `2026-11-23`.
- `dateTime`: A point in time: RFC 3339 in UTC with milliseconds.
- `integer`: A whole number.
- `boolean`: Yes or no.
- `identifier`: The identifier of an element that is there already; it is kept, and not shown.
- `client`: The identifier of another client.
- `member`: The identifier of a member.
- `group`: Fields that belong together.
- `list`: Any number of groups or texts, in an order.
- `map`: Texts under keys that are chosen freely.
"""
GetStatementFormat: TypeAlias = Literal["data", "html"]
"""What a statement is answered as.
- `data`: As data alone.
- `html`: As data and as an HTML page, which needs nothing besides.
"""
HistoryCheckReason: TypeAlias = Literal["missing", "entryAltered", "changesAltered", "recordAltered", "linkDiffers"]
"""What can be wrong with a history.
- `missing`: A change was taken out.
- `entryAltered`: Who, when or what does not agree with the chain: it was altered, or what comes before it was.
- `changesAltered`: The fields that it lists are not those that were written.
- `recordAltered`: The record is not what its last change made it.
- `linkDiffers`: The link at this place is not the one that the caller knows.
"""
HouseRule: TypeAlias = Literal["noInvoiceRecipient", "missingSIREN", "siretOfAnotherSIREN", "vatOfAnotherSIREN", "phoneNotE164", "postalCodeOfAnotherForm", "unreachableContact", "noBillingAddress", "exemptWithoutReason", "missingCustomField", "outdatedCustomField", "likelyDuplicate"]
"""A rule that a good record keeps, though the directory takes one that does not.
- `noInvoiceRecipient`: An active contact receives the client's invoices.
- `missingSIREN`: A French organization has a SIREN.
- `siretOfAnotherSIREN`: The SIREN that a SIRET begins with is the client's.
- `vatOfAnotherSIREN`: The SIREN that a French VAT number ends with is the client's.
- `phoneNotE164`: A telephone number is known in the form of E.164.
- `postalCodeOfAnotherForm`: A postal code has the form that its country's have.
- `unreachableContact`: An active contact has an e-mail address or a telephone number.
- `noBillingAddress`: An address is the default one for invoices.
- `exemptWithoutReason`: A client to whom no tax is charged says why.
- `missingCustomField`: A custom field that is required has a value.
- `outdatedCustomField`: The value of a custom field is one that could be set now: no option of it is retired, and it is
    within the limits.
- `likelyDuplicate`: The directory has the client once.
"""
HouseRuleSeverity: TypeAlias = Literal["error", "warning", "information", "off"]
"""How much it matters that a rule is broken.
- `error`: It has to be put right.
- `warning`: It should be put right.
- `information`: It is worth knowing.
- `off`: The rule is not looked at.
"""
IBAN: TypeAlias = str
"""The number of a bank account: ISO 13616, without spaces."""
ImportID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Import."""
ImportMode: TypeAlias = Literal["create", "update", "upsert"]
"""What an import may do with the clients of its file.
- `create`: Only adds clients.
- `update`: Only changes clients that the directory has.
- `upsert`: Changes those that the directory has and adds the others.
"""
ImportPlanID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of ImportPlan."""
Instant: TypeAlias = str
"""A point in time, in milliseconds since 1970-01-01T00:00:00Z; on the wire RFC 3339 in UTC with milliseconds."""
InvoiceFormat: TypeAlias = Literal["html", "ubl"]
"""As what an invoice is written.
- `html`: A page of HTML, for people.
- `ubl`: UBL 2.1 as EN 16931 has it, for programs.
"""
InvoiceID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Invoice."""
InvoiceKind: TypeAlias = Literal["invoice", "creditNote"]
"""UNTDID 1001, the two of it that are used.
- `invoice`: A commercial invoice: 380.
- `creditNote`: A credit note: 381.
"""
InvoiceQuerySort: TypeAlias = Literal["issueDate", "number", "dueDate", "amount"]
"""What invoices are ordered by; what has none stands behind all others, in a list that ascends.
- `issueDate`: The day of issue.
- `number`: The year and the place in it.
- `dueDate`: The day on which it is to be paid.
- `amount`: What it comes to with tax, whatever the currency.
"""
InvoiceStatus: TypeAlias = Literal["draft", "issued", "partiallyPaid", "paid", "void"]
"""How far an invoice has come.
- `draft`: Not issued: it may change.
- `issued`: Issued; nothing is paid or credited.
- `partiallyPaid`: A part is paid or credited.
- `paid`: Nothing is to be paid any more.
- `void`: It counts no more; it keeps its number.
"""
InvoiceWarningCode: TypeAlias = Literal["noRecipient", "noBuyerAddress", "creditLimitPassed", "noSeller"]
"""What can be the matter.
- `noRecipient`: It is sent to nobody: neither the draft, nor a contact, nor the client has an address for it.
- `noBuyerAddress`: The client has no billing address with a country, which an electronic invoice needs.
- `creditLimitPassed`: With it the client owes more than its limit.
- `noSeller`: The organization has not said yet who issues its invoices: it can't be issued.
"""
JSONNumber: TypeAlias = "int | float"
"""A number as it stands in the source: 40 digits stay 40 digits, and `1.50` stays `1.50`.

Two are equal where their texts are.
"""
Language: TypeAlias = Literal["en", "fr"]
"""A language that the service speaks to people in."""
LanguageTag: TypeAlias = str
"""A language: a well-formed BCP 47 (RFC 5646) tag whose first part ISO 639 knows, such as `fr` or `zh-Hant-TW`.

Written with the case that the standard recommends.
"""
ListMembersStatusFilter: TypeAlias = Literal["active", "archived", "all"]
"""Which members are listed."""
MatchKey: TypeAlias = Literal["externalId", "number", "registration", "email", "nameAndPostalCode"]
"""What tells that a client of the file is one that the directory has.
- `email`: The client's own address, not its contacts'.
- `nameAndPostalCode`: The name, and the postal code of the first address.
"""
MemberID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Member."""
MemberRole: TypeAlias = Literal["guest", "member", "projectManager", "administrator", "owner"]
"""What a member may do; each role may all that the ones before it may.
- `guest`: Knows whose directory it is and who it is there; reads nothing else.
- `member`: Reads clients, and writes notes about them.
- `projectManager`: As a member.
- `administrator`: Adds, imports, changes and deletes clients; sets the organization and its members up.
- `owner`: As an administrator, and makes other owners; there is an active one at least.
"""
MergeID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Merge."""
NoteID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Note."""
OnDuplicate: TypeAlias = Literal["skip", "update", "fail"]
"""What happens to a client that the directory has already, when clients are added.
- `skip`: The client is left out.
- `update`: The directory's client is changed.
- `fail`: It is an error.
"""
OnError: TypeAlias = Literal["abort", "skipRow"]
"""What happens when a client of the file has an error.
- `abort`: Nothing of the file is imported.
- `skipRow`: The client is left out and the others are imported.
"""
OrganizationID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Organization."""
OrganizationPlan: TypeAlias = Literal["free", "pro", "enterprise"]
"""What the organization pays for.
- `free`: Clients can be read.
- `pro`: Clients can be changed too.
- `enterprise`: As `pro`.
"""
PaymentID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Payment."""
PaymentKind: TypeAlias = Literal["payment", "refund"]
"""Which way the money went.
- `payment`: The client paid.
- `refund`: The client was paid back.
"""
PaymentMethod: TypeAlias = Literal["bankTransfer", "card", "cash", "cheque", "directDebit", "other"]
"""How money was paid: UNTDID 4461.
- `bankTransfer`: A credit transfer: 30.
- `card`: A bank card: 48.
- `cash`: Cash: 10.
- `cheque`: A cheque: 20.
- `directDebit`: A direct debit: 49.
- `other`: In another way: ZZZ.
"""
PaymentStatus: TypeAlias = Literal["recorded", "void"]
"""Whether a payment counts.
- `recorded`: It counts.
- `void`: It counts no more: what it paid is due again.
"""
PaymentTermsEndOfMonthMethod: TypeAlias = Literal["addThenEndOfMonth", "endOfMonthThenAdd"]
"""The two ways in which French practice counts "days, end of month".
- `addThenEndOfMonth`: The days first, then to the end of the month that is reached.
- `endOfMonthThenAdd`: To the end of the invoice's month first, then the days.
"""
PaymentTermsKind: TypeAlias = Literal["onReceipt", "net", "endOfMonth", "dayOfMonth"]
"""Which way of counting.
- `onReceipt`: At once.
- `net`: Days after the invoice's date.
- `endOfMonth`: At the end of a month, by `method`.
- `dayOfMonth`: On a day of a month.
"""
PlannedAction: TypeAlias = Literal["create", "update", "unchanged", "skip", "conflict"]
"""What an import does with a client of its file.
- `create`: The client is added.
- `update`: The directory's client is changed.
- `unchanged`: The directory has it just so.
- `skip`: It is left out because of `mode` or `onDuplicate`.
- `conflict`: It has an error, or it is not certain which client of the directory it is.
"""
PlannedItemReason: TypeAlias = Literal["notInDirectory", "inDirectory", "severalMatches", "matchedTwice", "inTrash", "invalid"]
"""Why a client of the file is left out.
- `notInDirectory`: The directory does not have it, and `mode` is `update`.
- `inDirectory`: The directory has it, and `onDuplicate` forbids to change it.
- `severalMatches`: Several clients of the directory match.
- `matchedTwice`: A client before it in the file is the same client of the directory.
- `inTrash`: The directory's client is in the trash.
- `invalid`: Something in its cells is wrong: see `diagnostics`.
"""
PlannedSheetChoice: TypeAlias = Literal["clients", "contacts", "help", "notAskedFor", "hidden", "noHeaders", "empty"]
"""What became of a sheet, and why.
- `clients`: Its rows are clients.
- `contacts`: Its name says that its rows are contacts, each with the number or name of its client.
- `help`: Passed over: its name says that it explains something.
- `notAskedFor`: Passed over: `sheet` names another one.
- `hidden`: Passed over: it is hidden; `sheet` reads it all the same.
- `noHeaders`: Passed over: no row among the first 30 has headers that are known.
- `empty`: Passed over: it has no cells.
"""
RecordKind: TypeAlias = Literal["organization", "member", "client", "contact", "address", "customField", "invoice", "payment", "attachment", "note", "activity", "import", "importPlan", "merge", "view", "duplicateDismissal", "ruleSuppression", "upload", "token", "access"]
"""What kind of record an identifier is of. The raw values are on the wire."""
RequestIdentifier: TypeAlias = "int | str"
"""What a request is known by: a string or an integer."""
SettingsFeeType: TypeAlias = Literal["nonBillable", "fixedFee", "projectRate", "serviceRate", "memberRate", "phase"]
"""What a client is charged by.
- `nonBillable`: Nothing.
- `fixedFee`: A price that was agreed on.
- `projectRate`: A rate of the project.
- `serviceRate`: A rate of the service that is done.
- `memberRate`: A rate of the member who does it.
- `phase`: A price for each phase.
"""
TaxCategory: TypeAlias = Literal["S", "Z", "E", "AE", "K", "G", "O", "L", "M"]
"""UNTDID 5305, the part of it that EN 16931 uses."""
TimeZoneName: TypeAlias = str
"""A time zone: a name of the IANA time zone database, such as `Europe/Paris`."""
TokenID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Token."""
TraceValue: TypeAlias = Literal["off", "messages", "verbose"]
"""How much the service tells of its work, as in LSP: nothing, each message, or also what it is made of."""
UnitCode: TypeAlias = str
"""A unit of measure: a code of UN/ECE Recommendation 20 or 21, such as `C62` (one), `HUR` (hour) or `DAY`."""
UploadID: TypeAlias = str
"""An opaque identifier: generated, time-ordered, never reused. Of Upload."""
WebAddress: TypeAlias = str
"""An http or https URL (RFC 3986, RFC 3987) with a host and without a user; its limit is in octets."""
WorkDoneProgressKind: TypeAlias = Literal["begin", "report", "end"]
"""What a report is."""


class AccessMatrixRow(TypedDict):
    """What a method takes."""
    method: str
    """The method's name."""
    role: MemberRole
    """The role that the caller must have at least."""
    plan: OrganizationPlan
    """The plan that the organization must have at least."""
    readOnly: bool
    """Whether a token that only reads may use it: it changes nothing in the directory, and writes no file."""
    unrestricted: bool
    """Whether every token may use it, whatever it is limited to."""


class AccountStatement(TypedDict):
    """A client's documents and payments over a time, in one currency, with what was owed after each."""
    currency: CurrencyCode
    """ISO 4217."""
    opening: Amount
    """What was owed before the first day."""
    entries: list[AccountStatementEntry]
    """What was invoiced, credited, paid and paid back, in order."""
    closing: Amount
    """What is owed after the last day."""
    ageing: Ageing
    """What of the invoices was still to be paid on the last day, by how long that was past its day."""
    credit: Amount
    """What was the client's credit on the last day: paid for nothing yet, or left of credit notes."""


class AccountStatementEntry(TypedDict):
    """A line of a statement."""
    date: CalendarDate
    """The day of issue, or of the payment."""
    kind: AccountStatementKind
    """What it is."""
    invoiceId: NotRequired[InvoiceID]
    """The document that it is."""
    paymentId: NotRequired[PaymentID]
    """The payment that it is."""
    number: NotRequired[str]
    """The document's number."""
    reference: NotRequired[str]
    """What tells a payment at the bank, or the client's own reference of a document."""
    method: NotRequired[PaymentMethod]
    """How it was paid."""
    dueDate: NotRequired[CalendarDate]
    """When it is to be paid."""
    amount: Amount
    """By how much more is owed; below 0 for what was credited or paid."""
    balance: Amount
    """What is owed after it."""


class Activity(TypedDict):
    """One change of the directory: who made it, when, through which method, and what it changed."""
    sequence: int
    """Its place in the organization's history: 1 for the first change, one more for each."""
    at: Instant
    """When it was made."""
    memberId: MemberID
    """Who made it."""
    method: str
    """The method through which it was made."""
    action: ActivityAction
    """What happened to the record."""
    kind: RecordKind
    """What kind of record was changed."""
    recordId: str
    """The record that was changed."""
    clientId: NotRequired[ClientID]
    """The client to whose history it belongs."""
    revision: int
    """The record's revision after it; the client's, where what was changed has none of its own."""
    importId: NotRequired[ImportID]
    """The import that it belongs to."""
    undoes: NotRequired[int]
    """The sequence of the change that it takes back."""
    changes: list[FieldChange]
    """What changed, field by field. A client's creation has none: `client/get` with `asOf` answers what it made."""
    summary: NotRequired[str]
    """One line in the session's language that says who did what; in a client's history."""


class Address(TypedDict):
    """A place of a client, with what it is used for."""
    id: AddressID
    """Stable; given by the service."""
    label: NotRequired[str]
    """What people call it by."""
    uses: list[AddressUse]
    """What it is for; any number of uses, or none."""
    isDefaultBilling: bool
    """Whether invoices go here: true for exactly one address of a client that has a billing address."""
    attention: NotRequired[str]
    """Who is to get what is sent there."""
    line1: NotRequired[str]
    """The first line: EN 16931 BT-50."""
    line2: NotRequired[str]
    """The second line: EN 16931 BT-51."""
    line3: NotRequired[str]
    """The third line: EN 16931 BT-163."""
    postalCode: NotRequired[str]
    """The postal code, always text: "04001" keeps its zero."""
    city: NotRequired[str]
    """The city or town."""
    region: NotRequired[AddressRegion]
    """The part of the country."""
    country: NotRequired[CountryCode]
    """The country: ISO 3166-1 alpha-2."""


class AddressDraft(TypedDict):
    """An address as a peer or an import describes it, not yet checked."""
    id: NotRequired[AddressID]
    """The identifier of an address that the client has already; absent for a new one."""
    label: NotRequired[str]
    """What people call it by."""
    uses: NotRequired[list[AddressUse]]
    """What it is for; any number of uses, or none."""
    isDefaultBilling: NotRequired[bool]
    """Whether invoices go here: true for exactly one address of a client that has a billing address."""
    attention: NotRequired[str]
    """Who is to get what is sent there."""
    line1: NotRequired[str]
    """The first line: EN 16931 BT-50."""
    line2: NotRequired[str]
    """The second line: EN 16931 BT-51."""
    line3: NotRequired[str]
    """The third line: EN 16931 BT-163."""
    postalCode: NotRequired[str]
    """The postal code, always text: "04001" keeps its zero."""
    city: NotRequired[str]
    """The city or town."""
    region: NotRequired[AddressRegionDraft]
    """The part of the country."""
    country: NotRequired[str]
    """The country: ISO 3166-1 alpha-2."""


class AddressDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    AddressDraft.
    """
    id: NotRequired[AddressID | None]
    """The identifier of an address that the client has already; absent for a new one."""
    label: NotRequired[str | None]
    """What people call it by."""
    uses: NotRequired[list[AddressUse] | None]
    """What it is for; any number of uses, or none."""
    isDefaultBilling: NotRequired[bool | None]
    """Whether invoices go here: true for exactly one address of a client that has a billing address."""
    attention: NotRequired[str | None]
    """Who is to get what is sent there."""
    line1: NotRequired[str | None]
    """The first line: EN 16931 BT-50."""
    line2: NotRequired[str | None]
    """The second line: EN 16931 BT-51."""
    line3: NotRequired[str | None]
    """The third line: EN 16931 BT-163."""
    postalCode: NotRequired[str | None]
    """The postal code, always text: "04001" keeps its zero."""
    city: NotRequired[str | None]
    """The city or town."""
    region: NotRequired[AddressRegionDraftMergePatch | None]
    """The part of the country."""
    country: NotRequired[str | None]
    """The country: ISO 3166-1 alpha-2."""


class AddressRegion(TypedDict):
    """A part of a country."""
    code: NotRequired[str]
    """ISO 3166-2, such as `FR-75`."""
    name: str
    """What the part is called."""


class AddressRegionDraft(TypedDict):
    """A region as a peer describes it, not yet checked."""
    code: NotRequired[str]
    """ISO 3166-2, such as `FR-75`."""
    name: NotRequired[str]
    """What the part is called."""


class AddressRegionDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    AddressRegionDraft.
    """
    code: NotRequired[str | None]
    """ISO 3166-2, such as `FR-75`."""
    name: NotRequired[str | None]
    """What the part is called."""


class Ageing(TypedDict):
    """What is to be paid, by how many days that is past its day."""
    notDue: Amount
    """Not due yet."""
    days1to30: Amount
    """By 1 to 30 days."""
    days31to60: Amount
    """By 31 to 60 days."""
    days61to90: Amount
    """By 61 to 90 days."""
    over90: Amount
    """By more than 90 days."""


class Attachment(TypedDict):
    """A file that is kept with a client."""
    id: AttachmentID
    """Stable; given by the service."""
    clientId: ClientID
    """The client that it is kept with."""
    revision: int
    """1 when it is made, and one more with each change."""
    name: str
    """What the file is called, made so that it is harmless on every file system: no path, no control or bidirectional
    character, no name of a device.
    """
    description: NotRequired[str]
    """What the file is, for people."""
    mediaType: str
    """The media type, told from the bytes and never from the name. Whoever shows the file takes care with types that
    have a program in them, such as `text/html` and `image/svg+xml`.
    """
    size: int
    """In bytes."""
    sha256: str
    """SHA-256 of the bytes, in hexadecimal."""
    visibleToClient: bool
    """Whether it may be shown to the client."""
    createdAt: Instant
    """When it was added."""
    createdBy: MemberID
    """The member who added it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """The member who last changed it."""
    deletedAt: NotRequired[Instant]
    """When it was removed; absent unless it is."""


class AttachmentDraft(TypedDict):
    """An attachment as a peer describes it, not yet checked."""
    name: NotRequired[str]
    """What the file is called; when absent, as in the path that it is read from. What is not harmless on every file
    system is taken out of it.
    """
    description: NotRequired[str]
    """What the file is, for people."""
    visibleToClient: NotRequired[bool]
    """Whether it may be shown to the client; `false` when absent."""


class AttachmentDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    AttachmentDraft.
    """
    name: NotRequired[str | None]
    """What the file is called; when absent, as in the path that it is read from. What is not harmless on every file
    system is taken out of it.
    """
    description: NotRequired[str | None]
    """What the file is, for people."""
    visibleToClient: NotRequired[bool | None]
    """Whether it may be shown to the client; `false` when absent."""


class Balance(TypedDict):
    """What stands between the organization and a client, in one currency.

    `balance` is `invoiced` − `credited` − `paid`, and so `due` − `credit`.
    """
    currency: CurrencyCode
    """ISO 4217."""
    invoiced: Amount
    """What the issued invoices come to."""
    credited: Amount
    """What the issued credit notes come to."""
    paid: Amount
    """What was paid, without what was paid back."""
    balance: Amount
    """What the client owes in all; below 0 where the organization owes it."""
    due: Amount
    """What is still to be paid of the invoices."""
    overdue: Amount
    """What of it is past its day."""
    credit: Amount
    """What the client has paid for nothing yet, and what is left of its credit notes."""
    openInvoices: int
    """How many invoices have something to be paid."""
    oldestDue: NotRequired[CalendarDate]
    """The first day on which one of them was, or is, to be paid."""


class BlameClientResponse(TypedDict):
    items: list[FieldOrigin]
    """The fields, in the order of the record."""


class BrokenRuleReport(TypedDict):
    """A rule that an invoice does not keep as an electronic document."""
    rule: str
    """The rule's name in EN 16931-1, such as `BR-S-02`, or in the French specification, such as `BR-FR-12`."""
    pointer: str
    """Where, as a JSON pointer (RFC 6901) from the invoice's root."""
    message: str
    """One plain sentence."""
    value: NotRequired[str]
    """What is there, where that is wrong."""


class BulkClientsResponse(TypedDict):
    total: int
    """How many clients there are."""
    changed: int
    """How many were changed."""
    unchanged: int
    """How many were so already."""
    failed: int
    """How many can't be changed."""
    results: NotRequired[list[BulkClientsResult]]
    """The clients one by one, those that failed first: the first 1,000. Absent where a call is answered again."""


class BulkClientsResult(TypedDict):
    """What came of one client."""
    id: ClientID
    """The client."""
    outcome: BulkClientsOutcome
    """What came of it."""
    revision: NotRequired[int]
    """Its revision after it."""
    code: NotRequired[str]
    """Why it can't be changed: the code of the error that the method for one client answers."""
    message: NotRequired[str]
    """One plain sentence."""
    issues: NotRequired[list[ParamIssue]]
    """All that is wrong with its fields."""


class Client(TypedDict):
    """A person or organization in the directory, whole: what `client/get` answers."""
    id: ClientID
    """Stable; given by the service."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    number: str
    """What people call the client by; unique in the organization, archived and deleted clients included."""
    kind: ClientKind
    """What it is; an organization unless said otherwise."""
    name: str
    """What it is called; need not be unique."""
    legalName: NotRequired[str]
    """The name in the register: EN 16931 BT-44."""
    tradingName: NotRequired[str]
    """The name that it is known by, if another: EN 16931 BT-45."""
    email: NotRequired[EmailAddress]
    """Where it is written to when no contact is meant: an addr-spec of RFC 5321, or RFC 6531."""
    phone: NotRequired[PhoneNumber]
    """Its main telephone number."""
    mobilePhone: NotRequired[PhoneNumber]
    """Its mobile telephone number."""
    website: NotRequired[WebAddress]
    """Its page: an http or https URL."""
    registrations: list[Registration]
    """The numbers under which registers know it."""
    status: ClientStatus
    """Whether it is in use; active unless said otherwise."""
    tags: list[str]
    """Words to find it by, a set: compared without regard to case and accents."""
    ownerId: NotRequired[MemberID]
    """The member who looks after it."""
    parentId: NotRequired[ClientID]
    """The client that it is a part of, at most 5 levels deep."""
    externalIds: dict[str, str]
    """The identifiers that other systems have for it, system to value; a value is unique in its system."""
    addresses: list[Address]
    """Its places."""
    contacts: list[Contact]
    """The persons to speak with, in their order."""
    settings: Settings
    """How it is invoiced."""
    customFields: dict[str, CustomFieldValue]
    """The values of the organization's own fields, by their keys."""
    createdAt: Instant
    """When it was added."""
    createdBy: MemberID
    """Who added it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """Who last changed it."""
    importId: NotRequired[ImportID]
    """The import that created or last changed the client."""
    deletedAt: NotRequired[Instant]
    """When it was put in the trash."""
    mergedInto: NotRequired[ClientID]
    """The client that it was merged into; its identifier answers that one."""


class ClientDiagnostic(TypedDict):
    """One thing to be said about a client or the draft of one."""
    pointer: str
    """Where, as a JSON pointer (RFC 6901) into the client."""
    code: Literal["required", "tooLong", "tooMany", "invalidCharacter", "invalidChoice", "fixed", "notApplicable", "invalidValue", "retired", "outOfRange", "notPossible", "invalidEmail", "invalidPhone", "invalidURL", "invalidCountry", "invalidRegion", "invalidCurrency", "invalidLanguage", "invalidTimeZone", "invalidRegistration", "invalidDecimal", "tooPrecise", "overpaid", "moreThanDue", "moreThanLeft", "notDue", "invalidIBAN", "invalidUnit", "invalidDate", "duplicate", "duplicateEmail", "twoDefaults", "emailRequired", "unknownReference", "unknownCustomField", "cycle", "tooDeep", "readOnly", "invalidCursor", "invalidBase64", "wrongType", "unknownField", "invalid", "taken", "likelyDuplicate", "noInvoiceRecipient", "missingSIREN", "phoneNotE164", "postalCodeForm"]
    """What it is, the same in every language."""
    severity: DiagnosticSeverity
    """How much it matters."""
    message: str
    """One plain sentence."""
    expected: NotRequired[str]
    """What would fit."""
    limit: NotRequired[int]
    """The limit that was broken."""
    value: NotRequired[str]
    """What was given, cut."""
    suggestion: NotRequired[str]
    """What would be right: what may have been meant, or the form, the choices or the range of what fits."""
    existingId: NotRequired[ClientID]
    """The other client that it is about."""


class ClientDraft(TypedDict):
    """A client as a peer or an import describes it, not yet checked."""
    number: NotRequired[str]
    """What people call the client by, unique in the organization; when absent, the organization's pattern gives the
    next one.
    """
    kind: NotRequired[ClientKind]
    """What it is; an organization unless said otherwise."""
    name: str
    """What it is called; need not be unique."""
    legalName: NotRequired[str]
    """The name in the register: EN 16931 BT-44."""
    tradingName: NotRequired[str]
    """The name that it is known by, if another: EN 16931 BT-45."""
    email: NotRequired[str]
    """Where it is written to when no contact is meant: an addr-spec of RFC 5321, or RFC 6531."""
    phone: NotRequired[PhoneNumberDraft]
    """Its main telephone number."""
    mobilePhone: NotRequired[PhoneNumberDraft]
    """Its mobile telephone number."""
    website: NotRequired[str]
    """Its page: an http or https URL."""
    registrations: NotRequired[list[RegistrationDraft]]
    """The numbers under which registers know it."""
    status: NotRequired[ClientStatus]
    """Whether it is in use; active unless said otherwise."""
    tags: NotRequired[list[str]]
    """Words to find it by, a set: compared without regard to case and accents."""
    ownerId: NotRequired[MemberID]
    """The member who looks after it."""
    parentId: NotRequired[ClientID]
    """The client that it is a part of, at most 5 levels deep."""
    externalIds: NotRequired[dict[str, str]]
    """The identifiers that other systems have for it, system to value; a value is unique in its system."""
    addresses: NotRequired[list[AddressDraft]]
    """Its places."""
    contacts: NotRequired[list[ContactDraft]]
    """The persons to speak with, in their order."""
    settings: NotRequired[SettingsDraft]
    """How it is invoiced."""
    customFields: NotRequired[dict[str, CustomFieldValue]]
    """The values of the organization's own fields, by their keys."""


class ClientDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    ClientDraft.
    """
    number: NotRequired[str | None]
    """What people call the client by, unique in the organization; when absent, the organization's pattern gives the
    next one.
    """
    kind: NotRequired[ClientKind | None]
    """What it is; an organization unless said otherwise."""
    name: NotRequired[str | None]
    """What it is called; need not be unique."""
    legalName: NotRequired[str | None]
    """The name in the register: EN 16931 BT-44."""
    tradingName: NotRequired[str | None]
    """The name that it is known by, if another: EN 16931 BT-45."""
    email: NotRequired[str | None]
    """Where it is written to when no contact is meant: an addr-spec of RFC 5321, or RFC 6531."""
    phone: NotRequired[PhoneNumberDraftMergePatch | None]
    """Its main telephone number."""
    mobilePhone: NotRequired[PhoneNumberDraftMergePatch | None]
    """Its mobile telephone number."""
    website: NotRequired[str | None]
    """Its page: an http or https URL."""
    registrations: NotRequired[list[RegistrationDraft] | None]
    """The numbers under which registers know it."""
    status: NotRequired[ClientStatus | None]
    """Whether it is in use; active unless said otherwise."""
    tags: NotRequired[list[str] | None]
    """Words to find it by, a set: compared without regard to case and accents."""
    ownerId: NotRequired[MemberID | None]
    """The member who looks after it."""
    parentId: NotRequired[ClientID | None]
    """The client that it is a part of, at most 5 levels deep."""
    externalIds: NotRequired[dict[str, str | None] | None]
    """The identifiers that other systems have for it, system to value; a value is unique in its system."""
    addresses: NotRequired[list[AddressDraft] | None]
    """Its places."""
    contacts: NotRequired[list[ContactDraft] | None]
    """The persons to speak with, in their order."""
    settings: NotRequired[SettingsDraftMergePatch | None]
    """How it is invoiced."""
    customFields: NotRequired[dict[str, CustomFieldValue | None] | None]
    """The values of the organization's own fields, by their keys."""


ClientFilterCondition = TypedDict("ClientFilterCondition", {
    "field": "NotRequired[str]",
    "eq": "NotRequired[FilterValue]",
    "ne": "NotRequired[FilterValue]",
    "lt": "NotRequired[FilterValue]",
    "le": "NotRequired[FilterValue]",
    "gt": "NotRequired[FilterValue]",
    "ge": "NotRequired[FilterValue]",
    "contains": "NotRequired[FilterValue]",
    "startsWith": "NotRequired[FilterValue]",
    "in": "NotRequired[list[FilterValue]]",
    "exists": "NotRequired[bool]",
    "and": "NotRequired[list[ClientFilterCondition]]",
    "or": "NotRequired[list[ClientFilterCondition]]",
    "not": "NotRequired[ClientFilterCondition]",
})
"""A condition on a client, as a peer says it: all that stands in it has to hold."""


ClientFilterConditionMergePatch = TypedDict("ClientFilterConditionMergePatch", {
    "field": "NotRequired[str | None]",
    "eq": "NotRequired[FilterValue | None]",
    "ne": "NotRequired[FilterValue | None]",
    "lt": "NotRequired[FilterValue | None]",
    "le": "NotRequired[FilterValue | None]",
    "gt": "NotRequired[FilterValue | None]",
    "ge": "NotRequired[FilterValue | None]",
    "contains": "NotRequired[FilterValue | None]",
    "startsWith": "NotRequired[FilterValue | None]",
    "in": "NotRequired[list[FilterValue] | None]",
    "exists": "NotRequired[bool | None]",
    "and": "NotRequired[list[ClientFilterCondition] | None]",
    "or": "NotRequired[list[ClientFilterCondition] | None]",
    "not": "NotRequired[ClientFilterConditionMergePatch | None]",
})
"""A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
ClientFilterCondition.
"""


ClientFilterDraft = TypedDict("ClientFilterDraft", {
    "status": "NotRequired[ClientFilterStatus]",
    "field": "NotRequired[str]",
    "eq": "NotRequired[FilterValue]",
    "ne": "NotRequired[FilterValue]",
    "lt": "NotRequired[FilterValue]",
    "le": "NotRequired[FilterValue]",
    "gt": "NotRequired[FilterValue]",
    "ge": "NotRequired[FilterValue]",
    "contains": "NotRequired[FilterValue]",
    "startsWith": "NotRequired[FilterValue]",
    "in": "NotRequired[list[FilterValue]]",
    "exists": "NotRequired[bool]",
    "and": "NotRequired[list[ClientFilterCondition]]",
    "or": "NotRequired[list[ClientFilterCondition]]",
    "not": "NotRequired[ClientFilterCondition]",
})
"""Which clients are listed, as a peer says it: by their status, and by what their fields hold.

All that stands in it has to hold. Texts are compared without regard to case and accents. Where a field has several
values, such as the cities of the addresses, one of them is enough.
"""


ClientFilterDraftMergePatch = TypedDict("ClientFilterDraftMergePatch", {
    "status": "NotRequired[ClientFilterStatus | None]",
    "field": "NotRequired[str | None]",
    "eq": "NotRequired[FilterValue | None]",
    "ne": "NotRequired[FilterValue | None]",
    "lt": "NotRequired[FilterValue | None]",
    "le": "NotRequired[FilterValue | None]",
    "gt": "NotRequired[FilterValue | None]",
    "ge": "NotRequired[FilterValue | None]",
    "contains": "NotRequired[FilterValue | None]",
    "startsWith": "NotRequired[FilterValue | None]",
    "in": "NotRequired[list[FilterValue] | None]",
    "exists": "NotRequired[bool | None]",
    "and": "NotRequired[list[ClientFilterCondition] | None]",
    "or": "NotRequired[list[ClientFilterCondition] | None]",
    "not": "NotRequired[ClientFilterConditionMergePatch | None]",
})
"""A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
ClientFilterDraft.
"""


class ClientSort(TypedDict):
    """One key of the order of a list."""
    key: ClientSortKey
    """What to order by."""
    customField: NotRequired[str]
    """With `customField`, the key of a field of clients: any but those of several choices and long texts."""
    descending: NotRequired[bool]
    """From the end to the beginning."""


class ClientSummary(TypedDict):
    """A client as `client/list` shows it: what matters at a glance."""
    id: ClientID
    """Stable; given by the service."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    number: str
    """What people call the client by."""
    kind: ClientKind
    """What it is."""
    name: str
    """Its name."""
    status: ClientStatus
    """Whether it is in use."""
    email: NotRequired[EmailAddress]
    """The client's own address, or else the default contact's."""
    phone: NotRequired[str]
    """The client's own number as typed, or else the default contact's."""
    city: NotRequired[str]
    """Of the default billing address, or else of the first address."""
    currency: CurrencyCode
    """The currency that new documents get: the client's, or else the organization's."""
    defaultContact: NotRequired[ClientSummaryDefaultContact]
    """The contact to speak with."""
    customFields: NotRequired[dict[str, CustomFieldValue]]
    """The values of the organization's own fields that lists show, by their keys."""
    updatedAt: Instant
    """When it was last changed."""
    balanceDue: NotRequired[list[ClientSummaryBalanceDue]]
    """What the client owes on open invoices: an amount for each currency, in the order of their codes; absent where
    nothing is due.
    """
    overdue: NotRequired[bool]
    """Whether some of it is past its day, in UTC; absent where no invoice is open."""
    openInvoices: NotRequired[int]
    """How many invoices are open; absent where none is."""
    lastActivity: NotRequired[Instant]
    """When something last happened with the client, its notes, attachments, invoices or payments; only answered where
    `fields` names it.
    """


class ClientSummaryBalanceDue(TypedDict):
    """What is due in one currency."""
    currency: CurrencyCode
    """ISO 4217."""
    due: Amount
    """What is still to be paid."""
    overdue: Amount
    """What of it is past its day."""


class ClientSummaryDefaultContact(TypedDict):
    """The contact to speak with."""
    id: ContactID
    """The contact's identifier."""
    name: str
    """The display name, or the first and last name, or the e-mail address."""
    email: NotRequired[EmailAddress]
    """The contact's e-mail address."""


class ClientSummaryPart(TypedDict):
    """The members of ClientSummary that were asked for."""
    id: ClientID
    """Stable; given by the service."""
    revision: NotRequired[int]
    """Starts at 1 and grows by 1 at each change."""
    number: NotRequired[str]
    """What people call the client by."""
    kind: NotRequired[ClientKind]
    """What it is."""
    name: NotRequired[str]
    """Its name."""
    status: NotRequired[ClientStatus]
    """Whether it is in use."""
    email: NotRequired[EmailAddress]
    """The client's own address, or else the default contact's."""
    phone: NotRequired[str]
    """The client's own number as typed, or else the default contact's."""
    city: NotRequired[str]
    """Of the default billing address, or else of the first address."""
    currency: NotRequired[CurrencyCode]
    """The currency that new documents get: the client's, or else the organization's."""
    defaultContact: NotRequired[ClientSummaryDefaultContact]
    """The contact to speak with."""
    customFields: NotRequired[dict[str, CustomFieldValue]]
    """The values of the organization's own fields that lists show, by their keys."""
    updatedAt: NotRequired[Instant]
    """When it was last changed."""
    balanceDue: NotRequired[list[ClientSummaryBalanceDue]]
    """What the client owes on open invoices: an amount for each currency, in the order of their codes; absent where
    nothing is due.
    """
    overdue: NotRequired[bool]
    """Whether some of it is past its day, in UTC; absent where no invoice is open."""
    openInvoices: NotRequired[int]
    """How many invoices are open; absent where none is."""
    lastActivity: NotRequired[Instant]
    """When something last happened with the client, its notes, attachments, invoices or payments; only answered where
    `fields` names it.
    """


class ClientView(TypedDict):
    """A list of clients that members keep under a name: what is searched, filtered, in which order, and what is shown.
    """
    id: ClientViewID
    """Stable; given by the service."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    name: str
    """What members call it; unique in the organization, without regard to case and accents."""
    search: NotRequired[str]
    """Words to look for."""
    filter: NotRequired[ClientFilterDraft]
    """Which clients."""
    sort: NotRequired[list[ClientSort]]
    """The order."""
    fields: NotRequired[list[str]]
    """Which members of a summary are shown."""
    createdAt: Instant
    """When it was added."""
    createdBy: MemberID
    """Who added it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """Who last changed it."""


class ClientViewDraft(TypedDict):
    """A view as a peer describes it, not yet checked."""
    name: str
    """What members call it; unique in the organization, without regard to case and accents."""
    search: NotRequired[str]
    """Words to look for."""
    filter: NotRequired[ClientFilterDraft]
    """Which clients."""
    sort: NotRequired[list[ClientSort]]
    """The order."""
    fields: NotRequired[list[str]]
    """Which members of a summary are shown."""


class ClientViewDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    ClientViewDraft.
    """
    name: NotRequired[str | None]
    """What members call it; unique in the organization, without regard to case and accents."""
    search: NotRequired[str | None]
    """Words to look for."""
    filter: NotRequired[ClientFilterDraftMergePatch | None]
    """Which clients."""
    sort: NotRequired[list[ClientSort] | None]
    """The order."""
    fields: NotRequired[list[str] | None]
    """Which members of a summary are shown."""


class Contact(TypedDict):
    """A person to speak with at a client."""
    id: ContactID
    """Stable; given by the service."""
    salutation: NotRequired[str]
    """How to address the person, such as `Mme` or `Dr`."""
    firstName: NotRequired[str]
    """The given name. A contact has a name or an e-mail address at least."""
    lastName: NotRequired[str]
    """The family name."""
    displayName: NotRequired[str]
    """The whole name, where it is not first and last name."""
    jobTitle: NotRequired[str]
    """What the person does."""
    department: NotRequired[str]
    """Where in the organization."""
    email: NotRequired[EmailAddress]
    """The address to write to; unique inside the client."""
    phones: list[ContactPhone]
    """The numbers to call, in their order."""
    language: NotRequired[LanguageTag]
    """The language to write in: BCP 47."""
    isDefault: bool
    """True for exactly one active contact of a client that has any."""
    invoiceRole: ContactInvoiceRole
    """How the contact receives the client's invoices."""
    status: ClientStatus
    """An archived contact is kept, and never the default."""
    customFields: dict[str, CustomFieldValue]
    """The values of the organization's own fields, by their keys."""
    notes: NotRequired[str]
    """What else there is to know, of several lines."""


class ContactDraft(TypedDict):
    """A contact as a peer or an import describes it, not yet checked."""
    id: NotRequired[ContactID]
    """The identifier of a contact that the client has already; absent for a new one."""
    salutation: NotRequired[str]
    """How to address the person, such as `Mme` or `Dr`."""
    firstName: NotRequired[str]
    """The given name. A contact has a name or an e-mail address at least."""
    lastName: NotRequired[str]
    """The family name."""
    displayName: NotRequired[str]
    """The whole name, where it is not first and last name."""
    jobTitle: NotRequired[str]
    """What the person does."""
    department: NotRequired[str]
    """Where in the organization."""
    email: NotRequired[str]
    """The address to write to; unique inside the client."""
    phones: NotRequired[list[ContactPhoneDraft]]
    """The numbers to call, in their order."""
    language: NotRequired[str]
    """The language to write in: BCP 47."""
    isDefault: NotRequired[bool]
    """True for exactly one active contact of a client that has any."""
    invoiceRole: NotRequired[ContactInvoiceRole]
    """How the contact receives the client's invoices."""
    status: NotRequired[ClientStatus]
    """An archived contact is kept, and never the default."""
    customFields: NotRequired[dict[str, CustomFieldValue]]
    """The values of the organization's own fields, by their keys."""
    notes: NotRequired[str]
    """What else there is to know, of several lines."""


class ContactDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    ContactDraft.
    """
    id: NotRequired[ContactID | None]
    """The identifier of a contact that the client has already; absent for a new one."""
    salutation: NotRequired[str | None]
    """How to address the person, such as `Mme` or `Dr`."""
    firstName: NotRequired[str | None]
    """The given name. A contact has a name or an e-mail address at least."""
    lastName: NotRequired[str | None]
    """The family name."""
    displayName: NotRequired[str | None]
    """The whole name, where it is not first and last name."""
    jobTitle: NotRequired[str | None]
    """What the person does."""
    department: NotRequired[str | None]
    """Where in the organization."""
    email: NotRequired[str | None]
    """The address to write to; unique inside the client."""
    phones: NotRequired[list[ContactPhoneDraft] | None]
    """The numbers to call, in their order."""
    language: NotRequired[str | None]
    """The language to write in: BCP 47."""
    isDefault: NotRequired[bool | None]
    """True for exactly one active contact of a client that has any."""
    invoiceRole: NotRequired[ContactInvoiceRole | None]
    """How the contact receives the client's invoices."""
    status: NotRequired[ClientStatus | None]
    """An archived contact is kept, and never the default."""
    customFields: NotRequired[dict[str, CustomFieldValue | None] | None]
    """The values of the organization's own fields, by their keys."""
    notes: NotRequired[str | None]
    """What else there is to know, of several lines."""


class ContactPhone(TypedDict):
    """One of a contact's telephones."""
    kind: ContactPhoneKind
    """What it is; `work` unless said otherwise."""
    raw: str
    """As it was typed."""
    e164: NotRequired[str]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str]
    """The number inside the house: digits, `*` and `#`."""


class ContactPhoneDraft(TypedDict):
    """A contact's telephone as a peer describes it, not yet checked."""
    kind: NotRequired[ContactPhoneKind]
    """What it is; `work` unless said otherwise."""
    raw: NotRequired[str]
    """As it was typed."""
    e164: NotRequired[str]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str]
    """The number inside the house: digits, `*` and `#`."""


class CountClientsResponse(TypedDict):
    total: int
    """How many clients are found."""


class CreateTokenResponse(TypedDict):
    token: Token
    """The token."""
    secret: NotRequired[str]
    """What a program sends as `token` in `initialize`; absent where the call is a repeated one."""


class CustomField(TypedDict):
    """A field of the organization's own, on its clients or on their contacts."""
    key: str
    """What the value stands under in `customFields`; never changes: a small letter, then small letters, digits and `_`.
    """
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    label: dict[str, str]
    """What people call it, by language (BCP 47)."""
    description: NotRequired[str]
    """What it is for."""
    kind: CustomFieldKind
    """What its values are; never changes."""
    appliesTo: CustomFieldTarget
    """Which records have it; never changes."""
    options: NotRequired[list[CustomFieldOption]]
    """What may be chosen, in order; only of a `choice` and a `multiChoice`."""
    required: bool
    """Whether a new record must have a value, and may not lose it. Those that were there before stay as they are."""
    unique: bool
    """Whether no two records have the same value, compared without regard to case and accents."""
    default: NotRequired[CustomFieldValue]
    """The value of a new record for which none is given."""
    minimum: NotRequired[str]
    """The least value: a decimal, a date or an instant, as the kind is."""
    maximum: NotRequired[str]
    """The greatest value."""
    maximumLength: NotRequired[int]
    """The most Unicode scalars of a text."""
    personalData: bool
    """Whether the values are personal data."""
    showInList: bool
    """Whether `client/list` has it without being asked."""
    order: int
    """Its place among the organization's fields, from 1."""
    createdAt: Instant
    """When it was defined."""
    createdBy: MemberID
    """Who defined it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """Who last changed it."""
    retiredAt: NotRequired[Instant]
    """When it was retired: its values stay readable, and none is set any more."""


class CustomFieldDraft(TypedDict):
    """A custom field as a peer describes it, not yet checked."""
    key: str
    """What the value stands under in `customFields`; never changes: a small letter, then small letters, digits and `_`.
    """
    label: dict[str, str]
    """What people call it, by language (BCP 47)."""
    description: NotRequired[str]
    """What it is for."""
    kind: CustomFieldKind
    """What its values are; never changes."""
    appliesTo: NotRequired[CustomFieldTarget]
    """Which records have it; never changes."""
    options: NotRequired[list[CustomFieldOptionDraft]]
    """What may be chosen, in order; only of a `choice` and a `multiChoice`."""
    required: NotRequired[bool]
    """Whether a new record must have a value, and may not lose it. Those that were there before stay as they are."""
    unique: NotRequired[bool]
    """Whether no two records have the same value, compared without regard to case and accents."""
    default: NotRequired[CustomFieldValue]
    """The value of a new record for which none is given."""
    minimum: NotRequired[str]
    """The least value: a decimal, a date or an instant, as the kind is."""
    maximum: NotRequired[str]
    """The greatest value."""
    maximumLength: NotRequired[int]
    """The most Unicode scalars of a text."""
    personalData: NotRequired[bool]
    """Whether the values are personal data."""
    showInList: NotRequired[bool]
    """Whether `client/list` has it without being asked."""


class CustomFieldDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    CustomFieldDraft.
    """
    key: NotRequired[str | None]
    """What the value stands under in `customFields`; never changes: a small letter, then small letters, digits and `_`.
    """
    label: NotRequired[dict[str, str | None] | None]
    """What people call it, by language (BCP 47)."""
    description: NotRequired[str | None]
    """What it is for."""
    kind: NotRequired[CustomFieldKind | None]
    """What its values are; never changes."""
    appliesTo: NotRequired[CustomFieldTarget | None]
    """Which records have it; never changes."""
    options: NotRequired[list[CustomFieldOptionDraft] | None]
    """What may be chosen, in order; only of a `choice` and a `multiChoice`."""
    required: NotRequired[bool | None]
    """Whether a new record must have a value, and may not lose it. Those that were there before stay as they are."""
    unique: NotRequired[bool | None]
    """Whether no two records have the same value, compared without regard to case and accents."""
    default: NotRequired[CustomFieldValue | None]
    """The value of a new record for which none is given."""
    minimum: NotRequired[str | None]
    """The least value: a decimal, a date or an instant, as the kind is."""
    maximum: NotRequired[str | None]
    """The greatest value."""
    maximumLength: NotRequired[int | None]
    """The most Unicode scalars of a text."""
    personalData: NotRequired[bool | None]
    """Whether the values are personal data."""
    showInList: NotRequired[bool | None]
    """Whether `client/list` has it without being asked."""


class CustomFieldOption(TypedDict):
    """One thing that may be chosen."""
    key: str
    """What the value is; never changes, so that a new label loses nothing."""
    label: dict[str, str]
    """What people call it, by language (BCP 47)."""
    retired: bool
    """Whether it is chosen no more; what has it keeps it."""


class CustomFieldOptionDraft(TypedDict):
    """An option as a peer describes it, not yet checked."""
    key: str
    """What the value is; never changes, so that a new label loses nothing."""
    label: dict[str, str]
    """What people call it, by language (BCP 47)."""
    retired: NotRequired[bool]
    """Whether it is chosen no more; what has it keeps it."""


class CustomFieldValueParts(TypedDict):
    """The members of a value that has several: `amount` and `currency` of money; `raw`, `e164` and `extension` of a
    telephone number.
    """
    amount: NotRequired[str]
    """An exact decimal."""
    currency: NotRequired[str]
    """ISO 4217."""
    raw: NotRequired[str]
    """A telephone number as it was typed."""
    e164: NotRequired[str]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str]
    """The number inside the house: digits, `*` and `#`."""


class Diagnostic(TypedDict):
    """One finding about a cell, a row, a whole sheet or a card of an imported file."""
    sheet: NotRequired[str]
    """The sheet's name; absent for delimited text and for what concerns the file."""
    row: NotRequired[int]
    """1-based."""
    column: NotRequired[str]
    """The column's letters."""
    cell: NotRequired[str]
    """The cell as A1."""
    card: NotRequired[int]
    """In a vCard file, the card's place, 1-based; then `row`, `column` and `cell` are absent."""
    line: NotRequired[int]
    """In delimited text the line on which the row begins, in a vCard file that of the property or the card; 1-based, so
    that `clients.vcf:41:` is its place. Absent for a workbook.
    """
    property: NotRequired[str]
    """In a vCard file, the name of the property, such as `TEL`; absent for what is about the card."""
    header: NotRequired[str]
    """What the file calls the column."""
    field: NotRequired[str]
    """The key of the field that the column was taken for."""
    code: DiagnosticCode
    """What was found."""
    severity: DiagnosticSeverity
    """How much it matters."""
    value: NotRequired[str]
    """What the cell holds, cut to 80 scalars."""
    message: str
    """One sentence in the session's language."""
    suggestion: NotRequired[str]
    """What would be right."""
    rows: NotRequired[int]
    """In how many rows of the column, or cards of the file, the same is so, this one counted; absent for what is about
    one cell or card.
    """


class DismissDuplicateResponse(TypedDict):
    clients: list[NamedClient]
    """The two clients."""
    isDismissed: bool
    """Whether they are two."""


class DuplicateEvidence(TypedDict):
    """One reason to take two records for the same client, or not to."""
    kind: DuplicateEvidenceKind
    """What the two have in common."""
    weight: int
    """How likely it makes it that they are the same, in hundredths, were there nothing else; below 0, how much less
    likely it makes it.
    """
    value: str
    """What both have, in the form in which it is compared."""


class DuplicateMatch(TypedDict):
    """A client that a draft, or another client, is likely the same as."""
    client: NamedClient
    """The client."""
    score: int
    """How likely it is the same: 0 to 100."""
    evidence: list[DuplicateEvidence]
    """Why, the strongest first."""


class DuplicatePair(TypedDict):
    """Two clients that are likely one."""
    clients: list[NamedClient]
    """The two, the older first."""
    score: int
    """How likely they are one: 0 to 100."""
    evidence: list[DuplicateEvidence]
    """Why, the strongest first."""


class ErrorData(TypedDict):
    """The `data` of an error: the name of its code, whether a retry may help, and what the error is about."""
    code: Literal["parseError", "invalidRequest", "methodNotFound", "invalidParams", "internalError", "serverNotInitialized", "requestCancelled", "requestFailed", "notFound", "conflict", "duplicate", "notAllowed", "planRequired", "unauthenticated", "idempotencyMismatch", "invalidState", "unreadableFile", "limitExceeded", "storeUnavailable", "planOutdated"]
    """The code's name, the same in every language."""
    retryable: bool
    """Whether the same call may succeed later."""
    outcome: NotRequired[Literal["notSaved", "unknown"]]
    """Of a write that failed: whether the record may be there after all."""
    issues: NotRequired[list[ParamIssue]]
    """All that is wrong with the params."""
    truncated: NotRequired[bool]
    """There were more issues than are listed."""
    kind: NotRequired[Literal["organization", "member", "client", "contact", "address", "customField", "invoice", "payment", "attachment", "note", "activity", "import", "importPlan", "merge", "view", "duplicateDismissal", "ruleSuppression", "upload", "token", "access"]]
    """What was not found: `client`, `contact`, `address`."""
    id: NotRequired[str]
    """What was asked for."""
    field: NotRequired[str]
    """The field whose value another record has."""
    existingId: NotRequired[str]
    """That other record."""
    duplicates: NotRequired[list[DuplicateMatch]]
    """The clients that a client to add is likely the same as, and why: the first 10."""
    total: NotRequired[int]
    """How many clients there are, where another number was expected."""
    current: NotRequired[Any]
    """The record as it now is."""
    method: NotRequired[str]
    """The method that was called."""
    suggestion: NotRequired[str]
    """What may have been meant."""
    needed: NotRequired[str]
    """The role or plan that the method takes."""
    held: NotRequired[str]
    """The role or plan that there is."""
    firstParamsHash: NotRequired[str]
    """What tells the params of the first call with the idempotency key: SHA-256, in hexadecimal."""
    state: NotRequired[str]
    """The state that the record is in."""
    brokenRules: NotRequired[list[BrokenRuleReport]]
    """The rules of EN 16931 that an invoice does not keep."""
    asked: NotRequired[str]
    """What was to be done with it: the last part of a method's name, such as `setDefault`."""
    path: NotRequired[str]
    """The file, as the caller named it."""
    format: NotRequired[str]
    """What kind of file it was taken for."""
    reason: NotRequired[str]
    """Why, in one word."""
    position: NotRequired[str]
    """Where in the file."""
    limit: NotRequired[int]
    """The limit that was passed."""
    supported: NotRequired[list[str]]
    """The versions of the protocol that the service speaks."""
    diagnostics: NotRequired[list[Diagnostic]]
    """What is wrong in a file, as in the answer of an import."""
    diagnosticsTotal: NotRequired[int]
    """How many diagnostics there are; not all are listed."""
    moved: NotRequired[list[MovedClient]]
    """The clients of a plan with which something else would be done now: the first hundred."""
    movedTotal: NotRequired[int]
    """How many clients of the plan that are."""
    plannedSequence: NotRequired[int]
    """The directory's last change before the plan."""
    sequence: NotRequired[int]
    """The directory's last change."""


class ExplainSettingsResponse(TypedDict):
    settings: Settings
    """The values that apply. What is absent has no value: neither the client nor the organization gives one."""
    sources: dict[str, EffectiveSettingsSource]
    """Where each setting comes from, by its name; all settings are there."""
    invoiceRecipients: InvoiceRecipients
    """Whom invoices would be sent to."""
    warnings: list[ClientDiagnostic]
    """What there is to say against it, such as that invoices would be sent to nobody."""


class ExportClientsResponse(TypedDict):
    path: NotRequired[str]
    """Where the file was written."""
    content: NotRequired[str]
    """The file's bytes in base64 (RFC 4648), where no path was given."""
    fileName: str
    """What to call the file."""
    mediaType: str
    """The file's media type."""
    clients: int
    """How many clients it has."""
    notExported: dict[str, int]
    """How many clients have something that the file can't say, by what it is."""


class FieldChange(TypedDict):
    """A field of a record before and after a change."""
    field: str
    """Which field: the names of members joined by `/`, such as `settings/currency`; a contact or an address by its
    identifier, such as `contacts/con_…/email`. `contacts` and `addresses` alone are their order, as identifiers.
    """
    old: NotRequired[Any]
    """What it was; absent where there was nothing."""
    new: NotRequired[Any]
    """What it became; absent where nothing is left."""


class FieldOrigin(TypedDict):
    """Who last set a field of a client, when, and through what."""
    field: str
    """The field, as in the changes of an activity."""
    value: Any
    """What it is now."""
    sequence: NotRequired[int]
    """The change that set it; absent for what is older than the history."""
    at: Instant
    """When it was set."""
    memberId: MemberID
    """Who set it."""
    method: NotRequired[str]
    """The method through which it was set; absent for what is older than the history."""
    importId: NotRequired[ImportID]
    """The import that set it."""


class FileRow(TypedDict):
    """A row of a file."""
    sheet: NotRequired[str]
    """The name of the sheet; absent for delimited text."""
    row: int
    """1-based; in a vCard file, the card's place."""


class FindDuplicatesResponse(TypedDict):
    items: NotRequired[list[DuplicatePair]]
    """The pairs: of a client with those that it is likely the same as, or of the whole directory."""
    matches: NotRequired[list[DuplicateMatch]]
    """The clients that the draft is likely the same as."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class FormField(TypedDict):
    """A field of the form: what a user interface draws for it, and what it may hold."""
    key: str
    """The path into the draft, `*` for each element of a list or each key of a map: `email`, `addresses/*/city`."""
    label: str
    """What it is called."""
    help: NotRequired[str]
    """What to say about it."""
    kind: FormFieldKind
    """What it holds."""
    required: bool
    """Whether it has to be filled in; in a group, where the group is."""
    requiresOneOf: NotRequired[list[str]]
    """Names of fields of a list's elements, one of which has to be filled in."""
    minimumLength: NotRequired[int]
    """How short a text may be, in Unicode scalars."""
    maximumLength: NotRequired[int]
    """How long a text may be, in Unicode scalars."""
    minimum: NotRequired[int]
    """The lowest number."""
    maximum: NotRequired[int]
    """The highest number."""
    least: NotRequired[str]
    """The least value of a custom field, as text: a number, a date or an instant."""
    greatest: NotRequired[str]
    """The greatest value of a custom field, as text."""
    unique: NotRequired[bool]
    """Whether no other record may have the same value."""
    maximumItems: NotRequired[int]
    """How many elements a list or a map may have."""
    maximumKeyLength: NotRequired[int]
    """How long a key of a map may be, in Unicode scalars."""
    pattern: NotRequired[str]
    """What a text looks like: a regular expression (ECMA 262)."""
    choices: NotRequired[list[StandardChoicesChoice]]
    """What can be chosen."""
    choicesFrom: NotRequired[str]
    """What can be chosen, as a name among the form's `choices`."""
    acceptsOthers: NotRequired[bool]
    """Whether something else than the choices can be given too."""
    default: NotRequired[Any]
    """What the service takes for a new one where nothing is given."""
    effective: NotRequired[Any]
    """What applies where the client has no value, or else the client's value."""
    source: NotRequired[EffectiveSettingsSource]
    """Where that comes from."""
    value: NotRequired[Any]
    """What an existing client has; of a list or map, all of it."""
    fields: NotRequired[list[FormField]]
    """The fields of a group, of a telephone number, or of each element of a list or map."""


class GetAccessMatrixResponse(TypedDict):
    roles: list[MemberRole]
    """The roles, the lowest first; each may all that the ones before it may."""
    plans: list[OrganizationPlan]
    """The plans, the smallest first; each has all that the ones before it have."""
    methods: list[AccessMatrixRow]
    """What each method takes, by name."""


class GetAttachmentResponse(TypedDict):
    attachment: Attachment
    """The attachment."""
    path: NotRequired[str]
    """Where the file was written."""
    content: NotRequired[str]
    """The bytes from `offset` on, in base64 (RFC 4648), where no path was given."""
    nextOffset: NotRequired[int]
    """Where the next piece begins; absent where nothing follows."""


class GetBalanceResponse(TypedDict):
    clientId: ClientID
    """The client's identifier; of one that was merged, that of the client that it is part of."""
    date: CalendarDate
    """The day that it is of, in UTC: what was to be paid before it is overdue."""
    balances: list[Balance]
    """A currency each, in the order of their codes; empty where there is no document and no payment."""


class GetClientExternalID(TypedDict):
    """An identifier in another system."""
    system: str
    """The system."""
    value: str
    """The identifier there."""


class GetClientFormLeftSide(TypedDict):
    """The left side of the form."""
    fields: list[FormField]
    """What identifies the client."""
    customFields: list[FormField]
    """The organization's own fields."""


class GetClientFormResponse(TypedDict):
    clientId: NotRequired[ClientID]
    """The client whose values it shows."""
    revision: NotRequired[int]
    """Its revision, for `ifRevision`."""
    left: GetClientFormLeftSide
    """What stands on the left."""
    tabs: list[GetClientFormTab]
    """The tabs, in their order."""
    choices: NotRequired[dict[str, list[StandardChoicesChoice]]]
    """The long lists of choices, by the names in `choicesFrom`: countries, currencies, languages and time zones."""


class GetClientFormTab(TypedDict):
    """A tab of the form."""
    key: str
    """`information`, `contacts` or `settings`."""
    label: str
    """What it is called."""
    fields: list[FormField]
    """Its fields."""


class GetSessionResponse(TypedDict):
    session: SessionInfo
    """Who the peer is in the directory."""
    methods: list[str]
    """The methods that the member's role, the organization's plan and the token allow."""
    token: NotRequired[Token]
    """The token that the session began with, and what it is limited to."""


GetStatementResponse = TypedDict("GetStatementResponse", {
    "clientId": "ClientID",
    "from": "NotRequired[CalendarDate]",
    "to": "CalendarDate",
    "statements": "list[AccountStatement]",
    "html": "NotRequired[str]",
    "fileName": "NotRequired[str]",
})


class GetStatusResponse(TypedDict):
    version: str
    """The version of the program."""
    protocolVersion: str
    """The version of the protocol."""
    store: StoreStatus
    """The store."""


class HistoryCheck(TypedDict):
    """What a check of the history found."""
    entries: int
    """How many changes there are."""
    isIntact: bool
    """Whether nothing was altered, as far as it can be known."""
    link: str
    """The last link of the chain, in hexadecimal: whoever keeps it elsewhere can tell later that nothing up to here was
    altered.
    """
    problems: list[HistoryCheckProblem]
    """What was altered: the first 100."""


class HistoryCheckProblem(TypedDict):
    """One thing that is not as it was written."""
    sequence: int
    """The change that it is about; 0 where it is about none."""
    reason: HistoryCheckReason
    """What is wrong."""
    recordId: NotRequired[str]
    """The record that it is about."""


class Import(TypedDict):
    """One import of a file: what came of it, who ran it, how, and whether it was taken back."""
    id: ImportID
    """Given by the service."""
    fileName: NotRequired[str]
    """What the file is called."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    createdAt: Instant
    """When the file was imported."""
    createdBy: MemberID
    """Who imported it."""
    created: int
    """Clients that were added."""
    updated: int
    """Clients that were changed."""
    unchanged: int
    """Clients that the directory had just so."""
    skipped: int
    """Clients that were left out because of `mode` or `onDuplicate`."""
    failed: int
    """Clients that had an error and were left out."""
    options: NotRequired[ImportOptions]
    """How it was carried out."""
    firstSequence: NotRequired[int]
    """Its first change in the history; absent where it changed nothing."""
    lastSequence: NotRequired[int]
    """Its last change in the history: all between the two are its own."""
    columns: NotRequired[list[RecognizedColumn]]
    """What the columns were taken for; `client/import/get` alone has them."""
    diagnostics: NotRequired[list[Diagnostic]]
    """What was found, cell by cell, in the language of who imported: the first 200; `client/import/get` alone has them.
    """
    diagnosticsTotal: NotRequired[int]
    """How much was found in all."""
    undone: NotRequired[ImportUndoing]
    """What came of taking it back: of the last time that something was left to take back."""


class ImportOptions(TypedDict):
    """How an import was carried out: its params with their defaults."""
    mode: ImportMode
    """Whether clients were added, changed, or both."""
    matchOn: list[MatchKey]
    """What told that the directory has a client already, in this order."""
    blankMeans: BlankMeans
    """What an empty cell said about a client that the directory had."""
    onDuplicate: OnDuplicate
    """What happened to a client that the directory had."""
    onError: OnError
    """What happened when a client had an error."""
    mapping: NotRequired[dict[str, str]]
    """Column letters or headers, to the key of the field."""
    sheet: NotRequired[str]
    """The only sheet that was read."""
    headerRow: NotRequired[int]
    """The row of the headers that was given."""
    encoding: NotRequired[str]
    """The encoding that was given."""
    delimiter: NotRequired[str]
    """The delimiter that was given."""


class ImportPlanResult(TypedDict):
    """What an import would do."""
    planId: ImportPlanID
    """What `client/import/commit` carries it out by, in this session."""
    fileName: NotRequired[str]
    """What the file is called."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    sequence: int
    """The directory's last change when the plan was made; 0 before the first."""
    create: int
    """Clients that would be added."""
    update: int
    """Clients that would be changed."""
    unchanged: int
    """Clients that the directory has just so."""
    skip: int
    """Clients that would be left out because of `mode` or `onDuplicate`."""
    conflict: int
    """Clients that have an error, or of which it is not certain which one of the directory they are."""
    sheets: list[PlannedSheet]
    """The sheets, and where their headers are; on the first page. None for vCards."""
    columns: list[PlannedColumn]
    """The columns, and what they were taken for; on the first page. None for vCards."""
    diagnostics: list[Diagnostic]
    """What was found, cell by cell: the first 1,000, on the first page. Each of `items` has its own, too."""
    diagnosticsTotal: int
    """How much was found in all."""
    errors: int
    """How much of it is an error."""
    warnings: int
    """How much of it is a warning."""
    items: list[PlannedItem]
    """The clients of the file, in its order."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""
    report: NotRequired[ImportReport]
    """The file as a workbook, with what was found as comments on its cells; where it was asked for."""
    summary: str
    """For people, in the session's language: what would come of it."""


class ImportReport(TypedDict):
    """The file of an import as a workbook: the rows as they were read, what was found as comments on coloured cells,
    and a first sheet that lists it all, with links.
    """
    path: NotRequired[str]
    """Where the workbook was written."""
    content: NotRequired[str]
    """The workbook's bytes in base64 (RFC 4648), where no path was given; up to 8 MiB of them."""
    fileName: str
    """What to call the workbook."""
    mediaType: str
    """The media type of a workbook."""
    listed: int
    """How much of what was found it lists: the first 10,000, errors before others."""
    problem: NotRequired[str]
    """Why there is no workbook; one plain sentence."""


class ImportReportRequest(TypedDict):
    """Asks an import for its file back, as a workbook with what was found."""
    path: NotRequired[str]
    """Where to write the workbook, on the service's machine; there must not be a file yet. Its content is answered when
    absent.
    """


class ImportResult(TypedDict):
    """What came of an import."""
    importId: NotRequired[ImportID]
    """The import's identifier; absent when nothing was imported."""
    created: int
    """Clients that were added."""
    updated: int
    """Clients that were changed."""
    unchanged: int
    """Clients that the directory has just so."""
    skipped: int
    """Clients that were left out because of `mode` or `onDuplicate`."""
    failed: int
    """Clients that have an error."""
    columns: list[RecognizedColumn]
    """What the columns were taken for; none for vCards, whose properties have their fields."""
    diagnostics: list[Diagnostic]
    """What was found, cell by cell or property by property: the first 1,000."""
    diagnosticsTotal: int
    """How much was found in all."""
    report: NotRequired[ImportReport]
    """The file as a workbook, with what was found as comments on its cells; where it was asked for."""
    summary: str
    """For people, in the session's language: what came of it, and what to do next."""


class ImportUndoResult(TypedDict):
    """What came of taking an import back."""
    importId: ImportID
    """The import that was taken back."""
    reversed: UndoneClients
    """Clients that are as they were before the import."""
    kept: UndoneClients
    """Clients that were edited since: what was edited stays, what was not is as it was before."""
    blocked: UndoneClients
    """Clients with something that can't be taken back, with the reason."""
    unchanged: int
    """Clients with nothing left to take back."""
    summary: str
    """The whole in a sentence, in the session's language."""


class ImportUndoing(TypedDict):
    """What came of taking an import back, in clients."""
    at: Instant
    """When it was taken back."""
    by: MemberID
    """Who took it back."""
    reversed: int
    """Clients that are as they were before the import; those that it added are in the trash."""
    kept: int
    """Clients that were edited since, and keep what was edited."""
    blocked: int
    """Clients with a change that can't be taken back."""
    unchanged: int
    """Clients with nothing left to take back."""


class InitializeCapabilities(TypedDict):
    """What the service can do."""
    clientele: InitializeCapabilitiesOwn
    """What this service can do."""


class InitializeCapabilitiesOwn(TypedDict):
    """What this service can do besides LSP."""
    locales: list[str]
    """Languages of messages and labels."""
    framings: list[str]
    """Ways to tell messages apart."""


class InitializeOptions(TypedDict):
    """The choice of organization and member: without a token the first owner, of the first organization where none is
    named.
    """
    organization: NotRequired[str]
    """The identifier of the organization."""
    token: NotRequired[str]
    """The secret of a token; where it is absent, that of `--token-file` or `CLIENTELE_TOKEN`."""


class InitializeResponse(TypedDict):
    serverInfo: ProgramInfo
    """The program."""
    protocolVersion: str
    """The version of the protocol, `major.minor`; a minor version only adds."""
    capabilities: InitializeCapabilities
    """What the service can do, under its own name."""
    session: SessionInfo
    """Who the peer is in the directory."""


class Invoice(TypedDict):
    """An invoice or a credit note: what is claimed from a client, or given back.

    A draft may change. Once issued it never does: the document with its number, lines, totals, seller and buyer stays
    as it was, whatever becomes of the client; only what is paid and credited, and so the status, moves on. The terms
    are those of EN 16931-1.
    """
    id: InvoiceID
    """Stable; given by the service."""
    clientId: ClientID
    """The client who is invoiced; after a merge, the client that it is part of."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    kind: InvoiceKind
    """Whether it claims or gives back."""
    status: InvoiceStatus
    """How far it has come."""
    number: NotRequired[str]
    """Without gaps in its year, given when it is issued: BT-1."""
    currency: CurrencyCode
    """The currency of all amounts: BT-5."""
    issueDate: NotRequired[CalendarDate]
    """The day of issue; of a draft the one that is wanted: BT-2."""
    dueDate: NotRequired[CalendarDate]
    """When it is to be paid, by the terms: BT-9."""
    supplyDate: NotRequired[CalendarDate]
    """When what is invoiced was delivered or done: BT-72."""
    period: NotRequired[InvoicePeriod]
    """The time that it is for: BG-14."""
    paymentTerms: PaymentTerms
    """When it is to be paid: BT-20."""
    language: LanguageTag
    """The language that it is written in: BCP 47."""
    feeType: NotRequired[SettingsFeeType]
    """What it is charged by."""
    buyerReference: NotRequired[str]
    """The client's own reference: BT-10."""
    orderReference: NotRequired[str]
    """The client's order: BT-13."""
    contractReference: NotRequired[str]
    """The contract that it follows from: BT-12."""
    note: NotRequired[str]
    """What is said to the client, of one line or several: BT-22."""
    legalNotice: NotRequired[str]
    """The client's legal notice, printed under its address."""
    credits: NotRequired[InvoicePreceding]
    """The invoice that a credit note takes back, whole or in part: BG-3."""
    seller: NotRequired[InvoiceParty]
    """Who issues it, as it was then; absent of a draft: BG-4."""
    buyer: NotRequired[InvoiceParty]
    """Who is invoiced, as it was then; absent of a draft: BG-7."""
    buyerHash: NotRequired[str]
    """SHA-256 of `buyer` as it is stored, in hexadecimal; absent of a draft."""
    delivery: NotRequired[PostalAddress]
    """Where it was delivered to, if not to the buyer's address: BG-13."""
    account: NotRequired[PaymentAccount]
    """The account to pay to: BG-17."""
    recipients: InvoiceRecipients
    """Whom it is sent to."""
    lines: list[InvoiceLine]
    """What is invoiced: BG-25."""
    allowances: list[InvoiceAllowance]
    """What is taken off the whole: BG-20."""
    taxes: list[InvoiceTax]
    """The taxes, one for each kind and rate: BG-23."""
    totals: InvoiceTotals
    """What it comes to: BG-22."""
    paid: Amount
    """What was paid of it: BT-113. Of a credit note, what was paid back."""
    credited: Amount
    """What credit notes have taken off it; of a credit note, what of it was set off against invoices."""
    due: Amount
    """What is still to be paid: BT-115; 0 of a draft and of what is void."""
    overdue: bool
    """Whether something is to be paid, and the day for it is past."""
    createdAt: Instant
    """When it was made."""
    createdBy: MemberID
    """Who made it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """Who last changed it."""
    issuedAt: NotRequired[Instant]
    """When it was issued."""
    issuedBy: NotRequired[MemberID]
    """Who issued it."""
    voidedAt: NotRequired[Instant]
    """When it was made void."""
    voidReason: NotRequired[str]
    """Why it was made void."""
    warnings: NotRequired[list[InvoiceWarning]]
    """What should be looked at before it is sent; only in the answer to a change."""


class InvoiceAllowance(TypedDict):
    """What is taken off the whole of an invoice: EN 16931 BG-20."""
    reason: str
    """Why: BT-97."""
    percent: NotRequired[DecimalNumber]
    """In percent of the lines with the same tax: BT-94."""
    base: NotRequired[Amount]
    """The sum of the lines with the same tax; with `percent` only: BT-93."""
    amount: Amount
    """What is taken off, without tax: BT-92."""
    taxCode: str
    """The tax's code in the organization."""
    taxCategory: TaxCategory
    """The tax's kind: BT-95."""
    taxRate: DecimalNumber
    """The tax's rate in percent: BT-96."""


class InvoiceAllowanceDraft(TypedDict):
    """What is taken off the whole, as a peer describes it: a percentage or an amount."""
    reason: str
    """Why."""
    percent: NotRequired[str]
    """In percent of the lines with the same tax."""
    amount: NotRequired[str]
    """What is taken off, without tax."""
    taxCode: NotRequired[str]
    """The tax's code in the organization; may be absent where all lines have the same."""


class InvoiceCreditLine(TypedDict):
    """A line to take back, as a peer names it."""
    number: int
    """Its number on the invoice."""
    quantity: NotRequired[str]
    """How much of it; all that is left when absent."""


class InvoiceDeliveryDraft(TypedDict):
    """Where an invoice was delivered to, as a peer describes it: one of the two."""
    addressId: NotRequired[AddressID]
    """One of the client's addresses."""
    place: NotRequired[PostalAddressDraft]
    """Another place."""


class InvoiceDeliveryDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    InvoiceDeliveryDraft.
    """
    addressId: NotRequired[AddressID | None]
    """One of the client's addresses."""
    place: NotRequired[PostalAddressDraftMergePatch | None]
    """Another place."""


class InvoiceDraft(TypedDict):
    """An invoice as a peer describes it, not yet checked.

    Where it says nothing, the client's settings apply, then the organization's, as they are when the draft is made.
    """
    currency: NotRequired[str]
    """The currency of all amounts: ISO 4217."""
    issueDate: NotRequired[str]
    """The day of issue that is wanted; the day on which it is issued when absent."""
    dueDate: NotRequired[str]
    """When it is to be paid; by the terms when absent."""
    supplyDate: NotRequired[str]
    """When what is invoiced was delivered or done."""
    period: NotRequired[InvoicePeriodDraft]
    """The time that it is for."""
    paymentTerms: NotRequired[PaymentTermsDraft]
    """When it is to be paid."""
    language: NotRequired[str]
    """The language that it is written in: BCP 47."""
    feeType: NotRequired[SettingsFeeType]
    """What it is charged by."""
    buyerReference: NotRequired[str]
    """The client's own reference."""
    orderReference: NotRequired[str]
    """The client's order."""
    contractReference: NotRequired[str]
    """The contract that it follows from."""
    note: NotRequired[str]
    """What is said to the client, of one line or several."""
    delivery: NotRequired[InvoiceDeliveryDraft]
    """Where it was delivered to, if not to the buyer's address."""
    recipients: NotRequired[InvoiceRecipientsDraft]
    """Whom it is sent to; by the roles of the client's contacts when absent."""
    lines: NotRequired[list[InvoiceLineDraft]]
    """What is invoiced."""
    allowances: NotRequired[list[InvoiceAllowanceDraft]]
    """What is taken off the whole."""


class InvoiceDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    InvoiceDraft.
    """
    currency: NotRequired[str | None]
    """The currency of all amounts: ISO 4217."""
    issueDate: NotRequired[str | None]
    """The day of issue that is wanted; the day on which it is issued when absent."""
    dueDate: NotRequired[str | None]
    """When it is to be paid; by the terms when absent."""
    supplyDate: NotRequired[str | None]
    """When what is invoiced was delivered or done."""
    period: NotRequired[InvoicePeriodDraftMergePatch | None]
    """The time that it is for."""
    paymentTerms: NotRequired[PaymentTermsDraftMergePatch | None]
    """When it is to be paid."""
    language: NotRequired[str | None]
    """The language that it is written in: BCP 47."""
    feeType: NotRequired[SettingsFeeType | None]
    """What it is charged by."""
    buyerReference: NotRequired[str | None]
    """The client's own reference."""
    orderReference: NotRequired[str | None]
    """The client's order."""
    contractReference: NotRequired[str | None]
    """The contract that it follows from."""
    note: NotRequired[str | None]
    """What is said to the client, of one line or several."""
    delivery: NotRequired[InvoiceDeliveryDraftMergePatch | None]
    """Where it was delivered to, if not to the buyer's address."""
    recipients: NotRequired[InvoiceRecipientsDraftMergePatch | None]
    """Whom it is sent to; by the roles of the client's contacts when absent."""
    lines: NotRequired[list[InvoiceLineDraft] | None]
    """What is invoiced."""
    allowances: NotRequired[list[InvoiceAllowanceDraft] | None]
    """What is taken off the whole."""


class InvoiceLine(TypedDict):
    """A line of an invoice: EN 16931 BG-25."""
    number: int
    """Its place on the invoice, from 1: BT-126."""
    description: str
    """What is invoiced: BT-153."""
    detail: NotRequired[str]
    """More about it, of one line or several: BT-154."""
    itemCode: NotRequired[str]
    """The seller's own code for it: BT-155."""
    quantity: DecimalNumber
    """How much of it; negative for what comes back: BT-129."""
    unit: UnitCode
    """What it is counted in: BT-130."""
    unitPrice: DecimalNumber
    """The price of one, without tax: BT-146."""
    discountPercent: NotRequired[DecimalNumber]
    """What is taken off, in percent: BT-138."""
    discount: NotRequired[Amount]
    """What is taken off, rounded: BT-136."""
    period: NotRequired[InvoicePeriod]
    """The time that it is for: BG-26."""
    taxCode: str
    """The tax's code in the organization."""
    taxCategory: TaxCategory
    """The tax's kind: BT-151."""
    taxRate: DecimalNumber
    """The tax's rate in percent: BT-152."""
    net: Amount
    """What it comes to, without tax: BT-131."""


class InvoiceLineDraft(TypedDict):
    """A line as a peer describes it, not yet checked."""
    description: str
    """What is invoiced."""
    detail: NotRequired[str]
    """More about it, of one line or several."""
    itemCode: NotRequired[str]
    """The seller's own code for it."""
    quantity: NotRequired[str]
    """How much of it, 1 when absent; negative for what comes back."""
    unit: NotRequired[str]
    """What it is counted in, `C62` (one) when absent."""
    unitPrice: NotRequired[str]
    """The price of one, without tax; the client's rate when absent, where the currency is the client's."""
    taxCode: NotRequired[str]
    """The tax's code in the organization; the client's when absent."""
    discountPercent: NotRequired[str]
    """What is taken off, in percent."""
    period: NotRequired[InvoicePeriodDraft]
    """The time that it is for."""


class InvoiceParty(TypedDict):
    """The seller or the buyer of an invoice, as it was when the invoice was issued: EN 16931 BG-4, BG-7."""
    name: str
    """The name in the register, or the only one: BT-27, BT-44."""
    tradingName: NotRequired[str]
    """The name that it is known by, if another: BT-28, BT-45."""
    number: NotRequired[str]
    """The number that the seller has for the buyer: BT-46."""
    kind: ClientKind
    """Whether it is an organization or a person."""
    legalForm: NotRequired[str]
    """The seller's legal form, capital and register: BT-33."""
    registrations: list[Registration]
    """The numbers under which registers know it: BT-29 to BT-31, BT-46 to BT-48."""
    address: NotRequired[PostalAddress]
    """Where it is: BG-5, BG-8."""
    contactName: NotRequired[str]
    """Whom to ask: BT-41, BT-56."""
    email: NotRequired[EmailAddress]
    """Where to ask: BT-43, BT-58."""
    phone: NotRequired[str]
    """Where to call, as it was typed: BT-42, BT-57."""
    website: NotRequired[WebAddress]
    """Its page."""
    electronicAddress: NotRequired[SettingsElectronicAddress]
    """Where electronic invoices go, with its scheme: BT-34, BT-49."""
    legalNotice: NotRequired[str]
    """What the seller says on every invoice of late payment, discounts and the like."""


class InvoicePeriod(TypedDict):
    """The time that an invoice or a line is for: BG-14, BG-26."""
    start: NotRequired[CalendarDate]
    """The first day: BT-73, BT-134."""
    end: NotRequired[CalendarDate]
    """The last day: BT-74, BT-135."""


class InvoicePeriodDraft(TypedDict):
    """A time as a peer describes it, not yet checked."""
    start: NotRequired[str]
    """The first day."""
    end: NotRequired[str]
    """The last day."""


class InvoicePeriodDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    InvoicePeriodDraft.
    """
    start: NotRequired[str | None]
    """The first day."""
    end: NotRequired[str | None]
    """The last day."""


class InvoicePreceding(TypedDict):
    """An invoice that this one refers to: BG-3."""
    id: InvoiceID
    """Its identifier."""
    number: str
    """Its number: BT-25."""
    issueDate: CalendarDate
    """Its day of issue: BT-26."""


class InvoiceQueryFilter(TypedDict):
    """What invoices have to be like; what is absent does not matter."""
    status: NotRequired[list[InvoiceStatus]]
    """One of these."""
    overdue: NotRequired[bool]
    """Whether something is to be paid, and the day for it is past."""
    kind: NotRequired[InvoiceKind]
    """An invoice or a credit note."""
    currency: NotRequired[str]
    """ISO 4217."""
    issuedSince: NotRequired[CalendarDate]
    """Issued on this day or later."""
    issuedUntil: NotRequired[CalendarDate]
    """Issued on this day or before."""
    dueSince: NotRequired[CalendarDate]
    """Due on this day or later."""
    dueUntil: NotRequired[CalendarDate]
    """Due on this day or before."""


class InvoiceRecipientDraft(TypedDict):
    """One of those whom an invoice is sent to: a contact of the client, or an address."""
    contactId: NotRequired[ContactID]
    """A contact of the client that has an address."""
    email: NotRequired[str]
    """An address, where it is no contact's."""
    name: NotRequired[str]
    """The name that stands beside the address; the client's when absent."""


class InvoiceRecipients(TypedDict):
    """Whom a client's invoices are sent to."""
    to: list[InvoiceRecipientsRecipient]
    """Who is written to: the active contacts of the role `to`, else the client's own address; nobody where it has none.
    """
    cc: list[InvoiceRecipientsRecipient]
    """Who receives a copy that the others see."""
    bcc: list[InvoiceRecipientsRecipient]
    """Who receives a copy that the others do not see."""


class InvoiceRecipientsDraft(TypedDict):
    """Whom an invoice is sent to, as a peer describes it."""
    to: NotRequired[list[InvoiceRecipientDraft]]
    """Who is written to."""
    cc: NotRequired[list[InvoiceRecipientDraft]]
    """Who receives a copy that the others see."""
    bcc: NotRequired[list[InvoiceRecipientDraft]]
    """Who receives a copy that the others do not see."""


class InvoiceRecipientsDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    InvoiceRecipientsDraft.
    """
    to: NotRequired[list[InvoiceRecipientDraft] | None]
    """Who is written to."""
    cc: NotRequired[list[InvoiceRecipientDraft] | None]
    """Who receives a copy that the others see."""
    bcc: NotRequired[list[InvoiceRecipientDraft] | None]
    """Who receives a copy that the others do not see."""


class InvoiceRecipientsRecipient(TypedDict):
    """One of those whom invoices are sent to."""
    email: EmailAddress
    """The address."""
    name: str
    """The name that stands beside it."""
    contactId: NotRequired[ContactID]
    """The contact; absent where it is the client's own address."""


class InvoiceSummary(TypedDict):
    """An invoice at a glance."""
    id: InvoiceID
    """Its identifier."""
    clientId: ClientID
    """The client who is invoiced."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    kind: InvoiceKind
    """Whether it claims or gives back."""
    status: InvoiceStatus
    """How far it has come."""
    number: NotRequired[str]
    """Absent of what was not issued."""
    currency: CurrencyCode
    """The currency of all amounts."""
    issueDate: NotRequired[CalendarDate]
    """The day of issue; of a draft the one that is wanted."""
    dueDate: NotRequired[CalendarDate]
    """When it is to be paid."""
    buyerName: str
    """The client's name on it; of a draft as it was at the last change."""
    orderReference: NotRequired[str]
    """The client's order."""
    gross: Amount
    """What it comes to, with tax."""
    paid: Amount
    """What was paid of it."""
    credited: Amount
    """What credit notes have taken off it."""
    due: Amount
    """What is still to be paid."""
    overdue: bool
    """Whether something is to be paid, and the day for it is past."""
    updatedAt: Instant
    """When it was last changed."""


class InvoiceSums(TypedDict):
    """What issued invoices of one currency come to; drafts and what is void do not count."""
    currency: CurrencyCode
    """The currency of the amounts."""
    invoices: int
    """How many invoices there are."""
    creditNotes: int
    """How many credit notes there are."""
    gross: Amount
    """What the invoices come to, less what the credit notes come to."""
    paid: Amount
    """What was paid of the invoices, less what was paid back of the credit notes."""
    due: Amount
    """What is still to be paid, less what the credit notes have left."""
    overdue: Amount
    """What of the invoices is overdue."""


class InvoiceTax(TypedDict):
    """One tax of an invoice: EN 16931 BG-23. There is one for each kind and rate."""
    category: TaxCategory
    """The tax's kind: BT-118."""
    rate: DecimalNumber
    """The rate in percent: BT-119."""
    base: Amount
    """What is taxed: the lines' sum without what is taken off the whole: BT-116."""
    amount: Amount
    """The tax, rounded half up: BT-117."""
    exemptionReason: NotRequired[str]
    """Why none is charged, in words: BT-120."""
    exemptionCode: NotRequired[str]
    """Why none is charged, as a code of the VATEX list: BT-121."""


class InvoiceTotals(TypedDict):
    """What an invoice comes to: EN 16931 BG-22."""
    lines: Amount
    """The sum of the lines: BT-106."""
    allowances: Amount
    """The sum of what is taken off the whole: BT-107."""
    net: Amount
    """Without tax: BT-109."""
    tax: Amount
    """The tax: BT-110."""
    gross: Amount
    """With tax: BT-112."""


class InvoiceWarning(TypedDict):
    """What should be looked at before an invoice is sent."""
    code: InvoiceWarningCode
    """What it is, the same in every language."""
    message: str
    """One plain sentence."""


class KnownLink(TypedDict):
    """A place in the chain that somebody has kept."""
    sequence: int
    """The number of changes up to it."""
    link: str
    """The link after them, in hexadecimal."""


class LintClientsCounts(TypedDict):
    """How much was found."""
    clients: int
    """The clients that were looked at."""
    rules: dict[str, int]
    """Findings by the rule's name."""
    severities: dict[str, int]
    """Findings by their severity."""


class LintClientsFinding(TypedDict):
    """A rule that a client breaks."""
    client: NamedClient
    """The client."""
    rule: HouseRule
    """The rule."""
    severity: HouseRuleSeverity
    """How much it matters."""
    pointer: str
    """Where in the client, as a JSON pointer (RFC 6901)."""
    message: str
    """One plain sentence."""
    value: NotRequired[str]
    """What breaks the rule."""
    fix: NotRequired[Any]
    """The patch with which `client/update` puts it right, for the client as it is now."""
    duplicate: NotRequired[DuplicateMatch]
    """Of `likelyDuplicate`: the client that it is likely the same as, and why."""


class LintClientsResponse(TypedDict):
    items: list[LintClientsFinding]
    """What was found."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""
    counts: LintClientsCounts
    """How much was found on this page; with `countTotal`, from here to the last client."""


class ListActivityResponse(TypedDict):
    items: list[Activity]
    """The changes of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListAddressesResponse(TypedDict):
    items: list[Address]
    """The addresses."""


class ListAttachmentsResponse(TypedDict):
    items: list[Attachment]
    """The attachments of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""
    total: int
    """How many there are on all pages."""
    totalSize: int
    """How many bytes they have together."""


class ListClientsResponse(TypedDict):
    items: list[ClientSummaryPart]
    """The clients of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""
    total: NotRequired[int]
    """How many clients are found in all, where that was asked for."""


class ListContactsResponse(TypedDict):
    items: list[Contact]
    """The contacts."""


class ListCustomFieldsResponse(TypedDict):
    items: list[CustomField]
    """The fields."""


class ListImportsResponse(TypedDict):
    items: list[Import]
    """The imports of this page, without their columns and diagnostics."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListInvoicesResponse(TypedDict):
    items: list[InvoiceSummary]
    """The invoices of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""
    totals: NotRequired[list[InvoiceSums]]
    """What all that is found comes to, where that was asked for; drafts and what is void do not count."""


class ListMembersResponse(TypedDict):
    items: list[Member]
    """The members of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListNotesResponse(TypedDict):
    items: list[Note]
    """The notes of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListOrganizationActivityResponse(TypedDict):
    items: list[Activity]
    """The changes of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListPaymentsResponse(TypedDict):
    items: list[Payment]
    """The payments of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListTokensResponse(TypedDict):
    items: list[Token]
    """The tokens of this page."""
    nextCursor: NotRequired[str]
    """Where the next page begins; absent on the last one."""


class ListViewsResponse(TypedDict):
    items: list[ClientView]
    """The views."""


class MakeImportTemplateResponse(TypedDict):
    path: NotRequired[str]
    """Where the workbook was written."""
    content: NotRequired[str]
    """The workbook's bytes in base64 (RFC 4648), where no path was given."""
    fileName: str
    """What to call the workbook."""
    mediaType: str
    """The media type of a workbook."""


class Member(TypedDict):
    """A person or program of the organization that uses the directory."""
    id: MemberID
    """Stable; given by the service."""
    revision: int
    """1 when it is made, and one more with each change."""
    name: str
    """What the member is called."""
    email: NotRequired[EmailAddress]
    """The address that files name the member by; unique in the organization, without regard to case."""
    role: MemberRole
    """What the member may do."""
    status: ClientStatus
    """A removed member is `archived`: may do nothing, and stays for the history and for the clients that name it."""


class MemberDraft(TypedDict):
    """A member as a peer describes it, not yet checked."""
    name: str
    """What the member is called."""
    email: NotRequired[str]
    """The address that files name the member by; unique in the organization, without regard to case."""
    role: NotRequired[MemberRole]
    """What the member may do."""
    status: NotRequired[ClientStatus]
    """A removed member is `archived`: may do nothing, and stays for the history and for the clients that name it."""


class MemberDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    MemberDraft.
    """
    name: NotRequired[str | None]
    """What the member is called."""
    email: NotRequired[str | None]
    """The address that files name the member by; unique in the organization, without regard to case."""
    role: NotRequired[MemberRole | None]
    """What the member may do."""
    status: NotRequired[ClientStatus | None]
    """A removed member is `archived`: may do nothing, and stays for the history and for the clients that name it."""


class MergeClientsResponse(TypedDict):
    mergeId: MergeID
    """What `client/unmerge` takes the merge back by."""
    client: Client
    """The client that was kept, as it now is."""
    merged: list[NamedClient]
    """The clients that were merged into it."""


class MovedClient(TypedDict):
    """A client of a plan with which something else would be done now."""
    rows: list[FileRow]
    """Its rows in the file."""
    planned: PlannedAction
    """What the plan does with it."""
    now: PlannedAction
    """What would be done now."""
    clientId: NotRequired[ClientID]
    """The client of the directory that moved, or is there now."""
    number: NotRequired[str]
    """Its number."""
    name: NotRequired[str]
    """Its name."""
    plannedRevision: NotRequired[int]
    """Its revision when the plan was made, where it was to be changed."""
    revision: NotRequired[int]
    """Its revision now."""


class NamedClient(TypedDict):
    """A client as the answers about duplicates name it."""
    id: ClientID
    """The client's identifier."""
    number: str
    """Its number."""
    name: str
    """Its name."""


class Note(TypedDict):
    """What a member has written down about a client."""
    id: NoteID
    """Stable; given by the service."""
    clientId: ClientID
    """The client that it is about."""
    revision: int
    """1 when it is made, and one more with each change."""
    text: str
    """Markdown, of one line or several."""
    pinned: bool
    """Whether it stands before those that are not."""
    authorId: MemberID
    """The member who wrote it."""
    createdAt: Instant
    """When it was written."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """The member who last changed it."""
    importId: NotRequired[ImportID]
    """The import that it comes from."""
    deletedAt: NotRequired[Instant]
    """When it was removed; absent unless it is."""


class NoteDraft(TypedDict):
    """A note as a peer or an import describes it, not yet checked."""
    text: str
    """Markdown, of one line or several."""
    pinned: NotRequired[bool]
    """Whether it stands before those that are not; `false` when absent."""


class NoteDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    NoteDraft.
    """
    text: NotRequired[str | None]
    """Markdown, of one line or several."""
    pinned: NotRequired[bool | None]
    """Whether it stands before those that are not; `false` when absent."""


class Organization(TypedDict):
    """Whose directory it is."""
    id: OrganizationID
    """Stable; given by the service."""
    revision: int
    """1 when it is made, and one more with each change."""
    name: str
    """What it is called."""
    plan: OrganizationPlan
    """What it pays for; only who runs the service changes it."""
    defaults: OrganizationDefaults
    """What a client's own settings fall back to."""
    numberPattern: str
    """What a client's number is made from when none is given: text with one run of zeros in braces, `CLI-{0000}`."""
    invoiceNumberPattern: str
    """What an invoice's number is made from when it is issued: text with the year and one run of zeros in braces,
    `{yyyy}-{0000}`.
    """
    seller: NotRequired[Seller]
    """What it is called on its invoices; without it none can be issued."""
    requireTokens: NotRequired[bool]
    """Whether a session needs a token; where it is absent, whoever may open the store's file is the first owner."""


class OrganizationDefaults(TypedDict):
    """The values that apply where a client has none of its own."""
    currency: CurrencyCode
    """The currency of new documents: ISO 4217."""
    language: LanguageTag
    """The language of documents: BCP 47."""
    country: CountryCode
    """The country in which telephone numbers without a country's code are dialled: ISO 3166-1 alpha-2."""
    paymentTerms: PaymentTerms
    """When invoices are due."""
    feeType: SettingsFeeType
    """What new documents are charged by."""
    taxCode: NotRequired[str]
    """The tax of new documents."""
    taxes: list[Tax]
    """The taxes that documents may name by their codes."""


class OrganizationDefaultsDraft(TypedDict):
    """An organization's defaults as a peer describes them, not yet checked."""
    currency: NotRequired[str]
    """The currency of new documents: ISO 4217."""
    language: NotRequired[str]
    """The language of documents: BCP 47."""
    country: NotRequired[str]
    """The country in which telephone numbers without a country's code are dialled: ISO 3166-1 alpha-2."""
    paymentTerms: NotRequired[PaymentTermsDraft]
    """When invoices are due."""
    feeType: NotRequired[SettingsFeeType]
    """What new documents are charged by."""
    taxCode: NotRequired[str]
    """The tax of new documents."""
    taxes: NotRequired[list[TaxDraft]]
    """The taxes that documents may name by their codes."""


class OrganizationDefaultsDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    OrganizationDefaultsDraft.
    """
    currency: NotRequired[str | None]
    """The currency of new documents: ISO 4217."""
    language: NotRequired[str | None]
    """The language of documents: BCP 47."""
    country: NotRequired[str | None]
    """The country in which telephone numbers without a country's code are dialled: ISO 3166-1 alpha-2."""
    paymentTerms: NotRequired[PaymentTermsDraftMergePatch | None]
    """When invoices are due."""
    feeType: NotRequired[SettingsFeeType | None]
    """What new documents are charged by."""
    taxCode: NotRequired[str | None]
    """The tax of new documents."""
    taxes: NotRequired[list[TaxDraft] | None]
    """The taxes that documents may name by their codes."""


class OrganizationDraft(TypedDict):
    """An organization as a peer describes it, not yet checked. The plan is not the peer's to say."""
    name: NotRequired[str]
    """What it is called."""
    defaults: NotRequired[OrganizationDefaultsDraft]
    """What a client's own settings fall back to."""
    numberPattern: NotRequired[str]
    """What a client's number is made from when none is given: text with one run of zeros in braces, `CLI-{0000}`."""
    invoiceNumberPattern: NotRequired[str]
    """What an invoice's number is made from when it is issued: text with the year and one run of zeros in braces,
    `{yyyy}-{0000}`.
    """
    seller: NotRequired[SellerDraft]
    """What it is called on its invoices; without it none can be issued."""
    requireTokens: NotRequired[bool]
    """Whether a session needs a token; where it is absent, whoever may open the store's file is the first owner."""


class OrganizationDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    OrganizationDraft.
    """
    name: NotRequired[str | None]
    """What it is called."""
    defaults: NotRequired[OrganizationDefaultsDraftMergePatch | None]
    """What a client's own settings fall back to."""
    numberPattern: NotRequired[str | None]
    """What a client's number is made from when none is given: text with one run of zeros in braces, `CLI-{0000}`."""
    invoiceNumberPattern: NotRequired[str | None]
    """What an invoice's number is made from when it is issued: text with the year and one run of zeros in braces,
    `{yyyy}-{0000}`.
    """
    seller: NotRequired[SellerDraftMergePatch | None]
    """What it is called on its invoices; without it none can be issued."""
    requireTokens: NotRequired[bool | None]
    """Whether a session needs a token; where it is absent, whoever may open the store's file is the first owner."""


class ParamIssue(TypedDict):
    """One thing that is wrong with the params."""
    pointer: str
    """Where, as a JSON pointer (RFC 6901) from the params' root."""
    code: Literal["required", "tooLong", "tooMany", "invalidCharacter", "invalidChoice", "fixed", "notApplicable", "invalidValue", "retired", "outOfRange", "notPossible", "invalidEmail", "invalidPhone", "invalidURL", "invalidCountry", "invalidRegion", "invalidCurrency", "invalidLanguage", "invalidTimeZone", "invalidRegistration", "invalidDecimal", "tooPrecise", "overpaid", "moreThanDue", "moreThanLeft", "notDue", "invalidIBAN", "invalidUnit", "invalidDate", "duplicate", "duplicateEmail", "twoDefaults", "emailRequired", "unknownReference", "unknownCustomField", "cycle", "tooDeep", "readOnly", "invalidCursor", "invalidBase64", "wrongType", "unknownField", "invalid"]
    """What is wrong, the same in every language."""
    message: str
    """One plain sentence."""
    expected: NotRequired[str]
    """What would fit."""
    limit: NotRequired[int]
    """The limit that was broken."""
    value: NotRequired[str]
    """What was given, cut."""
    suggestion: NotRequired[str]
    """What would be right: what may have been meant, or the form, the choices or the range of what fits."""


class Payment(TypedDict):
    """Money that a client has paid, or that was paid back to it.

    What it paid of each invoice are its allocations; the rest is the client's credit, until it is allocated or paid
    back. A payment is never edited: it is allocated anew, or made void.
    """
    id: PaymentID
    """Stable; given by the service."""
    clientId: ClientID
    """The client who paid; after a merge, the client that it is part of."""
    revision: int
    """Starts at 1 and grows by 1 at each change."""
    kind: PaymentKind
    """Whether the client paid, or was paid back."""
    status: PaymentStatus
    """Whether it counts."""
    date: CalendarDate
    """The day on which it was paid."""
    currency: CurrencyCode
    """The currency of all its amounts: ISO 4217."""
    amount: Amount
    """How much was paid; always more than 0."""
    method: PaymentMethod
    """How it was paid."""
    reference: NotRequired[str]
    """What tells it at the bank: the transfer's reference, the cheque's number."""
    note: NotRequired[str]
    """What is remarked about it, of one line or several."""
    allocations: list[PaymentAllocation]
    """What of it paid which invoice; of a refund, which credit note or payment was paid back."""
    refunded: Amount
    """What of it was paid back since."""
    unallocated: Amount
    """What is left of it: the client's credit. 0 of a refund and of what is void."""
    createdAt: Instant
    """When it was recorded."""
    createdBy: MemberID
    """Who recorded it."""
    updatedAt: Instant
    """When it was last changed."""
    updatedBy: MemberID
    """Who last changed it."""
    voidedAt: NotRequired[Instant]
    """When it was made void."""
    voidReason: NotRequired[str]
    """Why it was made void."""


class PaymentAccount(TypedDict):
    """A bank account: EN 16931 BG-17."""
    iban: IBAN
    """Its number: BT-84."""
    bic: NotRequired[str]
    """The bank: BT-86, ISO 9362."""
    holder: NotRequired[str]
    """Whose it is: BT-85."""


class PaymentAccountDraft(TypedDict):
    """A bank account as a peer describes it, not yet checked."""
    iban: str
    """Its number: BT-84."""
    bic: NotRequired[str]
    """The bank: BT-86, ISO 9362."""
    holder: NotRequired[str]
    """Whose it is: BT-85."""


class PaymentAccountDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    PaymentAccountDraft.
    """
    iban: NotRequired[str | None]
    """Its number: BT-84."""
    bic: NotRequired[str | None]
    """The bank: BT-86, ISO 9362."""
    holder: NotRequired[str | None]
    """Whose it is: BT-85."""


class PaymentAllocation(TypedDict):
    """A part of a payment, and what it is for."""
    invoiceId: NotRequired[InvoiceID]
    """The invoice that it pays; of a refund, the credit note that it pays back."""
    invoiceNumber: NotRequired[str]
    """That document's number."""
    paymentId: NotRequired[PaymentID]
    """Of a refund, the payment whose rest it pays back."""
    amount: Amount
    """How much."""


class PaymentAllocationDraft(TypedDict):
    """A part of a payment as a peer describes it, not yet checked."""
    invoiceId: NotRequired[InvoiceID]
    """The invoice; of a refund, a credit note."""
    invoiceNumber: NotRequired[str]
    """The same by its number."""
    paymentId: NotRequired[PaymentID]
    """Of a refund, the payment whose rest is paid back."""
    amount: NotRequired[str]
    """How much: a decimal above 0; when absent as much as is due, and is left of the payment."""


class PaymentDraft(TypedDict):
    """A payment as a peer describes it, not yet checked."""
    date: NotRequired[str]
    """The day on which it was paid; today, in UTC, when absent. Not later than tomorrow."""
    amount: str
    """How much was paid: a decimal above 0, with no more digits than the currency has."""
    currency: NotRequired[str]
    """Its currency: ISO 4217; the client's when absent."""
    method: NotRequired[PaymentMethod]
    """How it was paid; `bankTransfer` when absent."""
    reference: NotRequired[str]
    """What tells it at the bank: the transfer's reference, the cheque's number."""
    note: NotRequired[str]
    """What is remarked about it, of one line or several."""
    allocations: NotRequired[list[PaymentAllocationDraft]]
    """What it is for; when absent what is due, the oldest first. An empty list pays nothing yet."""


class PaymentTerms(TypedDict):
    """When an invoice is due.

    On the wire an object with a `kind`: `{"kind":"net","days":30}`.
    """
    kind: PaymentTermsKind
    """Which way of counting."""
    days: NotRequired[int]
    """With `net` and `endOfMonth`: days after the invoice's date."""
    method: NotRequired[PaymentTermsEndOfMonthMethod]
    """With `endOfMonth`: `addThenEndOfMonth` unless said otherwise."""
    day: NotRequired[int]
    """With `dayOfMonth`: the day, or the last one where the month is shorter."""
    monthsAhead: NotRequired[int]
    """With `dayOfMonth`: how many months after the invoice's; 0 unless said otherwise."""


class PaymentTermsDraft(TypedDict):
    """Payment terms as a peer or an import describes them, not yet checked."""
    kind: PaymentTermsKind
    """Which way of counting."""
    days: NotRequired[int]
    """With `net` and `endOfMonth`: days after the invoice's date."""
    method: NotRequired[PaymentTermsEndOfMonthMethod]
    """With `endOfMonth`: `addThenEndOfMonth` unless said otherwise."""
    day: NotRequired[int]
    """With `dayOfMonth`: the day, or the last one where the month is shorter."""
    monthsAhead: NotRequired[int]
    """With `dayOfMonth`: how many months after the invoice's; 0 unless said otherwise."""


class PaymentTermsDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    PaymentTermsDraft.
    """
    kind: NotRequired[PaymentTermsKind | None]
    """Which way of counting."""
    days: NotRequired[int | None]
    """With `net` and `endOfMonth`: days after the invoice's date."""
    method: NotRequired[PaymentTermsEndOfMonthMethod | None]
    """With `endOfMonth`: `addThenEndOfMonth` unless said otherwise."""
    day: NotRequired[int | None]
    """With `dayOfMonth`: the day, or the last one where the month is shorter."""
    monthsAhead: NotRequired[int | None]
    """With `dayOfMonth`: how many months after the invoice's; 0 unless said otherwise."""


class PhoneNumber(TypedDict):
    """A telephone number: what was typed, and what it means where that is certain."""
    raw: str
    """As it was typed."""
    e164: NotRequired[str]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str]
    """The number inside the house: digits, `*` and `#`."""


class PhoneNumberDraft(TypedDict):
    """A telephone number as a peer or an import describes it, not yet checked."""
    raw: NotRequired[str]
    """As it was typed."""
    e164: NotRequired[str]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str]
    """The number inside the house: digits, `*` and `#`."""


class PhoneNumberDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    PhoneNumberDraft.
    """
    raw: NotRequired[str | None]
    """As it was typed."""
    e164: NotRequired[str | None]
    """ITU-T E.164, where the country makes it certain."""
    extension: NotRequired[str | None]
    """The number inside the house: digits, `*` and `#`."""


class PlannedColumn(TypedDict):
    """A column of a file that is to be imported, and what it was taken for."""
    sheet: NotRequired[str]
    """The name of the sheet; absent for delimited text."""
    column: str
    """The column's letters."""
    header: NotRequired[str]
    """What the file calls it; absent where it has no header."""
    field: NotRequired[str]
    """The field's key; absent where the column is left out."""
    confidence: ColumnConfidence
    """How sure that is."""


class PlannedItem(TypedDict):
    """What an import would do with one client of its file."""
    rows: list[FileRow]
    """Its rows in the file."""
    action: PlannedAction
    """What would be done."""
    reason: NotRequired[PlannedItemReason]
    """Why it would be left out."""
    name: NotRequired[str]
    """What the file calls it."""
    number: NotRequired[str]
    """Its number in the file."""
    matchedBy: NotRequired[MatchKey]
    """By what the directory's client was found."""
    matches: list[PlannedItemMatch]
    """The clients of the directory that it leads to: one, or those between which nobody can tell."""
    changes: list[FieldChange]
    """Each field, before and after; where the client would be added, all that it would have. The identifiers of
    contacts and addresses that are added are given anew when the plan is carried out. `note` is a note that would be
    added.
    """
    diagnostics: list[Diagnostic]
    """What was found in its cells."""


class PlannedItemMatch(TypedDict):
    """A client of the directory that a client of the file leads to."""
    id: ClientID
    """Its identifier."""
    revision: int
    """Its revision when the plan was made."""
    number: str
    """Its number."""
    name: str
    """Its name."""


class PlannedSheet(TypedDict):
    """A sheet of a file that is to be imported, and the row that its headers are in."""
    sheet: NotRequired[str]
    """The sheet's name; absent for delimited text."""
    choice: PlannedSheetChoice
    """What became of the sheet, and why."""
    headerRow: NotRequired[int]
    """The row of the headers, 1-based; absent where the sheet is not read, or `mapping` alone tells what its columns
    are.
    """
    knownHeaders: NotRequired[int]
    """How many of the headers in that row are known; of all rows that were looked at, it has the most."""


class PostalAddress(TypedDict):
    """A place as a document has it: a copy, which later changes do not reach."""
    attention: NotRequired[str]
    """Who is to get what is sent there."""
    line1: NotRequired[str]
    """The first line: EN 16931 BT-35 of a seller, BT-50 of a buyer, BT-75 of a delivery."""
    line2: NotRequired[str]
    """The second line: BT-36, BT-51, BT-76."""
    line3: NotRequired[str]
    """The third line: BT-162, BT-163, BT-165."""
    postalCode: NotRequired[str]
    """The postal code, always text: BT-38, BT-53, BT-78."""
    city: NotRequired[str]
    """The city or town: BT-37, BT-52, BT-77."""
    region: NotRequired[AddressRegion]
    """The part of the country: BT-39, BT-54, BT-79."""
    country: NotRequired[CountryCode]
    """The country, ISO 3166-1 alpha-2: BT-40, BT-55, BT-80."""


class PostalAddressDraft(TypedDict):
    """A place as a peer describes it, not yet checked."""
    attention: NotRequired[str]
    """Who is to get what is sent there."""
    line1: NotRequired[str]
    """The first line: EN 16931 BT-35 of a seller, BT-50 of a buyer, BT-75 of a delivery."""
    line2: NotRequired[str]
    """The second line: BT-36, BT-51, BT-76."""
    line3: NotRequired[str]
    """The third line: BT-162, BT-163, BT-165."""
    postalCode: NotRequired[str]
    """The postal code, always text: BT-38, BT-53, BT-78."""
    city: NotRequired[str]
    """The city or town: BT-37, BT-52, BT-77."""
    region: NotRequired[AddressRegionDraft]
    """The part of the country: BT-39, BT-54, BT-79."""
    country: NotRequired[str]
    """The country, ISO 3166-1 alpha-2: BT-40, BT-55, BT-80."""


class PostalAddressDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    PostalAddressDraft.
    """
    attention: NotRequired[str | None]
    """Who is to get what is sent there."""
    line1: NotRequired[str | None]
    """The first line: EN 16931 BT-35 of a seller, BT-50 of a buyer, BT-75 of a delivery."""
    line2: NotRequired[str | None]
    """The second line: BT-36, BT-51, BT-76."""
    line3: NotRequired[str | None]
    """The third line: BT-162, BT-163, BT-165."""
    postalCode: NotRequired[str | None]
    """The postal code, always text: BT-38, BT-53, BT-78."""
    city: NotRequired[str | None]
    """The city or town: BT-37, BT-52, BT-77."""
    region: NotRequired[AddressRegionDraftMergePatch | None]
    """The part of the country: BT-39, BT-54, BT-79."""
    country: NotRequired[str | None]
    """The country, ISO 3166-1 alpha-2: BT-40, BT-55, BT-80."""


class ProgramInfo(TypedDict):
    """The name and version of a program."""
    name: str
    """Its name."""
    version: NotRequired[str]
    """Its version."""


class PurgeAttachmentResponse(TypedDict):
    id: AttachmentID
    """The attachment that is gone."""


class PurgeClientResponse(TypedDict):
    id: ClientID
    """The client that is gone."""


class PurgeCustomFieldResponse(TypedDict):
    key: str
    """The field that is gone."""
    clients: NotRequired[int]
    """How many clients had a value, of their own or of a contact; absent where a call is answered again."""


class RecognizedColumn(TypedDict):
    """A column of a file, and the field that it was taken for."""
    sheet: NotRequired[str]
    """The name of the sheet; absent for delimited text."""
    column: str
    """The column's letters."""
    header: NotRequired[str]
    """What the file calls it; absent where it has no header."""
    field: str
    """The field's key."""


class Registration(TypedDict):
    """A number under which a register knows the client.

    On the wire `{"scheme":"siren","value":"552100554"}`; the schemes are `siren`, `siret`, `vat`, `duns`, `gln` and
    `other:<text>`.
    """
    scheme: str
    """The register: `siren`, `siret`, `vat`, `duns`, `gln` or `other:<text>`."""
    value: str
    """The number; check digits are checked."""


class RegistrationDraft(TypedDict):
    """A registration as a peer or an import describes it, not yet checked."""
    scheme: str
    """The register: `siren`, `siret`, `vat`, `duns`, `gln` or `other:<text>`."""
    value: str
    """The number; check digits are checked."""


class RemoveMemberResponse(TypedDict):
    member: Member
    """The member as it is kept."""
    ownedClients: int
    """How many clients name it as their owner; those in the trash are not counted."""


class RemoveViewResponse(TypedDict):
    id: ClientViewID
    """The view that is gone."""


class RenderInvoiceResponse(TypedDict):
    path: NotRequired[str]
    """Where the file was written."""
    content: NotRequired[str]
    """The file's bytes in base64 (RFC 4648), where no path was given."""
    fileName: str
    """What to call the file."""
    mediaType: str
    """The file's media type."""
    warnings: NotRequired[list[BrokenRuleReport]]
    """Of a French seller's `ubl`: what the French specification of electronic invoices (AFNOR XP Z12-012) asks for
    beyond EN 16931. The document is right, and a platform of the reform may refuse it.
    """


class ReorderCustomFieldsResponse(TypedDict):
    items: list[CustomField]
    """The fields, in their order."""


class Seller(TypedDict):
    """What the organization is called, and where it is, on the invoices that it issues: EN 16931 BG-4."""
    legalName: str
    """The name in the register: BT-27."""
    tradingName: NotRequired[str]
    """The name that it is known by, if another: BT-28."""
    legalForm: NotRequired[str]
    """The legal form, the capital, the register: BT-33, such as `SARL au capital de 10 000 €, RCS Lyon 552 100 554`."""
    registrations: list[Registration]
    """The numbers under which registers know it: BT-29, BT-30, BT-31."""
    address: PostalAddress
    """Where it is: BG-5."""
    email: NotRequired[EmailAddress]
    """Where it is written to: BT-43."""
    phone: NotRequired[PhoneNumber]
    """Its telephone number: BT-42."""
    website: NotRequired[WebAddress]
    """Its page."""
    electronicAddress: NotRequired[SettingsElectronicAddress]
    """Where electronic invoices come from: BT-34 with its scheme."""
    account: NotRequired[PaymentAccount]
    """The account that invoices are paid to: BG-17."""
    legalNotice: NotRequired[str]
    """What every invoice says of late payment, discounts and the like: BT-20, BT-22."""


class SellerDraft(TypedDict):
    """A seller as a peer describes it, not yet checked."""
    legalName: str
    """The name in the register: BT-27."""
    tradingName: NotRequired[str]
    """The name that it is known by, if another: BT-28."""
    legalForm: NotRequired[str]
    """The legal form, the capital, the register: BT-33, such as `SARL au capital de 10 000 €, RCS Lyon 552 100 554`."""
    registrations: NotRequired[list[RegistrationDraft]]
    """The numbers under which registers know it: BT-29, BT-30, BT-31."""
    address: PostalAddressDraft
    """Where it is: BG-5."""
    email: NotRequired[str]
    """Where it is written to: BT-43."""
    phone: NotRequired[PhoneNumberDraft]
    """Its telephone number: BT-42."""
    website: NotRequired[str]
    """Its page."""
    electronicAddress: NotRequired[SettingsElectronicAddressDraft]
    """Where electronic invoices come from: BT-34 with its scheme."""
    account: NotRequired[PaymentAccountDraft]
    """The account that invoices are paid to: BG-17."""
    legalNotice: NotRequired[str]
    """What every invoice says of late payment, discounts and the like: BT-20, BT-22."""


class SellerDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    SellerDraft.
    """
    legalName: NotRequired[str | None]
    """The name in the register: BT-27."""
    tradingName: NotRequired[str | None]
    """The name that it is known by, if another: BT-28."""
    legalForm: NotRequired[str | None]
    """The legal form, the capital, the register: BT-33, such as `SARL au capital de 10 000 €, RCS Lyon 552 100 554`."""
    registrations: NotRequired[list[RegistrationDraft] | None]
    """The numbers under which registers know it: BT-29, BT-30, BT-31."""
    address: NotRequired[PostalAddressDraftMergePatch | None]
    """Where it is: BG-5."""
    email: NotRequired[str | None]
    """Where it is written to: BT-43."""
    phone: NotRequired[PhoneNumberDraftMergePatch | None]
    """Its telephone number: BT-42."""
    website: NotRequired[str | None]
    """Its page."""
    electronicAddress: NotRequired[SettingsElectronicAddressDraftMergePatch | None]
    """Where electronic invoices come from: BT-34 with its scheme."""
    account: NotRequired[PaymentAccountDraftMergePatch | None]
    """The account that invoices are paid to: BG-17."""
    legalNotice: NotRequired[str | None]
    """What every invoice says of late payment, discounts and the like: BT-20, BT-22."""


class SessionInfo(TypedDict):
    """Whose directory the session works on, and as whom."""
    organization: SessionInfoOrganizationInfo
    """The organization."""
    member: SessionInfoMemberInfo
    """The member."""


class SessionInfoMemberInfo(TypedDict):
    """The member that the peer is."""
    id: MemberID
    """Its identifier."""
    name: str
    """Its name."""
    role: MemberRole
    """The role that the peer acts in: the member's, or the lower one of its token."""


class SessionInfoOrganizationInfo(TypedDict):
    """The organization that the session works on."""
    id: OrganizationID
    """Its identifier."""
    name: str
    """Its name."""
    plan: OrganizationPlan
    """What it pays for."""


class Settings(TypedDict):
    """How a client is invoiced. What is absent is the organization's, then the built-in value."""
    currency: NotRequired[CurrencyCode]
    """The currency of new documents: ISO 4217."""
    defaultFeeType: NotRequired[SettingsFeeType]
    """What new documents are charged by."""
    defaultRate: NotRequired[DecimalNumber]
    """What an hour or a unit costs, in that currency: a decimal."""
    defaultTaxCode: NotRequired[str]
    """The tax of new documents."""
    taxExempt: NotRequired[bool]
    """Whether no tax is charged."""
    exemptionReason: NotRequired[str]
    """Why none is charged."""
    language: NotRequired[LanguageTag]
    """The language of documents: BCP 47."""
    paymentTerms: NotRequired[PaymentTerms]
    """When invoices are due."""
    legalNotice: NotRequired[str]
    """Printed under the billing block."""
    buyerReference: NotRequired[str]
    """The client's own reference: EN 16931 BT-10."""
    electronicAddress: NotRequired[SettingsElectronicAddress]
    """Where electronic invoices go."""
    timeZone: NotRequired[TimeZoneName]
    """The client's time zone: an IANA zone name."""
    creditLimit: NotRequired[DecimalNumber]
    """How much may be owed at most: a decimal."""


class SettingsDraft(TypedDict):
    """Settings as a peer or an import describes them, not yet checked."""
    currency: NotRequired[str]
    """The currency of new documents: ISO 4217."""
    defaultFeeType: NotRequired[SettingsFeeType]
    """What new documents are charged by."""
    defaultRate: NotRequired[str]
    """What an hour or a unit costs, in that currency: a decimal."""
    defaultTaxCode: NotRequired[str]
    """The tax of new documents."""
    taxExempt: NotRequired[bool]
    """Whether no tax is charged."""
    exemptionReason: NotRequired[str]
    """Why none is charged."""
    language: NotRequired[str]
    """The language of documents: BCP 47."""
    paymentTerms: NotRequired[PaymentTermsDraft]
    """When invoices are due."""
    legalNotice: NotRequired[str]
    """Printed under the billing block."""
    buyerReference: NotRequired[str]
    """The client's own reference: EN 16931 BT-10."""
    electronicAddress: NotRequired[SettingsElectronicAddressDraft]
    """Where electronic invoices go."""
    timeZone: NotRequired[str]
    """The client's time zone: an IANA zone name."""
    creditLimit: NotRequired[str]
    """How much may be owed at most: a decimal."""


class SettingsDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    SettingsDraft.
    """
    currency: NotRequired[str | None]
    """The currency of new documents: ISO 4217."""
    defaultFeeType: NotRequired[SettingsFeeType | None]
    """What new documents are charged by."""
    defaultRate: NotRequired[str | None]
    """What an hour or a unit costs, in that currency: a decimal."""
    defaultTaxCode: NotRequired[str | None]
    """The tax of new documents."""
    taxExempt: NotRequired[bool | None]
    """Whether no tax is charged."""
    exemptionReason: NotRequired[str | None]
    """Why none is charged."""
    language: NotRequired[str | None]
    """The language of documents: BCP 47."""
    paymentTerms: NotRequired[PaymentTermsDraftMergePatch | None]
    """When invoices are due."""
    legalNotice: NotRequired[str | None]
    """Printed under the billing block."""
    buyerReference: NotRequired[str | None]
    """The client's own reference: EN 16931 BT-10."""
    electronicAddress: NotRequired[SettingsElectronicAddressDraftMergePatch | None]
    """Where electronic invoices go."""
    timeZone: NotRequired[str | None]
    """The client's time zone: an IANA zone name."""
    creditLimit: NotRequired[str | None]
    """How much may be owed at most: a decimal."""


class SettingsElectronicAddress(TypedDict):
    """Where electronic invoices go: EN 16931 BT-49 with its scheme (the EAS code list)."""
    scheme: str
    """A code of the EAS list, such as `0009` for a SIRET."""
    id: str
    """The address in that scheme."""


class SettingsElectronicAddressDraft(TypedDict):
    """An electronic address as a peer describes it, not yet checked."""
    scheme: str
    """A code of the EAS list, such as `0009` for a SIRET."""
    id: str
    """The address in that scheme."""


class SettingsElectronicAddressDraftMergePatch(TypedDict):
    """A change of a `Target`, as RFC 7396 writes it: what the patch has is set, what it has as null is taken away. Of
    SettingsElectronicAddressDraft.
    """
    scheme: NotRequired[str | None]
    """A code of the EAS list, such as `0009` for a SIRET."""
    id: NotRequired[str | None]
    """The address in that scheme."""


class StandardChoicesChoice(TypedDict):
    """A code with its name in one language."""
    key: str
    """The value on the wire."""
    label: str
    """What a person reads."""


class StoreStatus(TypedDict):
    """What the store is and holds."""
    sqliteVersion: str
    """The version of SQLite."""
    schemaVersion: int
    """The version of the tables."""
    clients: int
    """Clients that are not in the trash."""
    bytes: int
    """Bytes of the database, without its log."""


class SuppressRuleResponse(TypedDict):
    client: NamedClient
    """The client."""
    suppressed: list[HouseRule]
    """The rules that do not hold for it."""


class Tax(TypedDict):
    """A tax that the organization charges, or the reason for which it charges none."""
    code: str
    """What lines and settings name it by; never changes."""
    label: NotRequired[str]
    """What people call it."""
    category: TaxCategory
    """Its kind: EN 16931 BT-151, UNTDID 5305."""
    rate: DecimalNumber
    """Percent, 0 to 100; of all categories but `S`, `L` and `M` 0."""
    exemptionReason: NotRequired[str]
    """Why none is charged, in words: EN 16931 BT-120."""
    exemptionCode: NotRequired[str]
    """Why none is charged, as a code of the VATEX list: EN 16931 BT-121."""


class TaxDraft(TypedDict):
    """A tax as a peer describes it, not yet checked."""
    code: str
    """What lines and settings name it by; never changes."""
    label: NotRequired[str]
    """What people call it."""
    category: TaxCategory
    """Its kind: EN 16931 BT-151, UNTDID 5305."""
    rate: NotRequired[str]
    """Percent, 0 to 100; of all categories but `S`, `L` and `M` 0."""
    exemptionReason: NotRequired[str]
    """Why none is charged, in words: EN 16931 BT-120."""
    exemptionCode: NotRequired[str]
    """Why none is charged, as a code of the VATEX list: EN 16931 BT-121."""


class Token(TypedDict):
    """What lets a program act as a member, perhaps for less than the member may do. What the program sends is its
    secret, which the service does not keep.
    """
    id: TokenID
    """Stable; given by the service. It lets nobody in."""
    revision: int
    """1 when it is made, and one more with each change."""
    name: str
    """What it is for."""
    memberId: MemberID
    """The member who it acts as."""
    role: NotRequired[MemberRole]
    """The role that it acts in, where the member's own is not lower; absent where it is always the member's own."""
    readOnly: bool
    """Whether it only reads: it may use the methods that `access/matrix` marks as `readOnly`."""
    methods: NotRequired[list[str]]
    """The methods that it is limited to, by name, or by the beginning of names with `/*` behind it, such as `client/*`.
    """
    createdAt: Instant
    """When it was made."""
    createdBy: MemberID
    """Who made it."""
    expiresAt: NotRequired[Instant]
    """When it ends by itself."""
    revokedAt: NotRequired[Instant]
    """When it was revoked."""
    revokedBy: NotRequired[MemberID]
    """Who revoked it."""


class TokenDraft(TypedDict):
    """A token as a peer describes it, not yet checked."""
    name: str
    """What it is for."""
    memberId: NotRequired[MemberID]
    """The member who it acts as."""
    role: NotRequired[MemberRole]
    """The role that it acts in, where the member's own is not lower; absent where it is always the member's own."""
    readOnly: NotRequired[bool]
    """Whether it only reads: it may use the methods that `access/matrix` marks as `readOnly`."""
    methods: NotRequired[list[str]]
    """The methods that it is limited to, by name, or by the beginning of names with `/*` behind it, such as `client/*`.
    """
    expiresAt: NotRequired[Instant]
    """When it ends by itself."""


class UndoActivityObstacle(TypedDict):
    """A reason for which a change can't be taken back."""
    code: str
    """The reason, the same in every language: `editedSince`, `inTrash`, `removed`, `purged`, `merged`, `settled`,
    `duplicate`, `issued`, `voided`, `credited`, `invoiced`, `lastOwner`, `operatorOnly`, `revoked`, or what is wrong
    with the former value, as in `issues`.
    """
    field: NotRequired[str]
    """The field that it is about."""
    message: str
    """One plain sentence."""


class UndoActivityResponse(TypedDict):
    client: NotRequired[Client]
    """The client as it now is, where the change is in a client's history."""
    note: NotRequired[Note]
    """The note as it now is, where the change was a note's."""
    attachment: NotRequired[Attachment]
    """The attachment as it now is, where the change was an attachment's."""
    invoice: NotRequired[Invoice]
    """The invoice as it now is, where the change was an invoice's."""
    customField: NotRequired[CustomField]
    """The custom field as it now is, where the change was a custom field's; absent where it was purged."""
    organization: NotRequired[Organization]
    """The organization as it now is, where the change was its."""
    member: NotRequired[Member]
    """The member as it now is, where the change was a member's."""
    token: NotRequired[Token]
    """The token as it now is, where the change was that it was made."""
    reversed: list[FieldChange]
    """The fields that are as they were before the change."""
    kept: list[FieldChange]
    """The fields that were edited since and stay: from what the change made of them to what they are."""
    blocked: list[UndoActivityObstacle]
    """Why nothing was taken back; empty where it was."""


class UndoneClient(TypedDict):
    """What taking an import back makes of one client."""
    id: ClientID
    """The client's identifier."""
    number: NotRequired[str]
    """Its number; absent where it was removed for good."""
    name: NotRequired[str]
    """Its name; absent where it was removed for good."""
    isInTrash: bool
    """Whether the import had added it, and it goes to the trash."""
    reversed: list[FieldChange]
    """The fields that are as they were before the import."""
    kept: list[FieldChange]
    """The fields that were edited since and stay: from what the import made of them to what they are."""
    blocked: list[UndoActivityObstacle]
    """Why something can't be taken back."""


class UndoneClients(TypedDict):
    """Clients to which the same happened when an import was taken back."""
    total: int
    """How many there are."""
    clients: list[UndoneClient]
    """The last ones of the file, as many as `limit` allows."""


class UnmergeClientsResponse(TypedDict):
    mergeId: MergeID
    """The merge that was taken back."""
    client: Client
    """The client that was kept, as it now is."""
    restored: list[NamedClient]
    """The clients that are of their own again."""
    reversed: list[FieldChange]
    """The fields of the kept client that are as they were before the merge."""
    kept: list[FieldChange]
    """Its fields that were edited since, and stay: from what the merge made of them to what they are."""


class UploadState(TypedDict):
    """How far an upload is."""
    uploadId: UploadID
    """The upload's identifier, in this session."""
    size: int
    """How many bytes it has: the offset of the next piece."""


class ValidateClientResponse(TypedDict):
    isValid: bool
    """Whether it would be taken: no diagnostic is an error."""
    diagnostics: list[ClientDiagnostic]
    """What there is to say, errors first."""


class WorkDoneProgress(TypedDict):
    """How far a piece of work is, as in LSP."""
    kind: WorkDoneProgressKind
    """What is reported."""
    title: NotRequired[str]
    """What the work is; in `begin` only."""
    cancellable: NotRequired[bool]
    """Whether the request can be cancelled."""
    message: NotRequired[str]
    """What has been done, for people."""
    percentage: NotRequired[int]
    """How much has been done, 0 to 100."""
    done: NotRequired[int]
    """What has been done, in the unit of `total`, which may be another one in the next report; in `report` only."""
    total: NotRequired[int]
    """All that there is to do; in `report` only."""

# What import, imports and import-undo send and print. A jq 1.6 module.
include "clientele";

# The params of client/import; the service gets whole paths only.
def import_params:
  def whole: if startswith("/") then . else env.PWD + "/" + . end;
  fields + {path: ($ARGS.named.file | whole), workDoneToken: "import"}
  + if $ARGS.named.report == "" then {} else {report: {path: ($ARGS.named.report | whole)}} end;

# Where the report is, or why there is none.
def report: .report | values | .path // .problem | clean;

# The result of client/import.
def imported: (.summary | clean), findings, report;

# The rows of a client in its file: 3–5, or Contacts!4.
def places:
  group_by(.sheet) | map((.[0].sheet // "") as $sheet | map(.row) | sort
    | (if . == [range(.[0]; .[-1] + 1)] and length > 1 then "\(.[0])–\(.[-1])" else map(tostring) | join(",") end)
    | if $sheet == "" then . else "\($sheet)!\(.)" end) | join(" ");

# A page of client/import/plan: on the first the sheets and what the columns were taken for, then the clients.
def plan_page:
  (.sheets[]? | [.sheet // "", (.choice | said), (.headerRow | values | "\("headers in row" | said) \(.)")]
    | map(select(. != "")) | join(", ") | clean),
  (select(.columns != []) | "", ([["Column", "Header", "Field", "Confidence"] | map(said)] + (.columns | map(
    [([.sheet, .column] | joined("!")), .header, .field // ("(left out)" | said), (.confidence | said)])) | table), ""),
  (select(.items != []) | [["Rows", "What", "Client", "Field", "Before", "After"] | map(said)] + (.items | map(
    [(.rows | places), (.action | said), ([.number // .matches[0].number, .name // .matches[0].name] | joined(" "))] as $what
    | (if .action == "update" then .changes | map([.field, (.old | shown), (.new | shown)])
       else [[if .reason then "(\(.reason | said))" else "" end, "", ""]] end)
    | [$what + .[0]] + (.[1:] | map(["", "", ""] + .)) | .[])) | table, "");

# What is said below a plan.
def plan_end: findings, (.summary | clean), report;

# An import: when and what, by whom, and what came of it.
def import_told:
  ("\(.id)  \(.createdAt | moment)  \(.fileName // "-")  \("by" | said) \(.createdBy)"
    + if .undone then " (\("taken back" | said) \(.undone.at | moment))" else "" end | clean),
  ([{created, updated, unchanged, skipped, failed} | to_entries[] | "\(.key | said) \(.value)"] | "    " + join(", "));

# The result of client/import/undo: what could not be taken back, with the reason, then the counts.
def undone:
  (.kept.clients[] | "\(.number // .id)  \(.name // "")" as $client | .kept[]
    | "\($client): \("kept" | said): \(.field): \(.new | shown)" | clean),
  (.blocked.clients[] | "\(.number // .id)  \(.name // "")" as $client | .blocked[] | "\($client): \(.message)" | clean),
  (.summary | clean);

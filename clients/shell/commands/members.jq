# What the commands about members print. A jq 1.6 module.
include "clientele";

# Members: id, name, e-mail, role, and whether they were removed.
def members_told: map([.id, .name, .email // "", .role, (select(.status == "archived") | "archived" | said) // ""]) | table;

# The result of member/remove.
def removed_member:
  (.member | "\(.name): \("archived" | said)" | clean),
  (select(.ownedClients > 0) | "\(.ownedClients) \("clients still name it as their owner" | said)");

# The result of access/matrix, for who has the session of session/get: who it is, and what it may not do for which reason.
def told_of($session):
  (.roles | to_entries | map({(.value): .key}) | add) as $role | (.plans | to_entries | map({(.value): .key}) | add) as $plan
  | $session.session as {$organization, $member}
  | ("\($organization.name) (\($organization.plan))", "\($member.name), \($member.role) (\($member.id))" | clean),
    ([.methods[] | select(.method as $method | $session.methods | index([$method]) | not)] as $others
    | $others | select(length > 0) | "", ("not allowed:" | said),
      (map([.method,
        if $role[.role] > $role[$member.role] then "\("takes the role" | said) \(.role)"
        elif $plan[.plan] > $plan[$organization.plan] then "\("takes the plan" | said) \(.plan)" else "" end]) | table));

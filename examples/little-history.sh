#!/bin/sh
# Builds a small repository with a history to walk through: an agreed plan that is signed, and a proposal on a branch.
#
#   sh examples/little-history.sh alliance
#
# Needs git and jbp. Names and days are fixed, so that everybody builds the same repository.
set -eu

[ $# -eq 1 ] || { echo "usage: sh little-history.sh FOLDER" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$1" ] || { echo "$1 exists already; name a folder that does not" >&2; exit 2; }
mkdir -p "$1"
cd "$1"

commit() { # commit WHO DAY MESSAGE: everything as it stands
  git add --all
  GIT_AUTHOR_DATE="$2T09:00:00Z" GIT_COMMITTER_DATE="$2T09:00:00Z" \
    git -c user.name="$1" -c user.email=someone@alliance.example -c commit.gpgsign=false \
    commit --quiet --message "$3"
}

change() { # change SED-SCRIPT: the plan, without `sed -i`, which differs between systems
  sed "$1" plan.yaml >plan.new
  mv plan.new plan.yaml
}

git init --quiet --initial-branch=main .
cp "$here/after-reset/plan.yaml" plan.yaml
commit "Nadia Benali" 2026-05-20 "Agree the plan"
jbp sign --as claire --as-of 2026-05-21 --quiet
commit "Claire Aubert" 2026-05-21 "Sign for Corvenne"
change 's/^      2026-Q2: €50M$/      2026-Q2: €51M/; s/^      2026-Q4: €53M$/      2026-Q4: €52M/'
commit "Petra Lind" 2026-06-02 "Sell a little earlier"

git checkout --quiet -b proposal
change 's/^      2026-Q3: €51M$/      2026-Q3: €47M/'
commit "Nadia Benali" 2026-07-20 "Lower the third quarter"
change 's/^        due: 2026-10-30$/        due: 2026-12-11/'
change 's/^        status: delayed$/        status: stalled/'
commit "Tomas Keller" 2026-07-24 "Qualify the line in December"

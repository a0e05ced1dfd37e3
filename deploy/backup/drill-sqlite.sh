#!/usr/bin/env bash
# Restores the newest copy in BACKUPS into a directory of its own and has every figure in it computed again. Fails if there is none, if
# the newest is older than MAX_AGE_HOURS (26), if it cannot be restored, and if a figure differs. Serving installations are not touched.
#   drill-sqlite.sh BACKUPS [MAX_AGE_HOURS]
# CAMPAIGNS names the program.
set -euo pipefail
umask 077

backups=${1:?usage: drill-sqlite.sh BACKUPS [MAX_AGE_HOURS]}
hours=${2:-26}
program=${CAMPAIGNS:-/opt/campaigns/Campaigns.Silo}

shopt -s nullglob
copies=("$backups"/campaigns-*.db)
if ((${#copies[@]} == 0)); then
  echo "$backups: there is no copy" >&2
  exit 1
fi
newest=${copies[-1]}
if [ -z "$(find "$newest" -mmin "-$((hours * 60))")" ]; then
  echo "$newest: is the newest copy, and older than $hours hours" >&2
  exit 1
fi

scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
"$program" restore "$newest" --data "$scratch/data"
"$program" verify --data "$scratch/data"
echo "$newest: restored and verified"

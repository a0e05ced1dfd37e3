#!/usr/bin/env bash
# Restores the newest dump in BACKUPS into a database made for it and removed again, and has every figure in it computed again. Fails if
# there is none, if the newest is older than MAX_AGE_HOURS (26), if it cannot be restored, and if a figure differs. The product's own
# database is not touched; the role needs CREATEDB.
#   drill-postgres.sh BACKUPS [MAX_AGE_HOURS]
# PGHOST, PGPORT, PGUSER and PGPASSWORD or PGPASSFILE name a server with room for a second copy; the program reads the last three, too.
# CAMPAIGNS names the program.
set -euo pipefail
umask 077

backups=${1:?usage: drill-postgres.sh BACKUPS [MAX_AGE_HOURS]}
hours=${2:-26}
program=${CAMPAIGNS:-/opt/campaigns/Campaigns.Silo}
: "${PGHOST:?names the server}"

shopt -s nullglob
dumps=("$backups"/campaigns-*.dump)
if ((${#dumps[@]} == 0)); then
  echo "$backups: there is no dump" >&2
  exit 1
fi
newest=${dumps[-1]}
if [ -z "$(find "$newest" -mmin "-$((hours * 60))")" ]; then
  echo "$newest: is the newest dump, and older than $hours hours" >&2
  exit 1
fi

scratch="campaigns_drill_$(date -u +%Y%m%d%H%M%S)_$$"
folder=$(mktemp -d)
trap 'dropdb --if-exists --force --maintenance-db=postgres "$scratch"; rm -rf -- "$folder"' EXIT
createdb --maintenance-db=postgres --template=template0 "$scratch"
pg_restore --exit-on-error --no-owner --no-privileges --dbname="$scratch" "$newest"
Storage__ConnectionString="Host=$PGHOST;Port=${PGPORT:-5432};Database=$scratch" "$program" verify --data "$folder"
echo "$newest: restored and verified"

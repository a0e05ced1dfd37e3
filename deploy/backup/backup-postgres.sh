#!/usr/bin/env bash
# Dumps the database, also while nodes serve, into a dated file in BACKUPS, and keeps the newest KEEP dumps (14).
#   backup-postgres.sh BACKUPS [KEEP]
# PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD or PGPASSFILE say where, as for every tool of PostgreSQL. A dump holds credentials
# and the keys they are encrypted with: keep it as the database itself is kept.
set -euo pipefail
umask 077

backups=${1:?usage: backup-postgres.sh BACKUPS [KEEP]}
keep=${2:-14}
: "${PGDATABASE:?names the database}"

mkdir -p "$backups"
dump="$backups/campaigns-$(date -u +%Y%m%dT%H%M%SZ).dump"
# Under another name first: whoever finds the file finds a whole dump.
trap 'rm -f -- "$dump.part"' EXIT
pg_dump --format=custom --no-owner --no-privileges --file="$dump.part"
mv -- "$dump.part" "$dump"

# Only now, with one more that is whole. The names sort by time.
dumps=("$backups"/campaigns-*.dump)
while ((${#dumps[@]} > keep)); do
  rm -- "${dumps[0]}"
  dumps=("${dumps[@]:1}")
done
echo "$dump: written, ${#dumps[@]} kept"

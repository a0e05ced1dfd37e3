#!/usr/bin/env bash
# Copies the installation in DATA, also while it serves, into a dated file in BACKUPS, and keeps the newest KEEP copies (14).
#   backup-sqlite.sh DATA BACKUPS [KEEP]
# CAMPAIGNS names the program. A copy holds credentials and the keys they are encrypted with: keep it as the data itself is kept.
set -euo pipefail
umask 077

data=${1:?usage: backup-sqlite.sh DATA BACKUPS [KEEP]}
backups=${2:?usage: backup-sqlite.sh DATA BACKUPS [KEEP]}
keep=${3:-14}
program=${CAMPAIGNS:-/opt/campaigns/Campaigns.Silo}

mkdir -p "$backups"
copy="$backups/campaigns-$(date -u +%Y%m%dT%H%M%SZ).db"
"$program" backup "$copy" --data "$data"

# Only now, with one more that is whole. The names sort by time.
copies=("$backups"/campaigns-*.db)
while ((${#copies[@]} > keep)); do
  rm -- "${copies[0]}"
  copies=("${copies[@]:1}")
done
echo "$copy: written, ${#copies[@]} kept"

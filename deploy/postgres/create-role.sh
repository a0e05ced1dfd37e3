#!/usr/bin/env bash
# Run once by the image of PostgreSQL, over an empty volume: a role that owns the product's database and is no superuser. It may create
# databases, because restore drills need one to restore into.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --set password="$CAMPAIGNS_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE campaigns LOGIN CREATEDB PASSWORD :'password';
CREATE DATABASE campaigns OWNER campaigns;
REVOKE ALL ON DATABASE campaigns FROM PUBLIC;
SQL

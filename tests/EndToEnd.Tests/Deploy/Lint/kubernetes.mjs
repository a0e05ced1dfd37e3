// Holds Kubernetes manifests against the schemas of their kinds. Prints one line for each thing that is wrong; exit code 1 if any.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

const isContainer = value => typeof value === "object" && value !== null;

// The schemas let unknown fields pass, where a cluster would drop a misspelt setting silently. A validator reads every field that it
// knows, so a field that nobody has read is unknown.
function watched(value, path, unread) {
  if (!isContainer(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => watched(item, `${path}/${index}`, unread));
  const children = Object.fromEntries(Object.keys(value).map(key => [key, watched(value[key], `${path}/${key}`, unread)]));
  for (const key of Object.keys(value)) unread.add(`${path}/${key}`);
  return new Proxy(children, {
    get(target, key) {
      unread.delete(`${path}/${String(key)}`);
      return target[key];
    },
  });
}

async function modelOf({ apiVersion, kind }) {
  const module = await import(`kubernetes-models/${apiVersion}/${kind}`);
  return module[kind];
}

async function problemsOf(document) {
  if (document.errors.length > 0) return document.errors.map(error => error.message);
  const manifest = document.toJS();
  let Model;
  try {
    Model = await modelOf(manifest);
  } catch {
    return [`${manifest.apiVersion} ${manifest.kind}: no such kind`];
  }
  const unread = new Set();
  const name = `${manifest.kind} ${manifest.metadata?.name}`;
  try {
    Model.prototype.validate.call(watched(manifest, "", unread));
  } catch (error) {
    return [`${name}: ${error.message}`];
  }
  unread.delete("/apiVersion");
  unread.delete("/kind");
  return [...unread].map(path => `${name}: ${path} is unknown`);
}

let failed = false;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"), { strict: true, uniqueKeys: true })) {
    for (const problem of await problemsOf(document)) {
      console.log(`${file}: ${problem}`);
      failed = true;
    }
  }
}
process.exitCode = failed ? 1 : 0;

// Holds container files against the rules of their language. Prints one line for each thing that is wrong; exit code 1 if any.
import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";

let failed = false;
for (const file of process.argv.slice(2)) {
  for (const problem of validate(readFileSync(file, "utf8"))) {
    console.log(`${file}:${problem.range.start.line + 1}: ${problem.message}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;

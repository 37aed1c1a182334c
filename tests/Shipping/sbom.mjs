// The list of what is inside the program is what its standard says, and a fault in one would be seen: node sbom.mjs.
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const list = execFileSync(process.execPath, [join(import.meta.dirname, "../../src/Packages/sbom.mjs"), "1.2.3"], { encoding: "utf8" });
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
const faults = await validator.validate(list);
if (faults) console.error(faults);
const isBlind = !(await validator.validate(list.replace('"id": "MIT"', '"id": "no licence"')));
if (isBlind) console.error("a licence that SPDX does not know is let by");
console.log(`${JSON.parse(list).components.length} components read`);
process.exit(faults || isBlind ? 1 : 0);

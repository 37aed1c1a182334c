// What is inside the program, in the notation of CycloneDX: node sbom.mjs VERSION. Packages, versions and hashes are those of the lock file; licences, and whose each is, those of THIRD-PARTY.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const version = process.argv[2], top = join(import.meta.dirname, "../..");
const lock = JSON.parse(readFileSync(join(top, "src/Wiki.Cli/packages.linux-x64.lock.json"), "utf8")).dependencies["net10.0"];
const notices = readFileSync(join(top, ".github/THIRD-PARTY.md"), "utf8");
const licences = Object.fromEntries([...notices.matchAll(/^\| ([^ |]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name, licence, whose]) => [name, { licence: licence.trim(), whose: whose.trim() }]));
const runtime = /<NativeToolsVersion>([^<]+)</.exec(readFileSync(join(top, "src/Directory.Build.props"), "utf8"))[1];

const component = (name, version, licence, copyright, hash) => ({
    type: "library", "bom-ref": `pkg:nuget/${name}@${version}`, name, version, purl: `pkg:nuget/${name}@${version}`,
    licenses: [{ license: { id: licence } }], copyright, ...(hash && { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
});
const packages = Object.entries(lock).filter(([name, { type }]) => type !== "Project" && licences[name])
    .map(([name, { resolved, contentHash }]) => component(name, resolved, licences[name].licence, licences[name].whose, contentHash));
const missing = Object.keys(licences).filter(name => name !== "package" && !name.startsWith("-") && !lock[name]);
if (missing.length) throw new Error(`THIRD-PARTY.md names what is not in the lock file: ${missing}`);

console.log(JSON.stringify({
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: { type: "application", "bom-ref": "wiki", name: "wiki", version, licenses: [{ license: { id: "MIT" } }] } },
    components: [component("Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64", runtime, "MIT", "© .NET Foundation and contributors"), ...packages]
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
}, null, 2));

// Makes the npm packages of a version: node pack.mjs VERSION BINARIES OUT. BINARIES has a folder for each platform, with its program. Each of them becomes a package, which npm installs only where it fits;
// `citewiki`, the one that people name, depends on all of them and starts the one that is there. Publish it last.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const [version, binaries, out] = process.argv.slice(2);
const here = import.meta.dirname, top = join(here, "../..");
const about = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const notices = ["LICENSE", "LICENSE-theme", "THIRD-PARTY.md"].map(name => join(top, ".github", name));
const platforms = {
    "linux-x64": { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
    "linux-arm64": { os: ["linux"], cpu: ["arm64"], libc: ["glibc"] },
    "osx-arm64": { os: ["darwin"], cpu: ["arm64"] },
    "win-x64": { os: ["win32"], cpu: ["x64"] },
};
const programs = Object.fromEntries(Object.keys(platforms)
    .map(platform => [platform, ["wiki", "wiki.exe"].map(name => join(binaries, platform, name)).find(existsSync)])
    .filter(([, program]) => program));

function pack(manifest, files, executable) {
    const folder = join(out, manifest.name.replace("/", "-"));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of files) copyFileSync(file, join(folder, basename(file)));
    chmodSync(join(folder, executable), 0o755);
    writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...manifest, files: files.map(file => basename(file)) }, null, 2)}\n`);
    execFileSync("npm", ["pack", "--silent", "--pack-destination", resolve(out), resolve(folder)], { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
    rmSync(folder, { recursive: true });
}

// Where the repository is: npm asks for it before it attests that a package was made from it.
const common = { version, license: about.license, ...(process.env.REPOSITORY && { repository: { type: "git", url: `git+${process.env.REPOSITORY}.git` } }) };
for (const [platform, program] of Object.entries(programs))
    pack({ name: `@citewiki/${platform}`, description: `The program of citewiki for ${platform}`, ...common, ...platforms[platform], preferUnplugged: true },
        [program, ...notices, ...readdirSync(dirname(program)).filter(name => name.startsWith("THIRD-PARTY-")).map(name => join(dirname(program), name))], basename(program));
pack({ ...about, ...common, optionalDependencies: Object.fromEntries(Object.keys(programs).map(platform => [`@citewiki/${platform}`, version])) },
    [join(here, "wiki.js"), join(top, "README.md"), ...notices], "wiki.js");

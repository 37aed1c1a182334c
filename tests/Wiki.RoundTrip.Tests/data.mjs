// Builds the sample wiki and one of hostile titles, and reads their data with programs that nobody here wrote: JSON Schema (ajv, strict), tables
// (csv-parse), Turtle (n3). What each of them finds must be the same entries. `node data.mjs artifacts/wiki`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { Parser } from "n3";

const skos = "http://www.w3.org/2004/02/skos/core#";
const hostile = [
  "Plain", 'Quoted "twice"', "Comma, semicolon; and more", "]]> <b>&amp;</b>", "back\\slash \\u0041 \\", "=1+1", "+2", "-3", "@sum",
  "\u05e9\u05dc\u05d5\u05dd world", "\u{1d538} \u2603", "[link](x) `code`", "{{ x }}", "'''\"\"\"'''", "a\u00a0b", "#anchor ?query",
];
const check = (holds, message) => { if (!holds) throw new Error(message); };
const same = (found, expected, what) => check(JSON.stringify([...found].sort()) === JSON.stringify([...expected].sort()), `${what} has other titles`);

const [program, ...first] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "wiki-data-"));
try {
  const wiki = join(folder, "content");
  mkdirSync(join(wiki, "concepts"), { recursive: true });
  writeFileSync(join(wiki, "site.yaml"), "title: 'A \"hostile\" wiki'\nbase_url: https://example.org\ndescription: 'back\\slash'\n");
  hostile.forEach((title, number) => writeFileSync(join(wiki, "concepts", `c${number}.md`),
    `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(title)}\naliases: [${JSON.stringify(`${title} too`)}]\ncategory: odd\n`
    + `related: [c${(number + 1) % hostile.length}]\nsource: { url: 'https://example.org/?q={x}|^' }\n---\n`));
  for (const [content, least] of [["content", 50], [wiki, hostile.length]]) {
    const output = join(folder, "site");
    execFileSync(resolve(program), [...first, "build", "--content", content, "--output", output], { stdio: ["ignore", "ignore", "pipe"] });
    const count = read(join(output, "data"));
    check(count >= least, `${content} has ${count} entries in its data`);
    console.log(`${count} entries come back from JSON, tables and Turtle`);
    rmSync(output, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function read(data) {
  const text = (name) => readFileSync(join(data, name), "utf8");
  const catalogue = JSON.parse(text("catalogue.json"));
  const ajv = new Ajv({ strict: true, allErrors: true });
  formats(ajv);
  check(ajv.validate(JSON.parse(text("catalogue.schema.json")), catalogue), ajv.errorsText());
  const lines = text("catalogue.json").trimEnd().split("\n").slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, "")).title);
  same(lines, catalogue.entries.map((entry) => entry.title), "a line of the catalogue");

  const titles = [];
  const slugs = new Set(catalogue.entries.map((entry) => entry.slug));
  for (const name of readdirSync(data).filter((name) => name.endsWith(".csv"))) {
    const [columns, ...rows] = parse(text(name), { record_delimiter: "\r\n" });
    const { tableSchema } = JSON.parse(text(`${name}-metadata.json`));
    check(columns.join() === tableSchema.columns.map((column) => column.name).join(), `${name} has other columns than its metadata says`);
    check(new Set(columns).size === columns.length, `${name} has two columns of one name`);
    tableSchema.columns.forEach((column, place) => {
      const values = rows.map((row) => row[place]);
      if (column.required) check(values.every((value) => value !== ""), `${name} lacks a ${column.name}`);
      if (column.datatype?.format) check(values.every((value) => !value || new RegExp(`^${column.datatype.format}$`).test(value)), `${name} ${column.name}`);
      if (column.datatype === "integer") check(values.every((value) => /^[0-9]+$/.test(value)), `${name} ${column.name}`);
      if (column.datatype === "anyURI") check(values.every((value) => !value || URL.canParse(value)), `${name} ${column.name}`);
    });
    for (const list of ["aliases", "authors"]) {
      const place = columns.indexOf(list);
      if (place < 0) continue;
      const { separator } = tableSchema.columns[place];
      for (const row of rows) {
        const entry = catalogue.entries.find(({ slug }) => slug === row[columns.indexOf("slug")]);
        const values = row[place] === "" ? [] : row[place].split(separator);
        if (list === "aliases" || entry.authors) same(values, (entry[list] ?? []).map((value) => value.name ?? value), `${name} ${list}`);
      }
    }
    if (name === "relations.csv") check(rows.every(([source, , target]) => slugs.has(source) && slugs.has(target)), "a relation leads nowhere");
    else titles.push(...rows.map((row) => row[columns.indexOf("title")]));
  }
  same(titles, lines, "the tables");

  const quads = new Parser({ format: "text/turtle" }).parse(text("vocabulary.ttl"));
  const of = (property) => quads.filter((quad) => quad.predicate.value === skos + property);
  const those = (sort) => new Set(quads.filter((quad) => quad.predicate.value.endsWith("#type") && quad.object.value === skos + sort)
    .map((quad) => quad.subject.value));
  const label = (quad) => `${quad.subject.value} ${quad.object.value}@${quad.object.language}`;
  const [concepts, preferred, related] = [those("Concept"), of("prefLabel"), of("related")];
  const labels = new Set(preferred.map(label));
  check(of("altLabel").every((quad) => !labels.has(label(quad))), "S13: a label is preferred and another one");
  check(new Set(preferred.map((quad) => quad.subject.value)).size === preferred.length, "S14: two preferred labels in one language");
  check([...those("Collection"), ...those("ConceptScheme")].every((each) => !concepts.has(each)), "S9, S37: a concept is a scheme or a collection");
  const pairs = new Set(related.map((quad) => `${quad.subject.value} ${quad.object.value}`));
  check(related.every((quad) => concepts.has(quad.object.value) && pairs.has(`${quad.object.value} ${quad.subject.value}`)), "S23: related one way");
  same(preferred.filter((quad) => concepts.has(quad.subject.value)).map((quad) => quad.object.value),
    catalogue.entries.filter((entry) => catalogue.kinds[entry.kind].schema === "DefinedTerm").map((entry) => entry.title), "the vocabulary");
  return lines.length;
}

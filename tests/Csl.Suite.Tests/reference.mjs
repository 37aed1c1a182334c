// What citeproc-js makes of works, each alone: node reference.mjs STYLE.csl LOCALES WORKS.json… prints {id: [entry of the list, citation]}.
// A style without a language speaks British English, as its users' programs may have it; one without a list has empty entries.
import fs from 'node:fs';
import CSL from 'citeproc';

const [style, locales, ...files] = process.argv.slice(2);
const xml = fs.readFileSync(style, 'utf8');
const works = files.flatMap(file => JSON.parse(fs.readFileSync(file, 'utf8')));
const items = new Map(works.map(work => [work.item.id, work.item]));
const locale = language => {
  const file = `${locales}/locales-${language}.xml`;
  return fs.readFileSync(fs.existsSync(file) ? file : `${locales}/locales-en-US.xml`, 'utf8');
};
const language = /default-locale="([^"]+)"/.exec(xml)?.[1] ?? 'en-GB';
const engine = new CSL.Engine({ retrieveLocale: locale, retrieveItem: id => structuredClone(items.get(id)) }, xml, language, true);
engine.setOutputFormat('html');
const printed = {};
for (const { item, loc } of works) {
  engine.updateItems([item.id]);
  const list = engine.makeBibliography();
  const cite = { id: item.id, ...(loc ? { locator: loc.locator, label: loc.label } : {}) };
  printed[item.id] = [list ? list[1].join('') : '', engine.makeCitationCluster([cite])];
}
console.log(JSON.stringify(printed));

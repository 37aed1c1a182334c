// read.mjs READER FORMAT FILE…: prints what a reader finds in each file, as JSON: for each item its title, its authors, its date and its address.
// An author is [family name with particles, given names, suffix], or a single text for an organisation.
import { readFileSync } from 'node:fs'

const readers = {
  async retorquere(text) {
    const { parse } = await import('@retorquere/bibtex-parser')
    const library = parse(text, { sentenceCase: false, verbatimFields: ['url', 'howpublished'] })
    if (library.errors.length > 0) throw new Error(JSON.stringify(library.errors))
    return library.entries.map(({ fields }) => ({
      title: fields.title,
      authors: (fields.author ?? []).map(name => name.name !== undefined ? name.name : person(name.prefix, name.lastName, name.firstName, name.suffix)),
      date: fields.date ?? [fields.year, fields.month].filter(Boolean).join('-'),
      address: fields.url ?? bare(fields.howpublished),
    }))
  },

  async converter(text, format) {
    const converter = await import('biblatex-csl-converter')
    const library = converters[format](converter, text).parse()
    return Object.values(library.entries ?? library).map(({ fields, unexpected_fields: others = {} }) => ({
      title: flat(fields.title),
      authors: (fields.author ?? []).map(name => name.literal ? flat(name.literal) : person(flat(name.prefix), flat(name.family), flat(name.given), flat(name.suffix))),
      date: fields.date,
      address: fields.url ?? flat(fields.howpublished ?? others.howpublished),
    }))
  },

  async citation(text) {
    const { plugins } = await import('@citation-js/core')
    await import('@citation-js/plugin-csl')
    await import('@citation-js/plugin-enw')
    await import('@citation-js/plugin-ris')
    return plugins.input.chain(text).map(csl)
  },
}

const converters = {
  bibtex: (converter, text) => new converter.BibLatexParser(text, { processUnexpected: true }),
  biblatex: (converter, text) => new converter.BibLatexParser(text),
  ris: (converter, text) => new converter.RISParser(text),
  enw: (converter, text) => new converter.ENWParser(text),
  'csl-json': (converter, text) => new converter.CSLParser(Object.fromEntries(JSON.parse(text).entries())),
}

function csl(item) {
  return {
    title: item.title,
    authors: (item.author ?? []).map(name => name.literal ?? person(name['dropping-particle'], join(name['non-dropping-particle'], name.family), name.given, name.suffix)),
    date: item.issued?.['date-parts']?.[0]?.join('-'),
    address: item.URL,
  }
}

function person(particle, family, given, suffix) {
  return [join(particle, family), given ?? '', suffix ?? '']
}

function join(particle, family) {
  return particle ? (/[’'-]$/.test(particle) ? particle + family : `${particle} ${family}`) : family
}

// The text of a rich text.
function flat(nodes) {
  return typeof nodes === 'string' || nodes === undefined ? nodes : nodes.map(node => node.text ?? node.attrs?.variable ?? '').join('')
}

function bare(published) {
  return published?.match(/\\url\{(.*)\}/)?.[1] ?? published
}

const [, , reader, format, ...files] = process.argv
const found = []
for (const file of files) found.push(await readers[reader](readFileSync(file, 'utf8'), format))
console.log(JSON.stringify(found))

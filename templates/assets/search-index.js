// Reads the search index that src/Wiki/Search writes. A query fetches at most two shards of at most 50 kB; a shard holds all that its results show.

const SHARDS_PER_QUERY = 2;
const MAX_WORD = 40;
const UNSPACED = '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}';
const RUN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}\\p{Cf}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ς: 'σ' };

/** The form under which a word is found: lower case, no accents (WordForm in C#). Hangul syllables stay whole. */
export const fold = (word) =>
  word
    .toLowerCase()
    .replace(/[^\uAC00-\uD7A3]+/g, (part) => part.normalize('NFD'))
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[ßæœøđðłþıħς]/g, (letter) => LETTERS[letter]);

/** The words of a text with their places; in scripts without spaces each pair of neighbours (WordReader in C#). */
export function* tokens(text) {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (IS_UNSPACED.test(run)) yield* pairs(run, index);
    else {
      const word = fold(run.slice(0, MAX_WORD));
      if (word) yield { word, start: index, end: index + run.length };
    }
  }
}

function* pairs(run, start) {
  const letters = Array.from(run, (letter) => ({ word: fold(letter), start, end: (start += letter.length) })).filter((letter) => letter.word);
  if (letters.length === 1) yield letters[0];
  for (let i = 1; i < letters.length; i++) yield { word: letters[i - 1].word + letters[i].word, start: letters[i - 1].start, end: letters[i].end };
}

const words = (text) => Array.from(tokens(text), (token) => token.word);

/** The slug of most titles (Slug.From in C#). */
export const slug = (title) =>
  fold(title)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Reads the values that ByteWriter (C#) writes. */
class ByteReader {
  #bytes;
  #at = 0;
  #decoder = new TextDecoder();

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get isAtEnd() {
    return this.#at === this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#advance(1)];
  }

  bytes(count) {
    const start = this.#advance(count);
    return this.#bytes.subarray(start, start + count);
  }

  integer() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  text() {
    return this.#decoder.decode(this.bytes(this.integer()));
  }

  list(read) {
    return Array.from({ length: this.integer() }, read);
  }

  /** Reads so many ascending numbers, each written as the gap to the one before. */
  ascending(count, read) {
    let next = 0;
    return Array.from({ length: count }, () => {
      const number = next + this.integer();
      next = number + 1;
      return read(number);
    });
  }

  /** Gives the place and goes on behind so many bytes; nothing reads on behind the end of a broken shard. */
  #advance(count) {
    const start = this.#at;
    if (start + count > this.#bytes.length) throw new RangeError('a shard ends too soon');
    this.#at = start + count;
    return start;
  }
}

/** Decodes a shard (ShardWriter in C#). */
function readShard(reader, documentCount) {
  const documents = new Map(
    reader.ascending(reader.integer(), (number) => [
      number,
      {
        number,
        title: reader.text(),
        address: reader.text(),
        kind: reader.integer(),
        category: reader.integer(),
        aliases: reader.list(() => reader.text()),
        summary: reader.text(),
      },
    ]),
  );
  const records = reader.list(() => {
    const count = reader.integer();
    const hits = new Map(reader.list(() => [reader.integer(), { impact: reader.byte(), excerpt: reader.text() }]));
    return { count, hits, has: hits.size < count ? readSet(reader, count, documentCount) : () => false };
  });
  let previous = '';
  const forms = reader.list(() => ({ form: (previous = previous.slice(0, reader.integer()) + reader.text()), record: records[reader.integer()] }));
  const summaries = new Map(
    reader.list(() => [
      reader.text(),
      { count: documentCount / 4, hits: new Map(reader.list(() => [reader.integer(), { impact: reader.byte(), excerpt: '' }])), has: () => false },
    ]),
  );
  if (!reader.isAtEnd) throw new RangeError('a shard does not end where it should');
  return { documents, forms, summaries };
}

/** A test whether a document has a word (DocumentSet in C#). */
function readSet(reader, count, documentCount) {
  switch (reader.byte()) {
    case 0:
      return () => true;
    case 1: {
      const members = new Set(reader.ascending(count, (number) => number));
      return (number) => members.has(number);
    }
    default: {
      const bits = reader.bytes((documentCount + 7) >> 3);
      return (number) => (bits[number >> 3] >> (number & 7)) & 1;
    }
  }
}

/** A word of a query, with what the shard that answers for it says. */
class Term {
  /** Records of stems, each with what a match with it is worth. */
  records = [];
  forms = new Set();
  rarity = 1;
  isLoaded = false;

  constructor(word, isPrefix) {
    this.word = word;
    this.prefix = isPrefix ? word : null;
  }

  /** Whether a folded word of a text is what the reader looks for. */
  matches(word) {
    return word === this.word || this.forms.has(word) || (this.prefix !== null && word.startsWith(this.prefix));
  }

  load(shard, documentCount) {
    this.isLoaded = true;
    this.#take(shard, (form) => form === this.word, 1);
    if (this.prefix !== null) {
      this.#take(shard, (form) => form.startsWith(this.prefix), 0.6);
      const summary = shard.summaries.get(this.prefix);
      if (summary) this.records.push({ ...summary, worth: 0.6 });
    }
    // A form that the index does not have: the nearest relatives.
    const shortest = this.word.includes(' ') ? Infinity : Math.max(4, this.word.length * 0.6);
    for (let length = this.word.length - 1; this.records.length === 0 && length >= shortest; length--) {
      this.#take(shard, (form) => form.startsWith(this.word.slice(0, length)), 0.4);
    }
    const exact = this.records.filter((record) => record.worth === 1);
    const count = Math.max(0, ...(exact.length ? exact : this.records).map((record) => record.count));
    this.rarity = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5));
  }

  /** Whether every document that has the word is a hit. */
  get isComplete() {
    return this.isLoaded && this.records.every(({ count, hits }) => hits.size >= count);
  }

  /** What a document is worth for this word; 0 when it does not have it. */
  valueOf(document) {
    let value = 0;
    for (const { worth, hits, has } of this.records) {
      const hit = hits.get(document.number);
      value = Math.max(value, worth * (hit ? (hit.impact & 127) / 127 + (hit.impact >> 7) : has(document.number) ? 0.15 : 0));
    }
    return value || (document.names.some((name) => name.some((word) => this.matches(word))) ? 1 : 0);
  }

  excerptOf(document) {
    for (const { hits } of this.records) {
      const excerpt = hits.get(document.number)?.excerpt;
      if (excerpt) return excerpt;
    }
    return '';
  }

  #take(shard, isWanted, worth) {
    const records = new Set(shard.forms.filter(({ form }) => isWanted(form)).map(({ record }) => record));
    for (const known of this.records) records.delete(known.source);
    for (const record of records) this.records.push({ ...record, source: record, worth });
    for (const { form, record } of shard.forms) if (records.has(record)) this.forms.add(form);
  }
}

/** How well a title or alias, as folded words, is what the reader typed: the same, the same up to inflection, its beginning, all words somewhere in it, or not. */
function closeness(name, terms) {
  if (terms.every((term, i) => term.matches(name[i] ?? ''))) return name.length > terms.length ? 2 : terms.every((term, i) => term.word === name[i]) ? 4 : 3;
  return terms.every((term) => name.some((word) => term.matches(word))) ? 1 : 0;
}

/** Where the rarest word that only the text has stands in it, or else the summary. */
function excerptOf(document, terms) {
  const excerpts = terms.toSorted((left, right) => right.rarity - left.rarity).map((term) => term.excerptOf(document));
  return excerpts.find((excerpt) => excerpt) ?? document.summary;
}

export class SearchIndex {
  #address;
  #manifest;
  #shards = new Map();

  /** The kinds and categories that documents can have, {key, label}. */
  choices;

  constructor(address, manifest) {
    this.#address = address;
    this.#manifest = manifest;
    const named = (pairs) => pairs.map(([key, label]) => ({ key, label }));
    this.choices = { kind: named(manifest.kinds), category: named(manifest.categories) };
  }

  /** Reads the manifest; the rest is fetched as queries need it. */
  static async open(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return new SearchIndex(new URL(address, globalThis.location?.href), await response.json());
  }

  /** The documents that a query finds, best first: {title, address, kind, category, aliases, excerpt}; the words that it was taken to consist of; and whether there may be more than these best. */
  async search(query) {
    const found = words(query);
    const isTyping = /[\p{L}\p{Nd}\p{M}]$/u.test(query);
    const terms = [...new Set(found)].map((word) => new Term(word, isTyping && word === found.at(-1)));
    const phrase = new Term(found.join(' '), isTyping);
    await Promise.all(this.#choose(terms, phrase).map(async (term) => term.load(await this.#shard(this.#nameOf(term.word)), this.#manifest.documents)));
    const loaded = terms.filter((term) => term.isLoaded);
    const documents = this.#candidates([...loaded, phrase]).map((document) => this.#judge(document, terms, loaded));
    documents.sort((left, right) => left.missing - right.missing || right.closeness - left.closeness || right.score - left.score || left.number - right.number);
    return { terms, documents, isPartial: terms.some((term) => !term.isComplete) };
  }

  /** The parts of a text that match a query's words and those between: [text, isMatch]. */
  static *mark(text, terms) {
    let written = 0;
    for (const { word, start, end } of tokens(text)) {
      if (!terms.some((term) => term.matches(word))) continue;
      if (start > written) yield [text.slice(written, start), false];
      yield [text.slice(Math.max(start, written), end), true];
      written = end;
    }
    if (written < text.length) yield [text.slice(written), false];
  }

  /**
   * The words to ask for: all whose shards are here, and of the others the most telling ones, as far as requests allow. A title of common words only is a form of its own (CommonPhrases in C#);
   * what is being typed may become one as long as all words before the last are common.
   */
  #choose(terms, phrase) {
    const common = new Set(this.#manifest.common);
    const telling = [...terms].sort((left, right) => common.has(left.word) - common.has(right.word) || right.word.length - left.word.length);
    if (terms.length > 1 && terms.slice(0, -1).every((term) => common.has(term.word))) telling.unshift(phrase);
    const requested = new Set();
    return telling.filter((term) => {
      const name = this.#nameOf(term.word);
      if (name === undefined) return false;
      if (!this.#shards.has(name) && requested.size < SHARDS_PER_QUERY) requested.add(name);
      return this.#shards.has(name) || requested.has(name);
    });
  }

  /** The shard that answers for a word and for all words that begin with it: the last whose first prefix is not after it. */
  #nameOf(word) {
    const { shards } = this.#manifest;
    let [low, high] = [0, shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shards[middle][0] <= word) low = middle + 1;
      else high = middle;
    }
    return shards[Math.max(0, low - 1)]?.[1];
  }

  #shard(name) {
    if (!this.#shards.has(name)) {
      const shard = this.#fetch(name);
      this.#shards.set(name, shard);
      shard.catch(() => this.#shards.delete(name));
    }
    return this.#shards.get(name);
  }

  async #fetch(name) {
    const response = await fetch(new URL(`index/${name}.bin`, this.#address));
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return this.#complete(readShard(new ByteReader(new Uint8Array(await response.arrayBuffer())), this.#manifest.documents));
  }

  /** Puts kinds and categories for numbers, and works out what the index leaves to be guessed (SearchDocument.GuessAddress in C#). */
  #complete(shard) {
    for (const document of shard.documents.values()) {
      document.address ||= `${this.#manifest.folder}${slug(document.title)}/`;
      document.kind = this.choices.kind[document.kind];
      document.category = this.choices.category[document.category - 1];
      document.names = [document.title, ...document.aliases].map(words);
    }
    for (const { record } of shard.forms) record.documents = shard.documents;
    for (const summary of shard.summaries.values()) summary.documents = shard.documents;
    return shard;
  }

  #candidates(terms) {
    const candidates = new Map();
    for (const { hits, documents } of terms.flatMap((term) => term.records)) {
      for (const number of hits.keys()) candidates.set(number, documents.get(number));
    }
    return [...candidates.values()];
  }

  #judge(document, terms, loaded) {
    const values = terms.map((term) => term.valueOf(document));
    const [title, ...aliases] = document.names;
    const likeness = Math.max(closeness(title, terms), ...aliases.map((alias) => closeness(alias, terms) * 0.9));
    return {
      ...document,
      score: values.reduce((sum, value, i) => sum + value * terms[i].rarity, 0),
      missing: loaded.filter((term) => values[terms.indexOf(term)] === 0).length,
      closeness: likeness,
      excerpt: (likeness > 0 && document.summary) || excerptOf(document, loaded),
    };
  }
}

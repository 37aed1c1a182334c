// Reads the search index that src/Wiki/Search writes. A query fetches at most two shards of at most 50 kB, and a
// misspelt one a list of names; a shard holds all that its results show.

const SHARDS_PER_QUERY = 2;
const MAX_WORD = 40;
const MAX_FOLLOWERS = 32;
const NEAREST = 5;
const LEAST_ALIKE = 0.4; // less is alike by chance
const UNSPACED = '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}\\p{Cf}]`;
const RUN = new RegExp(`§|(?:(?=[\\p{L}\\p{Nd}\\p{M}])[${UNSPACED}])+|(?:${LETTER})*[A-Za-z](?:\\+\\+|#(?![A-Za-z0-9]))|(?:${LETTER})+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ς: 'σ', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };

/** The form under which a word is found: lower case, no accents, no letters set as one, no Arabic article (WordForm in C#). Hangul syllables stay whole. */
export const fold = (word) =>
  word
    .toLowerCase()
    .replace(/[\uFB00-\uFB06\uFF01-\uFF9F]/g, (letter) => letter.normalize('NFKD'))
    .replace(/[^\uAC00-\uD7A3]+/g, (part) => part.normalize('NFD'))
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replace(/[ßæœøđðłþıħςىیةک]/g, (letter) => LETTERS[letter])
    .replace(/^ال(?=..)(?!له$)/, '');

/** The words of a text with their places and the one sign that joins each to the word before, if so; in scripts without spaces each pair of neighbours (WordReader in C#). */
export function* tokens(text) {
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (IS_UNSPACED.test(run)) yield* pairs(run, index);
    else {
      const word = fold(run.slice(0, MAX_WORD));
      const [joint = ''] = /^[-.'’‘´`\u2010\u2011]$/.exec(text.slice(end, index)) ?? [];
      end = index + run.length;
      if (word) yield { word, start: index, end, joint: index > 0 ? joint : '' };
    }
  }
}

function* pairs(run, start) {
  const letters = Array.from(run, (letter) => ({ word: fold(letter), start, end: (start += letter.length) })).filter((letter) => letter.word);
  if (letters.length === 1) yield letters[0];
  for (let i = 1; i < letters.length; i++) yield { word: letters[i - 1].word + letters[i].word, start: letters[i - 1].start, end: letters[i].end };
}

/** How readers write a name that ends with signs in letters (WordForm.InLetters in C#). */
const LETTERS_FOR_SIGNS = [
  [/\+\+$/, 'pp'],
  [/\+\+$/, 'plusplus'],
  [/#$/, 'sharp'],
];

/** The ways to write a name as words: as it is, with what hyphens and the like join as one word, a short one with neighbours as one word (WordRun in C#), and with letters for signs. `parts` are the words that a hyphen makes part of another. */
function spellings(name) {
  const all = [...tokens(name)];
  const words = all.map(({ word }) => word);
  const parts = new Set(all.flatMap(({ word, joint }, i) => (joint ? [all[i - 1].word, word] : [])));
  const joined = all.reduce((list, { word, joint }) => (joint ? [...list.slice(0, -1), list.at(-1) + word] : [...list, word]), []);
  const isShort = words.length <= 3 && all.every(({ joint }) => joint !== undefined);
  const neighbours = isShort ? words.slice(1).map((_, i) => [...words.slice(0, i), words[i] + words[i + 1], ...words.slice(i + 2)]) : [];
  const whole = isShort && words.length === 3 ? [[words.join('')]] : [];
  const inLetters = LETTERS_FOR_SIGNS.filter(([sign]) => words.some((word) => sign.test(word))).map(([sign, letters]) => words.map((word) => word.replace(sign, letters)));
  return [words, ...(joined.length < words.length ? [joined] : []), ...neighbours, ...whole, ...inLetters].map((list) => ({ words: list, parts }));
}

/** A byte by which an index knows a word that follows another (Vocabulary.Hash in C#). */
function hash(word) {
  let value = 0;
  for (let i = 0; i < word.length; i++) value = (Math.imul(value, 31) + word.charCodeAt(i)) >>> 0;
  return (value ^ (value >>> 8) ^ (value >>> 16)) & 255;
}

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
    const head = reader.integer();
    const count = head >>> 1;
    const hits = new Map(reader.list(() => readHit(reader, documents, head & 1)));
    return { count, hits, has: hits.size < count ? readSet(reader, count, documentCount) : () => false };
  });
  let previous = '';
  const forms = reader.list(() => ({ form: (previous = previous.slice(0, reader.integer()) + reader.text()), record: records[reader.integer()], bit: 1 << reader.integer() }));
  const summaries = new Map(
    reader.list(() => [
      reader.text(),
      { count: documentCount / 4, hits: new Map(reader.list(() => [reader.integer(), { impact: reader.byte(), forms: ~0, excerpt: '' }])), has: () => false },
    ]),
  );
  if (!reader.isAtEnd) throw new RangeError('a shard does not end where it should');
  return { documents, forms, summaries };
}

/** A document that has a word: how much, in which forms, and what follows it there (null: too many words to tell). */
function readHit(reader, documents, hasForms) {
  const number = reader.integer();
  const impact = reader.byte();
  const forms = hasForms ? reader.integer() : 1;
  const count = reader.byte();
  const followers = count > MAX_FOLLOWERS ? null : reader.bytes(count);
  const excerpt = reader.text();
  documents.get(number).line ||= excerpt;
  return [number, { impact, forms, followers, excerpt }];
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

/** A word of a query, with what the shard that answers for it says. A number is never the beginning of another, and what stands in quotation marks is meant to the letter. */
class Term {
  /** Records of stems: the bits of the forms that are meant, and what a match is worth. */
  records = [];
  /** The word itself, however it is spelt; other forms of it. */
  same = new Set();
  forms = new Set();
  rarity = 1;
  isLoaded = false;

  constructor(word, { isPrefix = false, isQuoted = false, isOptional = false } = {}) {
    this.word = word;
    this.same.add(word);
    this.isQuoted = isQuoted;
    this.isOptional = isOptional;
    this.hasDigit = /\p{Nd}/u.test(word);
    this.prefix = !isQuoted && (isPrefix || /[\uAC00-\uD7A3]$/.test(word)) && !/^\p{Nd}+$/u.test(word) ? word : null;
  }

  /** Whether a folded word of a text is what the reader typed, or begins with it. */
  isTyped(word) {
    return this.same.has(word) || (this.prefix !== null && word.startsWith(this.prefix));
  }

  /** Whether a folded word of a text is what the reader looks for. */
  matches(word) {
    return this.isTyped(word) || (!this.isQuoted && this.forms.has(word));
  }

  load(shard, documentCount) {
    this.isLoaded = true;
    this.#take(shard, (form) => form === this.word, 1);
    if (this.prefix !== null) {
      this.#take(shard, (form) => form.startsWith(this.prefix), 0.6);
      const summary = shard.summaries.get(this.prefix);
      if (summary) this.records.push({ ...summary, bits: ~0, worth: 0.6 });
    }
    this.#weigh(documentCount);
  }

  /** Takes the nearest relatives of a form that the index does not have. */
  loadRelatives(shard, documentCount) {
    const shortest = Math.max(4, this.word.length * 0.6);
    for (let length = this.word.length - 1; this.records.length === 0 && length >= shortest; length--) {
      this.#take(shard, (form) => form.startsWith(this.word.slice(0, length)), 0.4);
    }
    this.#weigh(documentCount);
  }

  /** Whether every document that has the word is a hit. */
  get isComplete() {
    return this.isLoaded && this.records.every(({ count, hits }) => hits.size >= count);
  }

  /** What a document is worth for this word, 0 when it does not have it; and whether it has what was typed. */
  find(document) {
    let [value, isTyped] = [0, false];
    for (const { worth, bits, hits, has } of this.records) {
      const hit = hits.get(document.number);
      const isForm = hit && (hit.forms & bits) !== 0;
      if (this.isQuoted && hit && !isForm) continue;
      isTyped ||= isForm;
      value = Math.max(value, worth * (hit ? (isForm ? 1 : 0.6) * ((hit.impact & 127) / 127 + (hit.impact >> 7)) : has(document.number) ? 0.15 : 0));
    }
    for (const word of document.words) {
      if (!this.matches(word)) continue;
      value ||= 1;
      isTyped ||= this.isTyped(word);
    }
    return { value, isTyped };
  }

  /** Whether another word follows this one in a document; undefined when the shards do not say. */
  isFollowedBy(other, document) {
    let answer;
    for (const { worth, hits } of this.records) {
      const hit = hits.get(document.number);
      if (!hit || hit.followers === undefined || worth < 1) continue;
      if (hit.followers === null || hit.followers.some((follower) => other.hashes.has(follower))) return true;
      answer = false;
    }
    return answer;
  }

  /** The hashes of what this word is in texts. */
  get hashes() {
    return (this.cached ??= new Set([...this.same, ...(this.isQuoted ? [] : this.forms)].map(hash)));
  }

  excerptOf(document) {
    for (const { hits } of this.records) {
      const excerpt = hits.get(document.number)?.excerpt;
      if (excerpt) return excerpt;
    }
    return '';
  }

  #take(shard, isWanted, worth) {
    const wanted = new Map();
    for (const { form, record, bit } of shard.forms) if (isWanted(form)) wanted.set(record, wanted.get(record) | bit);
    for (const known of this.records) wanted.delete(known.source);
    for (const [record, bits] of wanted) this.records.push({ ...record, source: record, bits, worth });
    for (const { form, record, bit } of shard.forms) {
      if (!wanted.has(record)) continue;
      this.forms.add(form);
      if (worth === 1 && wanted.get(record) & bit) this.same.add(form);
    }
  }

  #weigh(documentCount) {
    const exact = this.records.filter((record) => record.worth === 1);
    const count = Math.max(0, ...(exact.length ? exact : this.records).map((record) => record.count));
    this.rarity = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5));
  }
}

/** A query as it was typed: its words in order, neighbours that may be one word, and what stands in quotation marks. */
class Query {
  constructor(text) {
    const quotes = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)].map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }));
    this.tokens = [...tokens(text)].map((token) => ({ ...token, quote: quotes.findIndex(({ start, end }) => token.start >= start && token.end <= end) }));
    const isTyping = /[\p{L}\p{Nd}\p{M}]$/u.test(text);
    const terms = new Map();
    for (const token of this.tokens) {
      const { word, quote, joint } = token;
      const isLast = token === this.tokens.at(-1);
      const key = `${word} ${quote >= 0}`;
      const isOptional = word === '§' || (word.length < 3 && /['’]/.test(joint));
      if (!terms.has(key) || isLast) terms.set(key, new Term(word, { isPrefix: isTyping && isLast, isQuoted: quote >= 0, isOptional: isOptional && quote < 0 }));
    }
    this.text = text;
    this.words = this.tokens.map(({ word, quote }) => terms.get(`${word} ${quote >= 0}`));
    this.joined = this.#join(isTyping);
    this.phrase = new Term(this.words.map(({ word }) => word).join(' '), { isPrefix: isTyping });
  }

  /** The different words. */
  get terms() {
    return [...new Set(this.words)];
  }

  /** The ways to read the query as words: as typed, and with neighbours as one word. */
  get readings() {
    const isNeeded = (word) => !word.isOptional;
    return [this.words.filter(isNeeded), ...this.joined.map(({ term, from, to }) => [...this.words.slice(0, from), term, ...this.words.slice(to + 1)].filter(isNeeded))];
  }

  /** Puts another word in the place of one. */
  replace(term, other) {
    this.words = this.words.map((word) => (word === term ? other : word));
  }

  /** Neighbours as one word. Those with nothing but a hyphen or the like between them are as likely one word as several. */
  #join(isTyping) {
    const joined = [];
    const add = (from, to, isTogether) => {
      const word = this.tokens.slice(from, to + 1).reduce((all, token) => all + token.word, '');
      if (word.length <= MAX_WORD && !/^\p{Nd}+$/u.test(word)) joined.push({ term: new Term(word, { isPrefix: isTyping && to === this.tokens.length - 1 }), from, to, isTogether });
    };
    for (let from = 0; from + 1 < this.tokens.length; from++) {
      let to = from;
      while (this.tokens[to + 1]?.joint) to++;
      if (to > from && !this.tokens[from].joint) add(from, to, true);
      const next = this.tokens[from + 1];
      const isApart = next.joint === '' && next.start > this.tokens[from].end && this.tokens[from].quote < 0 && next.quote < 0;
      if (isApart) add(from, from + 1, false);
    }
    if (this.tokens.length === 3 && joined.length === 2 && joined.every(({ isTogether }) => !isTogether)) add(0, 2, false);
    return joined;
  }
}

/** Whether two forms of a word differ by an ending only (audit, audits, audited), and not by so much that they are different words of one family (organ, organisation). */
function isInflected(left, right) {
  return Math.max(left.length, right.length) - common(left, right) <= 3;
}

/**
 * How well a title or alias, as folded words, is what the reader typed: the same, the same up to inflection, its beginning, all words somewhere in it, the whole of it within what was typed, or not. Another form of a word counts if it
 * is but an ending and stands alone (“fines” do not mean “fine-tuning”), or if the document has what was typed, too (`isSure`).
 */
function closeness({ words, parts }, terms, isSure) {
  const isClose = (term, word) => term.isTyped(word) || isSure(term) || isInflected(term.word, word);
  const isMeant = (term, word) => term.isTyped(word) || isSure(term) || (isInflected(term.word, word) && !parts.has(word));
  if (terms.every((term, i) => term.matches(words[i] ?? ''))) {
    if (words.length > terms.length) return terms.every((term, i) => isMeant(term, words[i])) ? 2 : 0;
    if (terms.every((term, i) => term.same.has(words[i]))) return 4;
    return terms.some((term, i) => isClose(term, words[i])) ? 3 : 0;
  }
  if (terms.every((term) => words.some((word) => term.matches(word) && isMeant(term, word)))) return 1;
  const start = words.length < terms.length ? terms.findIndex((_, i) => words.every((word, n) => terms[i + n]?.same.has(word))) : -1;
  return start < 0 ? 0 : 0.5 + (0.4 * words.length) / terms.length;
}

/** Where the rarest word that only the text has stands in it, or else the summary, or else what there is. */
function excerptOf(document, terms) {
  const excerpts = terms.toSorted((left, right) => right.rarity - left.rarity).map((term) => term.excerptOf(document));
  return excerpts.find((excerpt) => excerpt) || document.summary || document.line;
}

/** How many letters must be added, left out, changed or exchanged with a neighbour to make one word of another; more than `most` counts as one more than that. */
function distance(left, right, most) {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: right.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] !== right[j - 1]));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[right.length];
}

const backwards = (word) => [...word].reverse().join('');

/** How many letters two words have in common at their beginnings. */
function common(left, right) {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

/** The word that is nearest to a misspelt one: the fewest mistakes, then the longest common beginning. */
function nearest(word, candidates) {
  const most = word.length < 8 ? 1 : 2;
  let best;
  for (const candidate of candidates) {
    const mistakes = distance(word, candidate, most);
    if (mistakes > most) continue;
    const start = common(word, candidate);
    if (!best || mistakes < best.mistakes || (mistakes === best.mistakes && (start > best.start || (start === best.start && candidate < best.word)))) best = { word: candidate, mistakes, start };
  }
  return best?.word;
}

/** How alike two texts are, from 0 to 1: how many pairs of letters they share (Dice 1945). */
function likeness(left, right) {
  const pairsOf = (text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [ours, theirs] = [pairsOf(left), pairsOf(right)];
  const rest = [...theirs];
  const shared = ours.filter((pair) => rest.includes(pair) && rest.splice(rest.indexOf(pair), 1)).length;
  return (2 * shared) / Math.max(1, ours.length + theirs.length);
}

export class SearchIndex {
  #address;
  #manifest;
  #files = new Map();

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

  /**
   * The documents that a query finds, best first: {title, address, kind, category, aliases, excerpt}; the words that it was taken to consist of; whether there may be more than these best; what the reader may have meant; and when
   * nothing is found, the documents whose names come nearest. The same query finds the same whatever was asked before: what was fetched is kept, but only what this query would fetch is looked at.
   */
  async search(text) {
    const query = new Query(text);
    const shards = new Map();
    await this.#load(query, shards);
    const meant = await this.#correct(query, shards);
    const terms = query.terms;
    const joined = query.joined.filter(({ term }) => term.isLoaded);
    const all = [...terms, ...joined.map(({ term }) => term)];
    const documents = this.#candidates([...all, query.phrase])
      .map((document) => this.#judge(document, query, joined))
      .filter((found) => !found.isRefuted);
    documents.sort(
      (left, right) =>
        left.missing - right.missing ||
        left.isPage - right.isPage ||
        right.closeness - left.closeness ||
        right.typed - left.typed ||
        right.score - left.score ||
        left.number - right.number,
    );
    return { terms: all, documents, isPartial: terms.some((term) => !term.isComplete), meant, nearest: documents.length ? [] : this.#nearest(query, shards) };
  }

  /** The documents whose names come nearest to a text, best first. */
  async nearest(text) {
    const query = new Query(text);
    const shards = new Map();
    await this.#load(query, shards);
    await this.#correct(query, shards);
    return this.#nearest(query, shards);
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

  /** Loads those of the words that two shards answer for, the most telling first. */
  async #load(query, shards) {
    for (const { word } of this.#order(query)) {
      const name = this.#nameOf(word);
      if (name !== undefined && shards.size < SHARDS_PER_QUERY) shards.set(name, null);
    }
    await Promise.all([...shards.keys()].map(async (name) => shards.set(name, await this.#shard(name))));
    for (const term of this.#order(query)) {
      const shard = shards.get(this.#nameOf(term.word));
      if (shard) term.load(shard, this.#manifest.documents);
    }
  }

  /**
   * The words to ask for, the most telling first: rare ones before those that very many documents have, long ones before short ones; last what the query would do without. A title of common words only is a form of its own
   * (CommonPhrases in C#); what is being typed may become one as long as all words before the last are common.
   */
  #order(query) {
    const common = new Set(this.#manifest.common);
    const { terms, phrase } = query;
    const together = query.joined.filter(({ isTogether }) => isTogether).map(({ term }) => term);
    const needed = [...terms.filter((term) => !term.isOptional), ...together];
    needed.sort((left, right) => common.has(left.word) - common.has(right.word) || right.word.length - left.word.length);
    const isCommon = terms.length > 1 && terms.slice(0, -1).every((term) => common.has(term.word));
    const others = query.joined.filter(({ isTogether }) => !isTogether).map(({ term }) => term);
    return [...(isCommon ? [phrase] : []), ...needed, ...others, ...terms.filter((term) => term.isOptional)];
  }

  /**
   * Puts the nearest word of a title or alias in the place of each word that the index does not have, and gives the query as it was meant; null when nothing but an ending differs. Words that nothing comes near are left to their
   * relatives. Asks for one more file.
   */
  async #correct(query, shards) {
    const isRead = (term) => query.joined.some((joined) => joined.term.records.length && query.words.slice(joined.from, joined.to + 1).includes(term));
    const unknown = query.terms.filter((term) => term.isLoaded && term.records.length === 0 && !term.hasDigit && !isRead(term));
    let part;
    let isMisspelt = false;
    for (const term of unknown) {
      const shard = shards.get(this.#nameOf(term.word));
      const isLong = term.word.length >= 4;
      if (isLong) part ??= await this.#part(term.word);
      const word = isLong ? nearest(term.word, [...part, ...shard.names]) : undefined;
      if (word === undefined || term.isQuoted) {
        if (!term.isQuoted) term.loadRelatives(shard, this.#manifest.documents);
        continue;
      }
      const other = new Term(word);
      const name = this.#nameOf(word);
      if (!shards.has(name) && shards.size < SHARDS_PER_QUERY) shards.set(name, await this.#shard(name));
      if (shards.has(name)) other.load(shards.get(name), this.#manifest.documents);
      query.replace(term, other);
      isMisspelt ||= !word.startsWith(term.word) && !term.word.startsWith(word);
    }
    return isMisspelt ? meantBy(query) : null;
  }

  /** The shard that answers for a word and for all words that begin with it: the last whose first prefix is not after it. */
  #nameOf(word) {
    return lastNotAfter(this.#manifest.shards, word);
  }

  /** The words of names that may be the misspelt one; none when they cannot be had, which is no reason to show nothing. */
  async #part(word) {
    const name = lastNotAfter(this.#manifest.names, backwards(word));
    return name === undefined ? [] : this.#keep(name, readNames).catch(() => []);
  }

  #shard(name) {
    return this.#keep(name, (reader) => this.#complete(readShard(reader, this.#manifest.documents)));
  }

  #keep(name, read) {
    if (!this.#files.has(name)) {
      const file = this.#fetch(name).then(read);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  async #fetch(name) {
    const response = await fetch(new URL(`index/${name}.bin`, this.#address));
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return new ByteReader(new Uint8Array(await response.arrayBuffer()));
  }

  /** Puts kinds and categories for numbers, and works out what the index leaves to be guessed (SearchDocument.GuessAddress in C#). */
  #complete(shard) {
    for (const document of shard.documents.values()) {
      document.address ||= `${this.#manifest.folder}${slug(document.title)}/`;
      document.isPage = document.kind === this.choices.kind.length - 1;
      document.kind = this.choices.kind[document.kind];
      document.category = this.choices.category[document.category - 1];
      document.names = [document.title, ...document.aliases].map(spellings);
      document.words = new Set(document.names.flat().flatMap(({ words }) => words));
    }
    for (const { record } of shard.forms) record.documents = shard.documents;
    for (const summary of shard.summaries.values()) summary.documents = shard.documents;
    shard.names = new Set(shard.forms.filter(({ form, record }) => !form.includes(' ') && [...record.hits.values()].some(({ impact }) => impact >> 7)).map(({ form }) => form));
    return shard;
  }

  /** The documents that words lead to; of what two shards say of one, that with the longer summary. */
  #candidates(terms) {
    const candidates = new Map();
    for (const { hits, documents } of terms.flatMap((term) => term.records)) {
      for (const number of hits.keys()) {
        const [known, document] = [candidates.get(number), documents.get(number)];
        if (!known || document.summary.length > known.summary.length) candidates.set(number, document);
      }
    }
    return [...candidates.values()];
  }

  #judge(document, query, joined) {
    const found = new Map([...query.terms, ...joined.map(({ term }) => term)].map((term) => [term, term.find(document)]));
    for (const { term, from, to } of joined) {
      for (const word of query.words.slice(from, to + 1)) if (found.get(term).value > found.get(word).value) found.set(word, found.get(term));
    }
    const needed = query.terms.filter((term) => term.isLoaded && !term.isOptional);
    const isSure = (term) => found.get(term)?.isTyped || !term.records.some(({ worth }) => worth === 1);
    const close = (names) => Math.max(...names.flatMap((name) => query.readings.map((terms) => closeness(name, terms, isSure))));
    const [title, ...aliases] = document.names.map(close);
    const isTitle = document.title.toLowerCase() === query.text.trim().toLowerCase();
    const likeness = isTitle ? 5 : Math.max(title, ...aliases.map((alias) => alias * 0.9));
    const { bonus, isRefuted } = this.#follow(document, query);
    const score = query.terms.reduce((sum, term) => sum + found.get(term).value * term.rarity, 0);
    return {
      ...document,
      score: score * bonus,
      missing: needed.filter((term) => found.get(term).value === 0).length,
      typed: needed.filter((term) => found.get(term).isTyped).length,
      closeness: likeness,
      isRefuted: isRefuted || needed.some((term) => term.isQuoted && found.get(term).value === 0),
      excerpt: (likeness > 0 && document.summary) || excerptOf(document, [...query.terms, ...joined.map(({ term }) => term)]),
    };
  }

  /** Words that stand side by side in the text as in the query count more, a number most of all; a phrase in quotation marks that does not stand there refutes the document. */
  #follow(document, query) {
    let [bonus, isRefuted] = [1, false];
    for (let i = 1; i < query.words.length; i++) {
      const [left, right] = [query.words[i - 1], query.words[i]];
      const isFollowing = left.isFollowedBy(right, document);
      if (isFollowing) bonus += right.hasDigit ? 2 : 0.5;
      const { quote } = query.tokens[i];
      isRefuted ||= isFollowing === false && quote >= 0 && quote === query.tokens[i - 1].quote;
    }
    return { bonus, isRefuted };
  }

  /** The documents of the shards at hand whose names are most like the query: entries before plain pages. */
  #nearest(query, shards) {
    const asked = query.words.map(({ word }) => word);
    const documents = new Map([...shards.values()].flatMap((shard) => [...shard.documents]));
    return [...documents.values()]
      .map((document) => {
        const names = document.names.map(([{ words }]) => words);
        const start = Math.max(0, ...names.flat().map((word) => common(word, asked[0] ?? '')));
        return { ...document, likeness: Math.max(...names.map((words) => likeness(asked.join(' '), words.join(' ')))), start };
      })
      .filter((document) => document.likeness >= LEAST_ALIKE)
      .sort((left, right) => left.isPage - right.isPage || right.likeness + right.start / 10 - left.likeness - left.start / 10 || left.number - right.number)
      .slice(0, NEAREST);
  }
}

/** The query with its corrected words. */
function meantBy({ text, tokens, words }) {
  let [meant, written] = ['', 0];
  for (const [i, { word, start, end }] of tokens.entries()) {
    if (words[i].word === word) continue;
    meant += text.slice(written, start) + words[i].word;
    written = end;
  }
  return (meant + text.slice(written)).trim();
}

/** Reads the words of names, which are written backwards (NameWords in C#). */
function readNames(reader) {
  let previous = '';
  const words = reader.list(() => backwards((previous = previous.slice(0, reader.integer()) + reader.text())));
  if (!reader.isAtEnd) throw new RangeError('a list of names does not end where it should');
  return words;
}

/** Of the files, each under its first key, that which has a key; the first when all are after it. */
function lastNotAfter(files, key) {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (files[middle][0] <= key) low = middle + 1;
    else high = middle;
  }
  return files[Math.max(0, low - 1)]?.[1];
}

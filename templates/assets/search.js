// The search page: results while typing, filters, keyboard. Without it the page is the list of all entries.

const PAGE_SIZE = 20;
const TYPING_PAUSE = 80;

const results = document.getElementById('search-results');
const form = document.getElementById('search');
const input = form.elements.q;
const { SearchIndex } = await import(new URL(results.dataset.engine, location));

const status = results.querySelector('[role=status]');
const list = results.querySelector('ol');
const more = results.querySelector('button');
const filters = [...results.querySelectorAll('select')];
const hit = document.getElementById('search-hit').content;
const browse = document.getElementById('search-browse');
const meant = results.querySelector('.search-meant');
const nearest = results.querySelector('.search-nearest');

let opening;
let turn = 0;
let answer;
let shown;

/** The index, read when it is first needed; what it has to choose from goes into the filters. */
function open() {
  opening ??= SearchIndex.open(new URL(results.dataset.index, location)).then(
    (index) => {
      for (const filter of filters) fill(filter, index.choices[filter.name]);
      results.querySelector('.search-filters').hidden = false;
      return index;
    },
    (error) => ((opening = undefined), Promise.reject(error)),
  );
  return opening;
}

/** Asks once more with a new manifest: a site that was published meanwhile has new shards. */
async function ask(query) {
  try {
    return await (await open()).search(query);
  } catch {
    opening = undefined;
    return (await open()).search(query);
  }
}

async function search() {
  const mine = ++turn;
  const query = input.value.trimStart();
  results.hidden = !query;
  browse.hidden = !results.hidden;
  document.documentElement.classList.toggle('asking', !results.hidden);
  try {
    const found = await ask(query);
    if (mine !== turn) return;
    answer = found;
    shown = PAGE_SIZE;
    remember();
    show();
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    more.hidden = nearest.hidden = true;
    meant.replaceChildren();
    status.textContent = results.dataset.failed;
  }
}

function show() {
  const matching = answer.documents.filter((found) => filters.every(({ name, value }) => !value || found[name]?.key === value));
  list.replaceChildren(...matching.slice(0, shown).map(result));
  more.hidden = matching.length <= shown;
  const { none, count, best } = results.dataset;
  const text = matching.length === 0 ? none : answer.isPartial ? best : count;
  const query = input.value.trim();
  status.textContent = query && text.replace('{n}', matching.length).replace('{query}', () => query);
  offer(matching.length === 0 && query);
}

/** What the reader may have meant; and when nothing is found, where else to look. */
function offer(isNothing) {
  meant.replaceChildren(...(answer.meant ? around(results.dataset.meant, linkTo(`?${new URLSearchParams({ q: answer.meant })}`, answer.meant)) : []));
  nearest.hidden = !isNothing;
  const [titles] = nearest.children;
  titles.hidden = answer.nearest.length === 0;
  titles.querySelector('ul').replaceChildren(
    ...answer.nearest.map(({ address, title }) => {
      const item = document.createElement('li');
      item.append(linkTo(results.dataset.root + address, title));
      return item;
    }),
  );
}

function linkTo(address, text) {
  const link = document.createElement('a');
  link.href = new URL(address, location);
  link.textContent = text;
  return link;
}

/** A sentence with something in the place of `{query}`. */
function around(sentence, part) {
  const [before, after] = sentence.split('{query}');
  return [before, part, after];
}

function result(found) {
  const item = hit.cloneNode(true);
  const link = item.querySelector('a');
  link.href = new URL(results.dataset.root + found.address, location);
  link.append(...marked(found.title));
  const facts = [found.kind?.label, found.category?.label, ...found.aliases].filter(Boolean).join(' · ');
  item.querySelector('.search-facts').append(...marked(facts));
  item.querySelector('.search-excerpt').append(...marked(found.excerpt));
  return item;
}

const marked = (text) =>
  Array.from(SearchIndex.mark(text, answer.terms), ([part, isMatch]) => {
    if (!isMatch) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });

// Query and filters are in the page's address. Where the reader has come to rest is a step of the history, and what is typed from there on is one more.
let isSettled = true;

function settle() {
  isSettled = true;
}

function remember() {
  const address = new URL(location);
  for (const { name, value } of [input, ...filters]) {
    if (value.trim()) address.searchParams.set(name, value.trim());
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  if (isSettled) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  isSettled = false;
}

function recall() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const filter of filters) choose(filter, asked.get(filter.name));
  settle();
  return search();
}

function fill(filter, choices) {
  filter.replaceChildren(filter.options[0], ...choices.map(({ key, label }) => new Option(label, key)));
  filter.closest('label').hidden = choices.length < 2;
  choose(filter, new URLSearchParams(location.search).get(filter.name));
}

function choose(filter, key) {
  filter.value = key ?? '';
  if (filter.selectedIndex < 0) filter.selectedIndex = 0;
}

/** Down and up lead from the box through the results and back; Esc leads back, and empties the box. */
function move(event) {
  const stops = [input, ...results.querySelectorAll('a')].filter((stop) => stop.checkVisibility());
  const place = stops.indexOf(document.activeElement);
  const next = stops[place + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
  if (event.key === 'Escape' && place === 0) clear();
  else if (event.key === 'Escape') input.focus();
  else if (place >= 0 && next) next.focus();
  else return;
  event.preventDefault();
}

function clear() {
  input.value = '';
  search();
}

let typing;
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(search, TYPING_PAUSE);
});
input.addEventListener('blur', settle);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(typing);
  await search();
  settle();
});
for (const filter of filters) {
  filter.addEventListener('change', () => {
    settle();
    remember();
    show();
  });
}
more.addEventListener('click', () => {
  const first = shown;
  shown += PAGE_SIZE;
  show();
  list.querySelectorAll('a')[first].focus();
});
document.addEventListener('keydown', (event) => {
  const isWriting = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (event.target === input || (results.contains(event.target) && event.target.localName === 'a')) move(event);
});
meant.addEventListener('click', (event) => {
  if (event.target.localName !== 'a' || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  settle();
  input.value = event.target.textContent;
  input.focus();
  search();
});
addEventListener('popstate', recall);

input.focus();
await recall();

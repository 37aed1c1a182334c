// The search page: results while typing, filters, keyboard. Without it the page is the list of all entries.

const PAGE_SIZE = 20;
const TYPING_PAUSE = 80;

const results = document.getElementById("search-results");
const form = document.getElementById("search");
const input = form.elements.q;
const { SearchIndex } = await import(new URL(results.dataset.engine, location));

const status = results.querySelector("[role=status]");
const list = results.querySelector("ol");
const more = results.querySelector("button");
const filters = [...results.querySelectorAll("select")];
const hit = document.getElementById("search-hit").content;
const browse = document.getElementById("search-browse");

let opening;
let current = 0;
let answer = { terms: [], documents: [] };
let shown = PAGE_SIZE;

const open = () =>
  (opening ??= SearchIndex.open(new URL(results.dataset.index, location)).catch((error) => {
    opening = undefined;
    throw error;
  }));

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
  const query = input.value.trim() && input.value.trimStart();
  const turn = ++current;
  remember(query);
  results.hidden = !query;
  browse.hidden = Boolean(query);
  if (!query) return;
  try {
    const found = await ask(query);
    if (turn !== current) return;
    answer = found;
    shown = PAGE_SIZE;
    offerFilters();
    show(query);
  } catch {
    if (turn === current) status.textContent = results.dataset.failed;
  }
}

/** Gives what is on the page an address of its own. */
function remember(query) {
  const address = new URL(location);
  for (const [name, value] of [["q", query.trim()], ...filters.map((filter) => [filter.name, filter.value])]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

/** Lets the reader choose among what the results have; a choice made before stays. */
function offerFilters() {
  for (const filter of filters) {
    const labels = new Set(answer.documents.map((found) => found[filter.name]).filter(Boolean));
    if (filter.value) labels.add(filter.value);
    filter.replaceChildren(filter.options[0], ...[...labels].sort().map((label) => new Option(label, label, false, label === filter.value)));
    filter.closest("label").hidden = labels.size < 2 && !filter.value;
  }
}

function show(query) {
  const matching = answer.documents.filter((found) => filters.every((filter) => !filter.value || found[filter.name] === filter.value));
  list.replaceChildren(...matching.slice(0, shown).map(result));
  more.hidden = matching.length <= shown;
  status.textContent = (matching.length ? results.dataset.count : results.dataset.none).replace("{n}", matching.length).replace("{query}", query.trim());
}

function result(found) {
  const item = hit.cloneNode(true);
  const link = item.querySelector("a");
  link.href = new URL(results.dataset.root + found.address, location);
  link.append(...marked(found.title));
  const facts = [found.kind, found.category, ...found.aliases].filter(Boolean).join(" · ");
  item.querySelector(".search-facts").append(...marked(facts));
  item.querySelector(".search-excerpt").append(...marked(found.excerpt));
  return item;
}

const marked = (text) =>
  Array.from(SearchIndex.mark(text, answer.terms), ([part, isMatch]) => {
    if (!isMatch) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });

/** Down and up lead from the box through the results and back; Esc leads back, and empties the box. */
function move(event) {
  const links = [input, ...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" && place > 0) input.focus();
  else if (step && links[place + step] && place >= 0) links[place + step].focus();
  else return;
  event.preventDefault();
}

let typing;
input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search, TYPING_PAUSE);
});
input.addEventListener("focus", open, { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (results.contains(event.target) || event.target === input) move(event);
});
for (const filter of filters) {
  filter.addEventListener("change", () => {
    remember(input.value);
    show(input.value);
  });
}
more.addEventListener("click", () => {
  const first = shown;
  shown += PAGE_SIZE;
  show(input.value);
  list.querySelectorAll("a")[first]?.focus();
});

const asked = new URLSearchParams(location.search);
for (const filter of filters) {
  const wanted = asked.get(filter.name);
  if (wanted) filter.append(new Option(wanted, wanted, true, true));
}
if (asked.has("q")) input.value = asked.get("q");
input.focus();
await search();

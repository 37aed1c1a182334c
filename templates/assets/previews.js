// A card with title, kind, status and summary of the article that a link leads to, when the pointer or the keyboard rests on the link. It says nothing that the article does not say, and is read from the article itself,
// which is then at hand when the reader follows the link. `site.js` loads this module when the reader first reaches for a link.

const OPEN_AFTER = 500;
const CLOSE_AFTER = 200;
const CARD = 'preview--card'; // Two hyphens: no heading of a text has such an id.
const PARTS = { title: 'h1', kind: '.entry-kind', status: 'header .status', summary: '.summary' };

const readings = new Map();
let link;
let card;
let waiting;

/** The paragraphs of a card about the page at an address; none when it is not an article. */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const article = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('article');
  return Object.entries(PARTS).flatMap(([name, selector]) => {
    const text = Array.from(article?.querySelectorAll(selector) ?? []).find((part) => !part.closest('.body'))?.textContent; // the text is its author's
    return text ? [paragraph(name, text)] : [];
  });
}

function paragraph(name, text) {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

/** What is read once stays; what could not be read is asked for again another time. */
function readOnce(address) {
  if (!readings.has(address)) readings.set(address, read(address).catch(() => (readings.delete(address), [])));
  return readings.get(address);
}

async function open(target) {
  close();
  link = target;
  const parts = await readOnce(target.href.split('#')[0]);
  if (link !== target || parts.length === 0) return;
  card = document.createElement('div');
  card.id = CARD;
  card.className = 'preview';
  card.setAttribute('role', 'tooltip');
  card.append(...parts.map((part) => part.cloneNode(true)));
  document.querySelector('main').append(card);
  place(target.getClientRects()[0]);
  target.setAttribute('aria-describedby', CARD);
}

/** Below the line of the link, or above it where there is no room, and never over the window's edge. */
function place(line) {
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = line.bottom + card.offsetHeight < clientHeight || line.top < card.offsetHeight;
  const left = getComputedStyle(card).direction === 'rtl' ? line.right - card.offsetWidth : line.left;
  card.style.top = `${scrollY + (isBelow ? line.bottom : line.top - card.offsetHeight)}px`;
  card.style.left = `${scrollX + Math.max(0, Math.min(left, clientWidth - card.offsetWidth))}px`;
}

function close() {
  clearTimeout(waiting);
  link?.removeAttribute('aria-describedby');
  card?.remove();
  card = link = undefined;
}

function after(delay, act) {
  clearTimeout(waiting);
  waiting = setTimeout(act, delay);
}

/** The link of the text to another page of this site that an element is, or stands in. */
function linkOf(element) {
  const found = element.closest?.('article a[href]');
  return found && found.origin === location.origin && found.pathname !== location.pathname && found.pathname.endsWith('/') ? found : undefined;
}

/** What the pointer or the keyboard has come to: a link that opens its card soon, the open card or its link, or something else, which closes it. */
function reach(element) {
  const target = linkOf(element);
  if (target ? target === link : card?.contains(element)) clearTimeout(waiting);
  else if (target) after(OPEN_AFTER, () => open(target));
  else after(CLOSE_AFTER, close);
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType !== 'touch') reach(target);
});
document.addEventListener('focusin', ({ target }) => {
  if (target.matches(':focus-visible')) reach(target);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
addEventListener('beforeprint', close);

const reached = document.querySelector('article a:hover') ?? document.querySelector('article a:focus-visible');
if (reached) reach(reached);

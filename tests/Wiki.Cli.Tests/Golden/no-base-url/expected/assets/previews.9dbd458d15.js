// A card with title, kind and summary of the article that a link leads to: when the pointer rests on the link for half a second, and when the keyboard reaches it. Says nothing that the article does not say.
// It is read from the article itself, which is then at hand when the reader follows the link.

const OPEN_AFTER = 500;
const CLOSE_AFTER = 200;
const CARD = "preview--card";

const cards = new Map();
let card;
let link;
let waiting;

/** What a card shows of the page at an address: copies of its title, facts and summary, or nothing when it is no article. */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll("article h1, article .facts .kind, article .summary")].map((source) => {
    const part = document.createElement("p");
    part.className = source.localName === "h1" ? "title" : source.className;
    part.textContent = source.textContent;
    return part;
  });
}

function contentOf(address) {
  if (!cards.has(address))
    cards.set(
      address,
      read(address).catch(() => cards.delete(address) && []),
    );
  return cards.get(address);
}

async function open(target) {
  close();
  link = target;
  const parts = await contentOf(target.href.split("#")[0]);
  if (link !== target || parts.length === 0) return;
  card = document.createElement("aside");
  card.id = CARD;
  card.className = "preview";
  card.append(...parts.map((part) => part.cloneNode(true)));
  document.body.append(card);
  place(target.getClientRects()[0]);
  target.setAttribute("aria-describedby", CARD);
}

/** Below the line of the link, or above it where there is no room, and never over the window's edge. */
function place(line) {
  const room = document.documentElement;
  const below = line.bottom + card.offsetHeight < room.clientHeight || line.top < card.offsetHeight;
  card.style.top = `${scrollY + (below ? line.bottom : line.top - card.offsetHeight)}px`;
  card.style.left = `${scrollX + Math.max(0, Math.min(line.left, room.clientWidth - card.offsetWidth))}px`;
}

function close() {
  clearTimeout(waiting);
  link?.removeAttribute("aria-describedby");
  card?.remove();
  card = link = undefined;
}

function after(delay, act) {
  clearTimeout(waiting);
  waiting = setTimeout(act, delay);
}

/** The link to another page of this site, in the text, that an event is about. */
function linkOf({ target }) {
  const found = target.closest?.("article a[href]");
  return found && found.origin === location.origin && found.pathname !== location.pathname && found.pathname.endsWith("/") ? found : undefined;
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const target = linkOf(event);
  if (target ? target === link : card?.contains(event.target)) clearTimeout(waiting);
  else if (target) after(OPEN_AFTER, () => open(target));
  else after(CLOSE_AFTER, close);
});
document.addEventListener("focusin", (event) => {
  const target = linkOf(event);
  if (target?.matches(":focus-visible")) open(target);
  else close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
addEventListener("beforeprint", close);

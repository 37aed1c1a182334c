// What script adds to pages that are whole without it: `/` leads to the search box; the contents mark the section being
// read; the forms of the citation become tabs with a copy button, and carry the reader's own day where a style wants it;
// links of the text show what they lead to.

document.addEventListener('keydown', leadToSearch);
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((part) => (part.open = true)));
loadPreviews(document.querySelector('script[data-previews]')?.dataset.previews);
markSectionBeingRead(parts('.contents')[0]);
for (const section of parts('.cite')) {
  fillAccessDates(section);
  if (!section.closest('.print')) makeTabs(section);
}

/** Parts of the page around the text: what stands in the text is its author's. */
function parts(selector) {
  return [...document.querySelectorAll(selector)].filter((part) => !part.closest('.body'));
}

function leadToSearch(event) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  document.querySelector('.search-box input')?.focus();
}

/** Previews are loaded when the reader first reaches for a link by pointer or keyboard; on a touch screen nothing rests on a link. */
function loadPreviews(address) {
  if (!address) return;
  const reaching = new AbortController();
  const reach = (target) => {
    if (!target.closest?.('article a')) return;
    reaching.abort();
    import(new URL(address, location));
  };
  const { signal } = reaching;
  document.addEventListener('pointerover', ({ target, pointerType }) => pointerType !== 'touch' && reach(target), { signal });
  document.addEventListener('focusin', ({ target }) => target.matches(':focus-visible') && reach(target), { signal });
}

/** Marks the link to the last heading above the upper third of the window. */
function markSectionBeingRead(contents) {
  if (!contents) return;
  const links = new Map([...contents.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = links.get(above.at(-1)?.id);
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const rail = contents.parentElement;
    if (current && rail.scrollHeight > rail.clientHeight) rail.scrollTop = current.offsetTop - rail.clientHeight / 2;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
}

/** Writes today's date, in the reader's time zone and the style's form, into the places that stand for it. */
function fillAccessDates(section) {
  const today = new Date();
  for (const place of section.querySelectorAll('.accessed')) {
    place.textContent = place.dataset.pattern.replace(/y+|M+\.?|d+/g, (field) => dateField(today, field));
  }
}

/** One field of a date: the patterns are those of the citation styles, whose months are English. */
function dateField(date, field) {
  const month = date.toLocaleDateString('en', { month: 'long' });
  switch (field) {
    case 'MMMM': return month;
    case 'MMMM.': return month.length <= 4 ? month : month.slice(0, month[0] === 'S' ? 4 : 3) + '.';
    case 'MMM.': return month.length <= 3 ? month : month.slice(0, 3) + '.';
    case 'MMM': return month.slice(0, 3);
    case 'dd': return String(date.getDate()).padStart(2, '0');
    case 'd': return date.getDate();
    default: return date.getFullYear();
  }
}

/** Turns the forms into tabs, the one that the reader chose last in front, with a button that copies the one in front. */
function makeTabs(section) {
  const forms = [...section.querySelectorAll('.form')];
  if (forms.length === 0) return;
  const list = element('div', { role: 'tablist', 'aria-labelledby': section.getAttribute('aria-labelledby') });
  const tabs = forms.map((form, index) => {
    const heading = form.querySelector('h3') ?? element('h3', {}, form.dataset.form);
    // Two hyphens: no heading of a text has such an id.
    const tab = element('button', { type: 'button', role: 'tab', id: `cite--${index}-tab`, 'aria-controls': `cite--${index}` }, heading.textContent);
    setAttributes(form, { role: 'tabpanel', id: `cite--${index}`, 'aria-labelledby': tab.id, tabindex: '0' });
    heading.hidden = true;
    tab.addEventListener('click', () => select(index));
    return tab;
  });
  const inFront = () => forms.find((form) => !form.hidden);
  const save = saveButton(section, inFront);
  const select = (index) => {
    tabs.forEach((tab, i) => setAttributes(tab, { 'aria-selected': i === index, tabindex: i === index ? '0' : '-1' }));
    forms.forEach((form, i) => (form.hidden = i !== index));
    save.hidden = !forms[index].dataset.file;
    remember(forms[index].dataset.form);
  };
  list.addEventListener('keydown', (event) => {
    const index = tabs.indexOf(document.activeElement);
    const next = neighbour(event.key, index, tabs.length, getComputedStyle(list).direction);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    tabs[next].focus();
  });
  list.append(...tabs);
  const bar = element('div', { class: 'bar' });
  bar.append(list, ...copyButton(section, () => inFront().querySelector('.text')), save);
  forms[0].before(bar);
  select(Math.max(0, forms.findIndex((form) => form.dataset.form === remembered())));
  section.classList.add('tabbed');
}

/** The tab to which a key leads from another, or undefined. */
function neighbour(key, index, count, direction) {
  const step = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight': return (index + step + count) % count;
    case 'ArrowLeft': return (index - step + count) % count;
    case 'Home': return 0;
    case 'End': return count - 1;
  }
}

function copyButton(section, source) {
  const button = element('button', { type: 'button', class: 'copy' }, section.dataset.copy);
  const said = element('span', { role: 'status', class: 'said' });
  button.addEventListener('click', async () => {
    said.textContent = '';
    await copy(source());
    said.textContent = section.dataset.copied;
  });
  return [said, button];
}

/** Saves the form in front as a file; only those that programs read have a name for one. */
function saveButton(section, form) {
  const button = element('button', { type: 'button', class: 'copy save' }, section.dataset.download);
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([form().querySelector('.text').textContent], { type: 'text/plain;charset=utf-8' }));
    element('a', { href: address, download: form().dataset.file }).click();
    URL.revokeObjectURL(address);
  });
  return button;
}

/** Copies as formatted and as plain text: word processors keep the italics, editors get none. */
async function copy(source) {
  const plain = source.innerText.trim();
  if (!navigator.clipboard?.write) {
    // Pages that are not served over https have no clipboard but the selection.
    getSelection().selectAllChildren(source);
    document.execCommand('copy');
    return;
  }
  const types = { 'text/html': source.innerHTML.trim(), 'text/plain': plain };
  const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

// A browser may forbid to keep anything; then the first form is in front on every page.
function remember(form) {
  try { localStorage.setItem('cite', form); } catch { /* not kept */ }
}

function remembered() {
  try { return localStorage.getItem('cite'); } catch { return null; }
}

function element(name, attributes, text = '') {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.textContent = text;
  return made;
}

function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

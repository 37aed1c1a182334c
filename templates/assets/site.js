// What script adds to pages that are whole without it. It stands in the head, so that the colours that the reader chose are there before
// anything is painted; the rest waits until the page is read.

'use strict';

{
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  root.dataset.scheme = recall('scheme') ?? '';

  // As they are read, and so before they are seen.
  const parsing = new MutationObserver(fillAccessDates);
  parsing.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    part('.scheme')?.addEventListener('click', switchScheme);
    loadPreviews(words.previews);
    markSectionBeingRead(part('.contents'));
    const past = part('[data-as-of]');
    if (past && !document.querySelector('main .superseded') && location.search.includes('asOf=')) import(new URL(past.dataset.asOf, location));
    parsing.disconnect();
    fillAccessDates();
    const forms = part('.print') ? [] : parts('.form');
    forms.forEach(addButtons);
    const link = part('.margin .act');
    if (link && forms.length > 0) openCitations(link, forms);
  });
  document.addEventListener('keydown', leadToSearch);
  addEventListener('beforeprint', () => document.querySelectorAll('details:not(.many)').forEach((folded) => (folded.open = true)));

  /** Parts of the page around the text: what stands in the text is its author's. */
  function parts(selector) {
    return [...document.querySelectorAll(selector)].filter((found) => !found.parentElement.closest('.body'));
  }

  function part(selector) {
    return parts(selector)[0];
  }

  function leadToSearch(event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
    const box = parts('[role=search] input').find((input) => input.checkVisibility({ visibilityProperty: true }));
    if (!box) return;
    event.preventDefault();
    box.focus();
  }

  /** Light, dark, and back to what the system says: each press leads to the other one, and the system's own choice is not kept. */
  function switchScheme() {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const next = (root.dataset.scheme || system) === 'dark' ? 'light' : 'dark';
    root.dataset.scheme = next === system ? '' : next;
    keep('scheme', root.dataset.scheme);
  }

  /** Previews are loaded when the reader first reaches for a link by pointer or keyboard; on a touch screen nothing rests on a link. */
  function loadPreviews(address) {
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

  /** Marks the link to the last heading above the upper third of the window, or the last one of all at the end of the page. */
  function markSectionBeingRead(contents) {
    const links = new Map(Array.from(contents?.querySelectorAll('a[href^="#"]') ?? [], (link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    if (headings.length === 0) return;
    const mark = () => {
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 4;
      const above = isAtEnd ? headings : headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const current = links.get(above.at(-1)?.id);
      for (const link of links.values()) {
        if (link === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (current && contents.scrollHeight > contents.clientHeight) contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
    };
    let waiting;
    addEventListener('scroll', () => (waiting ??= requestAnimationFrame(() => ((waiting = undefined), mark()))), { passive: true });
    mark();
  }

  /** Writes today's date, in the reader's time zone and the style's form, into the places that stand for it. */
  function fillAccessDates() {
    const today = new Date();
    for (const place of parts('.accessed[data-pattern]')) {
      if (document.readyState === 'loading' && !place.nextSibling) continue; // it may not be whole yet
      place.textContent = place.dataset.pattern.replace(/y+|M+\.?|d+/g, (field) => dateField(today, field));
      place.removeAttribute('data-pattern');
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

  /** A button that copies a form of the citation, and one that saves it where it is one for programs. */
  function addButtons(form) {
    const style = nameOf(form);
    const source = form.querySelector('.text');
    const bar = element('p', { class: 'bar' });
    const copying = bar.appendChild(element('button', { type: 'button', class: 'copy', 'aria-label': `${words.copy}: ${style}` }, words.copy));
    const said = element('span', { role: 'status', class: 'said' });
    copying.addEventListener('click', () => copyAndSay(source, said));
    if (form.dataset.file) {
      const saving = element('button', { type: 'button', class: 'copy', 'aria-label': `${words.download}: ${style}` }, words.download);
      saving.addEventListener('click', () => save(source.textContent, form.dataset.file));
      bar.append(saving);
    }
    bar.prepend(said);
    form.append(bar);
  }

  function save(text, name) {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    element('a', { href: address, download: name }).click();
    URL.revokeObjectURL(address);
  }

  const nameOf = (form) => form.querySelector('h3').textContent;

  /**
   * The places of the text that can be cited: each with its address, its name, and what a citation says of it. Its numbered paragraphs have
   * their ids (p4 for the fourth) already, and so have headings.
   */
  function placesOf(body) {
    let number = 0;
    return [...(body?.children ?? [])].flatMap((block) => {
      const heading = block.matches('.heading') && block.firstElementChild;
      if (heading) {
        // The contents lead to the same place, and the heading is to be read without it.
        setAttributes(block.lastElementChild, { 'aria-hidden': 'true', tabindex: '-1' });
        return [{ id: heading.id, label: `§ ${heading.textContent}`, pinpoint: `§ ${heading.textContent}` }];
      }
      if (block.localName !== 'p') return [];
      number++;
      return [{ id: block.id, label: `${number}  ${start(block.textContent.trim())}`, pinpoint: words.paragraph.replace('{n}', number) }];
    });
  }

  const start = (text) => (text.length > 48 ? `${text.slice(0, 48)}…` : text);

  /** The link to the citations opens one of them where it stands, for the whole or for a place in the text. */
  function openCitations(link, forms) {
    const body = part('.body');
    const places = placesOf(body);
    // Two hyphens: no heading of a text has such an id.
    const card = element('div', { class: 'card', popover: '', id: 'cite--card', role: 'dialog', 'aria-label': link.textContent });
    const style = choice(words.style, forms.map((form) => [form.dataset.form, nameOf(form)]));
    const place = choice(words.place, [['', words.whole], ...places.map(({ id, label }) => [id, label])]);
    const text = element('div', { class: 'text', dir: 'auto', tabindex: '0', role: 'group', 'aria-label': words.copy });
    const copyText = element('button', { type: 'button', class: 'act' }, words.copy);
    const copyLink = element('button', { type: 'button', class: 'copy' }, words.link);
    const said = element('span', { role: 'status', class: 'said' });
    const rows = [element('div', { class: 'row' }), element('div', { class: 'row' })];
    rows[0].append(style.label, place.label);
    rows[1].append(copyText, copyLink, said);
    card.append(rows[0], text, rows[1]);
    part('main').append(card);

    const whole = part('link[rel=canonical]')?.href ?? location.href.split('#')[0];
    const address = () => whole + (place.select.value && `#${encodeURIComponent(place.select.value)}`);
    const show = () => {
      const source = forms.find((form) => form.dataset.form === style.select.value).querySelector('.text');
      const isFormat = source.localName === 'pre';
      text.replaceChildren(...source.cloneNode(true).childNodes);
      text.className = isFormat ? 'text source' : 'text';
      const strings = textsOf(text);
      for (const string of strings) string.data = string.data.replaceAll(whole, address());
      const at = places.find(({ id }) => id === place.select.value);
      if (at && !isFormat) {
        const last = strings.findLast(({ data }) => data.trim());
        last.data = last.data.replace(/\s*([.。]?)\s*$/, (end, stop) => `, ${at.pinpoint}${stop}`);
      }
      said.replaceChildren();
    };
    style.select.addEventListener('change', () => (keep('cite', style.select.value), show()));
    place.select.addEventListener('change', show);
    copyText.addEventListener('click', () => copyAndSay(text, said));
    copyLink.addEventListener('click', () => {
      const shown = element('span', {}, address());
      said.replaceChildren(shown);
      copyAndSay(shown, said);
    });

    const open = (at, box) => {
      style.select.value = recall('cite') ?? '';
      if (style.select.selectedIndex < 0) style.select.selectedIndex = 0;
      place.select.value = at;
      show();
      card.showPopover();
      // Beside what was pressed, and never beyond the window.
      const room = root.clientWidth - card.offsetWidth;
      const left = getComputedStyle(card).direction === 'rtl' ? box.right - card.offsetWidth : box.left;
      const isAbove = box.bottom + card.offsetHeight + 8 > innerHeight && box.top > card.offsetHeight;
      card.style.left = `${scrollX + Math.max(Math.min(8, room), Math.min(left, room - 8))}px`;
      card.style.top = `${scrollY + (isAbove ? box.top - card.offsetHeight - 8 : box.bottom + 8)}px`;
      style.select.focus({ preventScroll: true });
    };
    setAttributes(link, { role: 'button', 'aria-haspopup': 'dialog' });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(placeOfSelection(), link.getBoundingClientRect());
    });
    link.addEventListener('keydown', (event) => event.key === ' ' && (event.preventDefault(), link.click()));
    // The mark of a paragraph is drawn outside it: a press there is one on the mark.
    body?.addEventListener('click', (event) => {
      const { target } = event;
      const box = target.getBoundingClientRect();
      const isBeside = target.parentElement === body && target.localName === 'p' && (event.clientX < box.left || event.clientX > box.right);
      const id = target.closest('.heading > .anchor')?.previousElementSibling.id ?? (isBeside && target.id);
      if (!id) return;
      event.preventDefault();
      history.replaceState(null, '', `#${id}`);
      open(id, new DOMRect(event.clientX, event.clientY, 0, 8));
    });

    function placeOfSelection() {
      const chosen = getSelection();
      const block = chosen.isCollapsed ? null : body && [...body.children].find((child) => child.contains(chosen.anchorNode));
      return places.find(({ id }) => id === block?.id)?.id ?? '';
    }
  }

  function textsOf(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  function choice(name, options) {
    const label = element('label', {}, name);
    const select = label.appendChild(element('select', {}));
    select.append(...options.map(([value, text]) => new Option(text, value)));
    return { label, select };
  }

  async function copyAndSay(source, said) {
    await copy(source);
    said.replaceChildren();
    said.textContent = words.copied;
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

  // A browser may forbid to keep anything; then each page begins as if new.
  function keep(key, value) {
    try { localStorage.setItem(key, value); } catch { /* not kept */ }
  }

  function recall(key) {
    try { return localStorage.getItem(key); } catch { return null; }
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
}

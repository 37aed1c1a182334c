// Runs before the search page is painted: with a query in its address the page comes up as results and never shows the list of all entries. Should the search fail to load, the list is shown after all.

if (new URLSearchParams(location.search).get('q')?.trim()) {
  const page = document.documentElement;
  page.classList.add('asking');
  addEventListener('error', ({ target }) => target.localName === 'script' && page.classList.remove('asking'), true);
}

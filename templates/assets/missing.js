// The page for what is not found: the entries whose names are nearest to the address that was asked for. They stand last, so nothing moves.

const place = document.getElementById('nearest');
const asked = nameOf(location.pathname);
if (asked) {
  const { SearchIndex } = await import(new URL(place.dataset.engine, location));
  const index = await SearchIndex.open(new URL(place.dataset.index, location));
  const found = await index.nearest(asked);
  place.querySelector('ul').append(...found.map(item));
  place.hidden = found.length === 0;
}

/** The last part of an address as words: `/wiki/human-oversigt/` is `human oversigt`. */
function nameOf(path) {
  try {
    return decodeURIComponent(path).split('/').filter(Boolean).at(-1)?.replace(/\.\w+$/, '').replace(/[-_+]/g, ' ');
  } catch {
    return ''; // no address that anybody wrote
  }
}

function item({ address, title }) {
  const link = document.createElement('a');
  link.href = new URL(place.dataset.root + address, location);
  link.textContent = title;
  const made = document.createElement('li');
  made.append(link);
  return made;
}

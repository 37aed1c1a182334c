// Leads from an article to what it said on a day, `?asOf=2026-11-24`: the newest version that was in force by the end of that day (UTC). The list
// of versions says which that is.

const link = document.querySelector('[data-as-of]');
const day = new URLSearchParams(location.search).get('asOf');
if (/^\d{4}-\d\d-\d\d$/.test(day)) {
  const answer = await fetch(link.href);
  const list = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [newest] = [...list.querySelectorAll('[data-landed]')]
    .filter(({ dataset }) => dataset.landed.slice(0, 10) <= day)
    .sort((one, other) => (one.dataset.landed < other.dataset.landed ? 1 : -1));
  if (newest) location.replace(new URL(newest.querySelector('a').getAttribute('href'), answer.url));
  else document.querySelector('header.title').prepend(noteOf(link.dataset.none.replace('{day}', day)));
}

function noteOf(text) {
  const note = document.createElement('p');
  note.className = 'status';
  note.role = 'status';
  note.textContent = text;
  return note;
}

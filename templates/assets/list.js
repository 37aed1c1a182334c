// A list that stands on one page: its heads sort it, and readers choose among its entries. Without it the table is whole.

const table = document.querySelector('.sortable');
const filter = document.querySelector('.list-filter');
const language = document.documentElement.lang;
if (table) makeSortable(table);
if (filter) makeFilter();

/** What a cell is known by: its place in an order, its date, the title, or all that it says. */
function valueOf(cell) {
  return cell.dataset.order ?? cell.querySelector('time')?.dateTime ?? (cell.querySelector(':scope > a') ?? cell).textContent.trim();
}

/** Entries without a value stand last, whichever way the others are turned. */
function makeSortable() {
  const heads = [...table.tHead.rows[0].cells];
  const { compare } = new Intl.Collator(language, { numeric: true });
  const letters = document.querySelector('.letters');
  const places = new Map([...table.querySelectorAll('tbody tr')].map((row) => [row, row.parentElement]));
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const turn = head.ariaSort === 'ascending' ? -1 : 1;
      const rows = [...places.keys()].map((row) => [valueOf(row.cells[column]), row]);
      rows.sort(([one], [other]) => !one - !other || turn * compare(one, other));
      heads.forEach((each) => (each.ariaSort = each === head ? (turn > 0 ? 'ascending' : 'descending') : null));
      // Letters lead to entries in the order of their titles.
      const isByTitle = column === 0 && turn > 0;
      if (isByTitle) for (const [row, place] of places) place.append(row);
      else table.tBodies[0].append(...rows.map(([, row]) => row));
      if (letters) letters.style.visibility = isByTitle ? '' : 'hidden';
    });
    head.replaceChildren(button);
  });
}

/** Shows the entries that have each word that is typed, and each value that is chosen. */
function makeFilter() {
  const [input, ...choices] = filter.querySelectorAll('input, select');
  const status = filter.querySelector('[role=status]');
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => [row, folded(row.textContent)]);
  const show = () => {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden =
        !words.every((word) => text.includes(word)) ||
        !choices.every(({ value, dataset }) => !value || valueOf(row.cells[dataset.column]) === value);
      count += !row.hidden;
    }
    const isAll = count === rows.length;
    status.textContent = isAll ? '' : filter.dataset.count.replace('{n}', count);
  };
  filter.addEventListener('input', show);
  show(); // a browser may have kept what was chosen
}

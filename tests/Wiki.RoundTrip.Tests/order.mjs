// Prints the words that it is given in the order that ICU has for a language, words that only differ in accents or case together: [["a","á"],["b"]].
// Used as: node order.mjs LANGUAGE WORD…
const [language, ...words] = process.argv.slice(2);
const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base", ignorePunctuation: false });
const groups = [];
for (const word of words.sort((one, other) => compare(one, other) || (one < other ? -1 : 1))) {
  const last = groups.at(-1);
  if (last && compare(last[0], word) === 0) last.push(word);
  else groups.push([word]);
}
console.log(JSON.stringify(groups));

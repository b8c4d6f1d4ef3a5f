'use strict';
/**
 * People by vntk: reads a file of texts (a list of lists of lines), tags the first one to be warm and then all, and writes
 * the seconds of processor time and the names of each text.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const recogniser = require('vntk').ner();

/** Words of one person together, whether vntk left them in one piece or in several. */
function namesIn(line) {
  const names = [];
  let open = false;
  for (const [word, , , tag] of recogniser.tag(line)) {
    if (tag === 'B-PER' || (tag === 'I-PER' && !open)) names.push(word);
    else if (tag === 'I-PER') names[names.length - 1] += ` ${word}`;
    open = tag === 'B-PER' || tag === 'I-PER';
  }
  return names;
}

const [input, output] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(input, 'utf8'));
const read = (lines) => [...new Set(lines.flatMap(namesIn))];
read(texts[0]);
const start = process.cpuUsage();
const people = texts.map(read);
const { user, system } = process.cpuUsage(start);
writeFileSync(output, JSON.stringify({ seconds: (user + system) / 1e6, people }));
